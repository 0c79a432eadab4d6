namespace McpResearch.Corpus.Citing;

/// <summary>
/// A list of <see href="https://spec.commonmark.org/0.31.2/">CommonMark</see>, in the order of APA: authors, date, title, address; behind each its key as
/// <see href="https://pandoc.org/MANUAL.html#citation-syntax">pandoc</see> cites it. <c>n.d.</c> where there is no date; the title comes first where there are no authors.
/// </summary>
internal static class MarkdownFormat
{
    public static string Write(IReadOnlyList<CitedWork> works) => string.Concat(works.Select(work => $"- {Item(work)}\n"));

    private static string Item(CitedWork work)
    {
        var title = $"*{MarkdownText.Escape(work.Title)}*";
        var date = $"({work.Date?.ToString() ?? "n.d."}).";
        var authors = AuthorNames.Shorten(work.Authors, count => $" ({count} authors)");
        var about = authors.Length == 0 ? $"{title} {date}" : $"{MarkdownText.EscapeStart(authors)} {date} {Ended(title, work.Title)}";
        return string.Join(' ', new[] { about, Address(work), Key(work.Key) }.Where(part => part.Length > 0));
    }

    private static string Ended(string title, string plain) => plain.Length > 0 && plain[^1] is '.' or '?' or '!' ? title : $"{title}.";

    private static string Address(CitedWork work) => work switch
    {
        { Url: { } url } => $"<{url}>",
        { Doi: { } doi } => $"<https://doi.org/{doi}>",
        { ArxivId: { } arxiv } => $"<https://arxiv.org/abs/{arxiv}>",
        _ => "",
    };

    // Braces where pandoc would end the key earlier: at two punctuation marks in a row, or one at either end. Underscores there would also mark emphasis.
    private static string Key(string key)
    {
        var plain = char.IsLetterOrDigit(key[0]) && char.IsLetterOrDigit(key[^1]) && !key.Zip(key.Skip(1)).Any(pair => IsMark(pair.First) && IsMark(pair.Second) && pair != ('_', '_'));
        return plain ? $"[@{key}]" : $"[@{{{key.Replace("_", "\\_", StringComparison.Ordinal)}}}]";
    }

    private static bool IsMark(char character) => "-_:.+/".Contains(character);
}
