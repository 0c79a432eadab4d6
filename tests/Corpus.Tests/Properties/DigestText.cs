using CsCheck;

namespace McpResearch.Corpus.Tests.Properties;

/// <summary>Makes digests of words that occur nowhere else, in the styles that are met.</summary>
internal static class DigestText
{
    static readonly Gen<string> Word = Gen.Char['a', 'z'].Array[5, 9].Select(letters => new string(letters));

    static readonly Gen<string> Phrase = Gen.OneOf(
        Word.Array[1, 5].Select(words => string.Join(' ', words)),
        Gen.Select(Word, Word, (a, b) => $"{a} **{b}**"),
        Gen.Select(Word, Word, (a, b) => $"{a} \\| {b}"),
        Gen.Select(Word, Word, (a, b) => $"{a} &amp; `{b}`"),
        Gen.Select(Word, Word, (a, b) => $"{a}: {b}"));

    static readonly Gen<string> Paragraphs = Phrase.Array[0, 3].Select(phrases => string.Join("\n\n", phrases));

    static readonly Gen<string> Story = Gen.Select(Phrase, Word, Paragraphs, Gen.Bool, (title, slug, text, linked) =>
        $"#### {(linked ? $"[{title}](./research/{slug}.md)" : title)}\n\n{text}\n");

    static readonly Gen<string> Category = Gen.Select(Phrase, Paragraphs, Story.Array[0, 3], (name, text, stories) => $"### {name}\n\n{text}\n\n{string.Join('\n', stories)}");

    static readonly Gen<string> Overview = Gen.Select(Paragraphs, Phrase.Array[0, 2], (text, names) => $"## Overview\n\n{text}\n\n{string.Concat(names.Select((name, i) => $"**{name.Replace("*", "")}:** {i}\n"))}");

    static readonly Gen<string> Stories = Gen.Select(Paragraphs, Category.Array[0, 3], (text, categories) => $"## Top Stories\n\n{text}\n\n{string.Join('\n', categories)}");

    static readonly Gen<string> Themes = Gen.Select(Paragraphs, Gen.Select(Phrase, Paragraphs).Array[1, 4], Gen.Int[0, 2], (text, themes, style) =>
        $"## Key Themes\n\n{text}\n\n{string.Concat(themes.Select((theme, i) => Theme(i + 1, theme.Item1.Replace("*", ""), theme.Item2, style)))}");

    static readonly Gen<string> QuickReference = Table("Quick Reference", Gen.OneOf("Article | Source | Key Insight", "Takeaway | Title | Publisher", "Story | Why it matters", "A | B | C | D"));

    static readonly Gen<string> SourceSummary = Table("Source Summary", Gen.OneOf("Source | Articles Found | Researched", "Researched | Name | Notes"));

    static readonly Gen<string> Backlog = Gen.Select(Paragraphs, BacklogGroup(), BacklogGroup(), (text, first, second) => $"## Appendix: Unresearched Backlog\n\n{text}\n\n{first}\n{second}");

    static readonly Gen<string> Unknown = Gen.Select(Phrase, Paragraphs, (name, text) => $"## {name}\n\n{text}\n");

    /// <summary>Some sections in the usual order, each once.</summary>
    public static Gen<string[]> Sections { get; } =
        Gen.Select(Gen.Select(Overview, Stories, Themes, QuickReference), Gen.Select(SourceSummary, Backlog, Unknown), Gen.Bool.Array[7], (a, b, kept) =>
            new[] { a.Item1, a.Item2, a.Item3, a.Item4, b.Item1, b.Item2, b.Item3 }.Where((_, i) => kept[i]).ToArray());

    public static string Join(string[] sections) => $"# Research Digest - 2026-02-07\n\n{string.Join("\n---\n\n", sections)}";

    static string Theme(int number, string title, string text, int style) => style switch
    {
        0 => $"{number}. **{title}**: {text}\n\n",
        1 => $"**{number}. {title}**\n{text}\n\n",
        _ => $"### {number}. {title}\n\n{text}\n\n",
    };

    static Gen<string> Table(string name, Gen<string> headers) => Gen.Select(Paragraphs, headers, Phrase.Array[4].Array[0, 4], (text, header, rows) =>
        $"## {name}\n\n{text}\n\n{(text.Contains(':') ? $"### {text.Split('\n')[0]}\n\n" : "")}{Table(header, rows)}");

    static string Table(string header, string[][] rows)
    {
        var width = header.Count(c => c == '|') + 1;
        return $"| {header} |\n|{string.Concat(Enumerable.Repeat("---|", width))}\n{string.Concat(rows.Select(row => $"| {string.Join(" | ", row.Take(width))} |\n"))}";
    }

    static Gen<string> BacklogGroup() => Gen.Select(Phrase, Paragraphs, Gen.OneOf(
        Phrase.Array[4].Array[0, 3].Select(rows => Table("Title | Source | URL | Reason", rows)),
        Phrase.Array[2].Array[0, 3].Select(rows => Table("Source | Issue", rows)),
        Gen.Select(Phrase, Phrase).Array[0, 3].Select(items => string.Concat(items.Select(item => $"- {item.Item1} ({item.Item2})\n")))), (name, text, items) => $"### {name}\n\n{text}\n\n{items}");
}
