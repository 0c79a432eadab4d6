using McpResearch.Corpus.Parsing.Markdown;

namespace McpResearch.Corpus.Parsing.Digests;

/// <summary>Reads one bullet: <c>Title (Source)</c>, <c>[Title](url) (Source) - reason</c>, <c>**Title** (Source): reason</c>.</summary>
internal static class BacklogBullet
{
    const int MaxSource = 200;

    static readonly string[] Separators = [": ", " - ", " – ", " — ", ", "];

    /// <param name="below">Indented lines of the bullet; part of the reason.</param>
    public static ListedItem Read(string bullet, ArraySegment<MarkdownLine> below)
    {
        var inline = InlineMarkdown.Read(bullet);
        var bare = inline.Links.Count == 0 ? UrlText.FindBare(bullet) : null;
        var text = bare is null ? bullet : bullet.Replace(bare, "", StringComparison.Ordinal).Trim().TrimEnd('-', '–', '—', ':', ' ');
        var (title, source, reason) = Parts(text);
        return new()
        {
            Title = InlineMarkdown.Read(title).Plain is { Length: > 0 } plain ? plain : bare ?? bullet,
            Source = InlineMarkdown.Read(source).Plain,
            Url = inline.Links.FirstOrDefault()?.Target ?? bare,
            Reason = PlainText.Decode(string.Join('\n', below.Select(line => line.Text.Trim()).Prepend(reason))).Trim(),
        };
    }

    static (string Title, string Source, string Reason) Parts(string text)
    {
        for (var open = text.IndexOf(" (", StringComparison.Ordinal); open > 0; open = text.IndexOf(" (", open + 1, StringComparison.Ordinal))
        {
            var close = text.IndexOf(')', open, Math.Min(MaxSource, text.Length - open));
            if (close > 0 && (close + 1 == text.Length || Array.Exists(Separators, mark => text.AsSpan(close + 1).StartsWith(mark))))
                return (text[..open], text[(open + 2)..close], text[(close + 1)..].TrimStart(':', '-', '–', '—', ',', ' '));
        }

        return BoldTitle(text);
    }

    static (string Title, string Source, string Reason) BoldTitle(string text)
    {
        var end = text.StartsWith("**", StringComparison.Ordinal) ? text.IndexOf("**", 2, StringComparison.Ordinal) : -1;
        return end < 0 ? (text, "", "") : (text[..(end + 2)], "", text[(end + 2)..].TrimStart(':', '-', '–', '—', ' '));
    }
}
