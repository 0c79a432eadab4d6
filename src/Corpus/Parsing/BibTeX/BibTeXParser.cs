using McpResearch.Corpus.Parsing.Bibliographies;

namespace McpResearch.Corpus.Parsing.BibTeX;

/// <summary>Reads BibTeX and BibLaTeX, as written by people, Zotero, Better BibTeX, JabRef, Mendeley and publishers.</summary>
internal static class BibTeXParser
{
    /// <summary>Whether the name says so, or a line starts an entry.</summary>
    public static bool IsMatch(string path, string text) =>
        Path.GetExtension(path).ToLowerInvariant() is ".bib" or ".bibtex" or ".biblatex" || HasEntry(text);

    public static ParsedFile Parse(string path, string text)
    {
        var bibliography = new Bibliography(path);
        var inheritance = Inheritance.Of(text, bibliography.Report);
        var found = false;
        foreach (var entry in new BibTeXScanner(text, bibliography.Report).Read())
        {
            found = true;
            if (entry.Type is "xdata" or "set")
                continue;
            inheritance.Fill(entry);
            bibliography.Add(BibTeXRecord.Of(entry));
        }

        if (!found && text.AsSpan().TrimStart("\uFEFF \t\n\r").Length > 0 && !text.Contains('@'))
            bibliography.Report(1, "No entry was found: expected BibTeX such as @article{key, title = {…}}.");
        return bibliography.Build();
    }

    private static bool HasEntry(string text)
    {
        var source = new BibTeXText(text);
        for (var start = 0; start < text.Length;)
        {
            if (source.IsEntryStart(start))
                return true;
            start = text.IndexOf('\n', start) is var end and >= 0 ? end + 1 : text.Length;
        }

        return false;
    }
}
