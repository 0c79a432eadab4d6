using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Parsing;
using static McpResearch.Fuzz.FuzzTarget;

namespace McpResearch.Fuzz.Targets;

/// <summary>The files of a corpus.</summary>
internal static class FileTargets
{
    private static readonly string[] Markdown =
    [
        "# ", "## ", "### ", "#### ", "#", "\n", "\n\n", "\r\n", "\r", " ", "  ", "\t", "|", "||", "|a|b|\n", "|-|-|\n", "|---|\n", "\\|", "**", "*", "_", "`", "``", "```\n", "~~~\n", "[", "]", "(", ")", "](", "[a](b.md)", "[[", "]]", "[[a|b]]", "![",
        "<http://a>", "<", ">", "&#34;", "&amp;", "&", "---\n", "===\n", "- ", "* ", "1. ", "> ", ": ", "http://", "https://a.b/c?d=e#f", "10.1000/a", "2602.13517", "2026-02-07", "\\", "\uFEFF", "\0", "\uD800", "한", "\u0301", "{", "}", "\"", "'", ",",
    ];

    private static readonly string[] Digest = ["# AI Research Digest - 2026-02-07\n", "## Overview\n", "## Top Stories\n", "#### [A](./research/a.md)\n", "## Key Themes\n", "1. **A**: b\n", "**1. a**\n", "### 1. a\n", "## Quick Reference\n", "|Article|Source|Key Insight|\n|-|-|-|\n", "## Source Summary\n", "|**Total**|1|2|\n", "## Appendix: Unresearched Backlog\n", "- A (B)\n", "And 40+ additional articles\n", "**a:** 1\n"];

    private static readonly string[] Scan = ["| **Scanned** | 2026-02-07 |\n", "- **URL:** https://a.b\n", "**Published:** ", "- **Description:** ", "- **Relevance:** high\n", "## a\n"];

    private static readonly string[] Note = ["| | |\n|---|---|\n", "| **Source** | a |\n", "| **URL** | [a](https://a.b) |\n", "| **Researched** | 2026-02-07 |\n", "## Sources\n", "## Related\n", "#tag "];

    private static readonly string[] FrontMatter = ["---\n", "a: b\n", "tags: [a, b]\n", "- a\n", "tags:\n", "title: |\n", ">-\n", "&a ", "*a ", "<<: *a\n", "[", "]", "{", "}", "\"", "'", ": ", "# a\n", "? ", "!!str ", "%YAML\n", "...\n"];

    private static readonly string[] References = ["# References\n", "Generated: 2026-02-07T10:00:00Z\n", "## 1. A\n", "- URL: https://a.b\n", "- Cite Key: `@a2024`\n", "- Type: academic\n", "- Authors: A, B, C, D\n", "- Date: 2025/12/31\n", "- Tags: a, b\n", "- Folders: a\n", "- Description:\n", "  a\n", "`@"];

    private static readonly string[] BibTeX =
    [
        "@", "@article{a,\n", "@misc(", "@string{a = \"x\"}\n", "@string{a = a # a}\n", "@comment{", "@preamble{", "title = {", "author = {", " and ", " # ", ",\n", "=", "{", "}", "\"", "(", ")", "crossref = {a},", "xdata = {a,b},", "\\", "\\'", "\\\"{a}", "\\textbf{", "\\emph{", "$", "$^{", "_", "~", "--", "%", "jan", "month = ", "year = 2026,", "doi = {10.1000/a},", "\n", " ", "\\v{S}", "\\url{", "&",
    ];

    private static readonly string[] Ris = ["TY  - JOUR\n", "ER  - \n", "TI  - ", "AU  - A, B\n", "DA  - 2026/02/07/\n", "KW  - ", "UR  - ", "DO  - 10.1000/a\n", "AB  - ", "  - ", "\n", "\r\n", " ", "SP  - 1\n", "EP  - 2\n", "ID  - a\n", "N1  - ", "-"];

    private static readonly string[] Json = ["{", "}", "[", "]", "\"", ":", ",", "\\", "\\u0041", "\\ud800", "null", "true", "1e400", "-0", "{\"a\":", "[[", "\"type\":\"book\",", "\"title\":\"a\",", "\"author\":[{\"family\":\"a\",\"given\":\"b\"}],", "\"issued\":{\"date-parts\":[[2026,2,7]]},", "{\"id\":\"a\"},", "//", "/*", " ", "\n"];

    private static readonly string[] Xml = ["<", ">", "/", "</", "/>", "<a>", "</a>", "<record>", "</record>", "<entry>", "</entry>", "<title>", "<style>", "&lt;", "&a;", "&#1;", "&#x10FFFF;", "<!--", "-->", "<![CDATA[", "]]>", "<?a?>", "<!DOCTYPE a [<!ENTITY a \"b\">]>", " a=\"b\"", " xmlns:a=\"b\"", "a:", "\"", "'", "\n", " "];

    /// <summary>All of them, with the seeds that <paramref name="files"/> hold.</summary>
    public static IEnumerable<FuzzTarget> Of(IReadOnlyCollection<(string Path, string Text)> files) =>
    [
        Target("digest", "2026-02-07/index.md", [.. Markdown, .. Digest], files.Of(FileKind.Digest, ".md")),
        Target("scan", "2026-02-07/sources/a.md", [.. Markdown, .. Scan], files.Of(FileKind.SourceScan, ".md")),
        Target("research-note", "research/a.md", [.. Markdown, .. Note], files.Of(FileKind.ResearchNote, ".md")),
        Target("note", "notes/a.md", [.. Markdown, .. Note, .. Digest], files.Of(FileKind.Note, ".md")),
        Target("front-matter", "notes/a.md", [.. FrontMatter, .. Note], files.Of(FileKind.Note, ".md").Where(text => text.StartsWith("---", StringComparison.Ordinal))),
        Target("references", "references.md", [.. Markdown, .. References], files.Of(FileKind.ReferenceList, ".md")),
        Target("bibtex", "a.bib", BibTeX, files.Of(FileKind.ReferenceList, ".bib")),
        Target("ris", "a.ris", Ris, files.Of(FileKind.ReferenceList, ".ris")),
        Target("csl-json", "a.json", Json, files.Of(FileKind.ReferenceList, ".json")),
        Target("endnote-xml", "a.xml", Xml, files.Of(FileKind.ReferenceList, ".xml").Where(text => text.Contains("<records>", StringComparison.Ordinal))),
        Target("atom", "a.xml", Xml, files.Of(FileKind.ReferenceList, ".xml").Where(text => text.Contains("<feed", StringComparison.Ordinal))),
    ];

    private static FuzzTarget Target(string name, string path, IReadOnlyList<string> tokens, IEnumerable<string> seeds) =>
        new(name, [.. seeds], tokens, text => CorpusParser.Parse(path, text), (text, read) => Check(text, (ParsedFile)read!));

    private static void Check(string text, ParsedFile file)
    {
        var lines = 1 + text.Count(c => c is '\n' or '\r');
        foreach (var entry in file.Entries)
        {
            Demand(entry.Title.Length > 0 && !entry.Title.Contains('\n') && entry.Id.Key.Length > 0, "A title is one line, and a key is not empty.");
            Demand(entry.Location.Line >= 1 && entry.Location.Line <= lines, "The line of an entry is one of the file.");
        }

        Demand(file.Problems.All(problem => problem.Location.Line >= 1 && problem.Location.Line <= lines), "The line of a problem is one of the file.");
        Demand(file.Entries.DistinctBy(entry => entry.Id).Count() == file.Entries.Count, "Each id stands once.");
        CheckStored(text, file);
    }

    // What an index keeps of it.
    private static void CheckStored(string text, ParsedFile file)
    {
        var stored = file.Entries.Select(EntryJson.Write).ToList();
        Demand(stored.Sum(entry => entry.LongLength) <= FuzzCase.Allowance / 2 + 100L * text.Length, "Entries hold no more text than the file.");
        if (text.Length <= Mutator.Small && !text.Any(char.IsSurrogate) && !text.Contains('\\') && !text.Contains('&'))
            Demand(file.Entries.SequenceEqual(stored.Select(entry => EntryJson.ReadEntry(entry))), "What is stored is what was read.");
    }
}
