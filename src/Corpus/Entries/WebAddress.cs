using System.Globalization;

namespace McpResearch.Corpus.Entries;

/// <summary>A web address taken apart and spelled in one way: what differs between two links to the same page is gone.</summary>
/// <param name="Host">Lower case, in ASCII, without user, default port and the prefixes of mobile hosts.</param>
/// <param name="Path">With its first slash and without its last one; empty for the root. Case is kept.</param>
/// <param name="Query"><c>name=value</c> in ordinal order, without what only tracks readers.</param>
/// <param name="Route">The fragment of pages that are told apart by it only (<c>#!…</c>, <c>#/…</c>); else empty.</param>
internal sealed record WebAddress(string Host, string Path, EquatableList<string> Query, string Route)
{
    private static readonly string[] MobilePrefixes = ["www.", "m.", "mobile.", "amp."];

    /// <summary>Reads an http or https address in any spelling, with or without scheme. False for anything else, for placeholders
    /// (<c>…/comments/[post-id]/</c>, <c>…/comments/*/</c>), and for places that hold many works (a subreddit, the front page of a forum).</summary>
    public static bool TryNormalise(string? text, out string key)
    {
        key = "";
        var trimmed = NameText.Trim(text ?? "");
        if (Placeholder.IsIn(trimmed) || Read(trimmed) is not { } address || Websites.Canonical(address) is not { } canonical || Websites.HoldsMany(canonical))
            return false;
        key = canonical.ToString();
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Host + Path + (Query.Count > 0 ? "?" + string.Join('&', Query) : "") + Route;

    private static WebAddress? Read(string text)
    {
        if (!NameText.IsAddress(text, out var host, out _) || AsciiHost(host) is not { } ascii)
            return null;
        var (rest, fragment) = Split(text[NameText.AuthorityEnd(text, NameText.SchemeLength(text))..], '#');
        var (path, query) = Split(rest, '?');
        return new(ascii, CleanPath(path), CleanQuery(ascii, query), fragment is ['!' or '/', _, ..] ? "#" + PercentCode.Normalise(fragment) : "");
    }

    private static (string Before, string After) Split(string text, char separator)
    {
        var at = text.IndexOf(separator);
        return at < 0 ? (text, "") : (text[..at], text[(at + 1)..]);
    }

    private static string? AsciiHost(string host)
    {
        var (name, port) = Split(WithoutPrefixes(host), ':');
        name = name.TrimEnd('.').Replace(".m.wikipedia.org", ".wikipedia.org", StringComparison.Ordinal);
        try
        {
            name = new IdnMapping().GetAscii(name);
        }
        catch (ArgumentException)
        {
            return null;
        }

        return name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_') && port.All(char.IsAsciiDigit) ? name + (port.Length > 0 ? ":" + port : "") : null;
    }

    private static string WithoutPrefixes(string host)
    {
        while (MobilePrefixes.FirstOrDefault(prefix => host.StartsWith(prefix, StringComparison.Ordinal) && host.IndexOf('.', prefix.Length) > 0) is { } found)
            host = host[found.Length..];
        return host;
    }

    private static string CleanPath(string path)
    {
        path = PercentCode.Normalise(path).TrimEnd('/');
        foreach (var page in new[] { "/index.html", "/index.htm" })
            if (path.EndsWith(page, StringComparison.OrdinalIgnoreCase))
                path = path[..^page.Length].TrimEnd('/');
        return path;
    }

    private static EquatableList<string> CleanQuery(string host, string query) =>
        query.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(parameter => !Tracking.Is(host, parameter))
            .Select(parameter => PercentCode.Normalise(parameter.Replace("+", "%20", StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal)
            .ToEquatableList();
}
