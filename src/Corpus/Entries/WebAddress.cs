namespace McpResearch.Corpus.Entries;

/// <summary>One spelling for all addresses of a page.</summary>
public static class WebAddress
{
    private static readonly HashSet<string> Tracking = new(StringComparer.OrdinalIgnoreCase) { "fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid", "ref_src", "ref_url", "rcm", "trk", "share_id" };
    private static readonly string[] MobilePrefixes = ["www.", "m.", "mobile.", "old.", "new.", "np."];

    /// <summary>
    /// Host and path in one spelling, without scheme, <c>www.</c> and its like, default port, fragment, tracking parameters and closing slash, e.g. <c>reddit.com/r/LocalLLaMA/comments/1qy93eo</c>.
    /// Null for text that is no web address, and for placeholders, which name no page.
    /// </summary>
    public static string? Normalise(string? url)
    {
        url = url?.Trim();
        if (string.IsNullOrEmpty(url) || url.Length > 2_000 || IsPlaceholder(url) || !TryRead(url, out var uri))
            return null;
        var host = Host(uri.IdnHost.ToLowerInvariant());
        var path = Uri.UnescapeDataString(uri.AbsolutePath).TrimEnd('/');
        if (host == "youtu.be")
            return $"youtube.com/watch?v={path.TrimStart('/')}";
        if (path.EndsWith(".git", StringComparison.OrdinalIgnoreCase) && host is "github.com" or "gitlab.com")
            path = path[..^4];
        return NamesNoPage(host, path) ? null : $"{host}{(uri.IsDefaultPort ? "" : $":{uri.Port}")}{Path(host, path)}{Query(host, uri.Query)}";
    }

    private static bool TryRead(string url, out Uri uri) =>
        Uri.TryCreate(url.Contains("://", StringComparison.Ordinal) ? url : $"https://{url}", UriKind.Absolute, out uri!)
        && uri.Scheme is "http" or "https" && uri.Host.Contains('.') && !uri.Host.Contains(' ') && !url.Any(char.IsWhiteSpace);

    private static bool IsPlaceholder(string url) =>
        url.AsSpan().IndexOfAny("[]{}*<>") >= 0 || url.Contains("...", StringComparison.Ordinal) || url.Contains('…') || url.Contains("://self.", StringComparison.OrdinalIgnoreCase);

    // A list of posts is not a post: items that give it as their address are not about the same work.
    private static bool NamesNoPage(string host, string path) =>
        path.EndsWith("/comments", StringComparison.Ordinal)
        || (path.Length == 0 && host is "reddit.com" or "news.ycombinator.com" or "x.com" or "youtube.com" or "github.com" or "arxiv.org" or "linkedin.com" or "huggingface.co");

    private static string Host(string host)
    {
        foreach (var prefix in MobilePrefixes)
            if (host.StartsWith(prefix, StringComparison.Ordinal) && host.IndexOf('.', prefix.Length) > 0)
                host = host[prefix.Length..];
        return host is "twitter.com" ? "x.com" : host;
    }

    // Reddit answers for the bare number of a post, whatever title follows it.
    private static string Path(string host, string path)
    {
        var parts = path.Split('/');
        return host == "reddit.com" && parts.Length > 5 && parts[3] == "comments" ? string.Join('/', parts.Take(5)) : path;
    }

    private static string Query(string host, string query)
    {
        var kept = query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(pair => !IsTracking(host, pair.Split('=')[0]))
            .Order(StringComparer.Ordinal).ToArray();
        return kept.Length == 0 ? "" : $"?{string.Join('&', kept)}";
    }

    private static bool IsTracking(string host, string name) =>
        name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || Tracking.Contains(name) || (host == "x.com" && name is "s" or "t") || (host == "youtube.com" && name is "si" or "t" or "feature");
}
