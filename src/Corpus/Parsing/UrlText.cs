using McpResearch.Corpus.Parsing.Markdown;

namespace McpResearch.Corpus.Parsing;

/// <summary>Web addresses as corpus files write them.</summary>
internal static class UrlText
{
    static readonly string[] Nothing = ["unknown", "n/a", "na", "none", "tbd", "-", "–", "—", "?"];

    /// <summary>The address in a cell or field: of a link its target, else the text as written, placeholders included. Null where it says that there is none.</summary>
    public static string? Read(string markdown)
    {
        var inline = InlineMarkdown.Read(markdown);
        var text = inline.Links.Count > 0 ? inline.Links[0].Target : PlainText.Decode(markdown.Trim().Trim('`', '<', '>'));
        return text.Length == 0 || Nothing.Contains(text, StringComparer.OrdinalIgnoreCase) ? null : text;
    }

    /// <summary>The first address that stands bare in <paramref name="text"/>, else null.</summary>
    public static string? FindBare(string text)
    {
        var starts = new[] { text.IndexOf("https://", StringComparison.OrdinalIgnoreCase), text.IndexOf("http://", StringComparison.OrdinalIgnoreCase) };
        if (starts.Max() < 0)
            return null;
        var rest = text.AsSpan(starts.Where(start => start >= 0).Min());
        var end = rest.IndexOfAny(" \t<>\"`") is var gap and >= 0 ? gap : rest.Length;
        return rest[..end].TrimEnd(".,;)").ToString();
    }

    /// <summary>Equal for addresses that differ in case of scheme and host, fragment, or a last slash. For ids only.</summary>
    public static string Normalize(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            return url?.Trim() ?? "";
        return $"{uri.Host.ToLowerInvariant()}{uri.PathAndQuery.TrimEnd('/')}";
    }
}
