using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Parsing.Markdown;

namespace McpResearch.Corpus.Parsing.References;

/// <summary>Reads the entries of one reference list.</summary>
internal sealed class ReferenceReader(string path, IReadOnlyList<ReferenceBlock> blocks)
{
    readonly CiteKeys keys = new(blocks.SelectMany(block => block.Body).Select(line => ReferenceField.Read(line.Text)).Where(field => field?.Key == "cite key").Select(field => field!.Value));

    public List<Problem> Problems { get; } = [];

    public Reference Read(ReferenceBlock block)
    {
        var draft = new ReferenceDraft(block, Report);
        var authors = AuthorNames.Read(draft["authors"]);
        var date = Date(draft);
        var title = Title(block);
        var (arxiv, doi) = (WorkIds.Arxiv(draft["url"], draft.Other), WorkIds.Doi(draft["url"], draft.Other));
        var key = keys.For(draft["cite key"], title, authors, date, message => Report(Math.Max(draft.Line("cite key"), block.Line), message));
        return new()
        {
            Id = new(EntryKind.Reference, key),
            CiteKey = key,
            Number = block.Number,
            Title = title,
            Location = new(path, block.Line),
            Url = draft["url"] is { Length: > 0 } url ? url.Trim('<', '>') : null,
            Date = date,
            Type = draft["type"],
            Authors = authors.ToEquatableList(),
            Tags = List(draft["tags"]),
            Folders = List(draft["folders"]),
            Description = draft.Description,
            ArxivId = arxiv,
            Doi = doi,
            Fields = [.. draft.Other.Where(field => !(field.Name is "DOI" && field.Value == doi || field.Name is "arXiv" && field.Value == arxiv))],
        };
    }

    void Report(int line, string message) => Problems.Add(new(new(path, line), message));

    string Title(ReferenceBlock block)
    {
        if (PlainText.OneLine(PlainText.Decode(block.Title)) is { Length: > 0 } title)
            return title;
        Report(block.Line, "A reference without a title: expected \"## 1. Title\". It is called Untitled.");
        return "Untitled";
    }

    PartialDate? Date(ReferenceDraft draft)
    {
        if (draft["date"] is not { Length: > 0 } written)
            return null;
        if (DateText.Find(written) is { } date)
            return date;
        draft.Keep("Date", written);
        Report(draft.Line("date"), $"\"{written}\" was found as the date: expected one such as 2026-02-07, 2026/02/07, 2026-02 or 2026.");
        return null;
    }

    static EquatableList<string> List(string text) => [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
