using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Parsing.Markdown;

namespace McpResearch.Corpus.Parsing;

/// <summary>Reads the findings of a source scan, one section after the other.</summary>
internal sealed class FindingReader(MarkdownFile file, PartialDate date)
{
    static readonly string[] Telling = ["URL", "Published", "Relevance", "Description"];

    readonly List<string> leftover = [];
    readonly EntryHash hashes = new();
    readonly string source = Slug.From(file.Stem) is { Length: > 0 } slug ? slug : "source";

    public List<Finding> Findings { get; } = [];

    public List<Problem> Problems { get; } = [];

    /// <summary>Markdown that belongs to no finding.</summary>
    public string Leftover => string.Join("\n\n", leftover);

    /// <summary>Whether the section gives a finding's address, or two of its other fields.</summary>
    public static bool IsFinding(Section section, bool boldOnly = false)
    {
        var names = section.Body.Select(line => LabelledLine.Read(line.Text)).Where(label => label is not null && (label.Bold || !boldOnly)).Select(label => label!.Name);
        var found = names.Where(name => Telling.Contains(name, StringComparer.OrdinalIgnoreCase)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return found.Count > 1 || !boldOnly && found.Contains("URL", StringComparer.OrdinalIgnoreCase);
    }

    public void Read(ArraySegment<MarkdownLine> lines)
    {
        var sections = Section.Split(lines, 6);
        for (var i = 0; i < sections.Count;)
        {
            var section = sections[i++];
            if (section.Level < 2 || !IsFinding(section))
            {
                Leave(section);
                continue;
            }

            var deeper = sections.Skip(i).TakeWhile(next => next.Level > section.Level && !IsFinding(next)).ToList();
            i += deeper.Count;
            Add(section, deeper);
        }
    }

    void Add(Section section, List<Section> deeper)
    {
        var end = section.Body.ToList().FindIndex(line => line.IsRule);
        var draft = new FindingDraft(end < 0 ? section.Body : section.Body[..end]);
        foreach (var part in deeper)
            draft.AddText([part.Heading!.Value, .. part.Body]);
        if (end >= 0 && MarkdownLines.TextBeforeRules(section.Body[(end + 1)..]) is { Length: > 0 } after)
            leftover.Add(after);
        Findings.Add(Finding(section, draft));
    }

    Finding Finding(Section section, FindingDraft draft)
    {
        var location = new Location(file.Path, section.Line);
        var inline = InlineMarkdown.Read(section.Heading!.Value.HeadingText);
        var written = draft.Take("URL");
        var url = UrlText.Read(written) ?? inline.Links.FirstOrDefault()?.Target;
        var title = inline.Plain.Length > 0 ? inline.Plain : PlainText.OneLine(url ?? "") is { Length: > 0 } address ? address : "Untitled";
        if (inline.Plain.Length == 0)
            Problems.Add(new(location, $"A finding without a title: expected one in its heading. \"{title}\" is used."));
        if (url is null && written.Length > 0)
            draft.Keep("URL", written);
        return new()
        {
            Id = new(EntryKind.Finding, $"{date}/{source}/{hashes.Next(UrlText.Normalize(url), title)}"),
            Title = title,
            Url = url,
            Date = date,
            Location = location,
            Source = file.TitleInline.Plain.Length > 0 ? file.TitleInline.Plain : file.Stem,
            Published = draft.TakeDate("Published", file.Path, Problems),
            Description = draft.Take("Description"),
            Relevance = draft.Take("Relevance"),
            Fields = draft.Fields,
        };
    }

    void Leave(Section section)
    {
        ArraySegment<MarkdownLine> lines = section.Heading is { } heading ? (MarkdownLine[])[heading, .. section.Body] : section.Body;
        while (lines.Count > 0 && (lines[0].IsBlank || lines[0].IsRule))
            lines = lines[1..];
        if (MarkdownLines.TextBeforeRules(lines) is { Length: > 0 } text)
            leftover.Add(text);
    }
}
