using System.Text.RegularExpressions;

namespace McpResearch.Corpus.Entries;

/// <summary>What is known of sites that show one page under many addresses, or many works under one.</summary>
internal static partial class Websites
{
    private static readonly HashSet<string> Crowds =
    [
        "reddit.com", "news.ycombinator.com", "lobste.rs", "x.com", "bsky.app", "threads.net", "facebook.com", "linkedin.com", "youtube.com", "t.me", "discord.com",
        "github.com", "gitlab.com", "huggingface.co", "arxiv.org", "doi.org", "openreview.net", "medium.com", "dev.to", "substack.com", "producthunt.com",
        "google.com", "news.google.com", "lnkd.in", "t.co",
    ];

    /// <summary>The address of the same page that all its addresses agree on, or null where it is no page (a malformed number of a post).</summary>
    public static WebAddress? Canonical(WebAddress address) => Renamed(address) switch
    {
        { Host: "redd.it" } post => Reddit(post with { Host = "reddit.com", Path = "/comments" + post.Path }),
        { Host: "reddit.com" } post => Reddit(post),
        { Host: "youtube.com" or "youtu.be" } video => Video(video),
        { Host: "x.com" } post => Numbered(post, StatusNumber(), "/i/status/"),
        { Host: "linkedin.com" } post => Numbered(post, ActivityNumber(), "/feed/update/urn:li:activity:"),
        { Host: "github.com" } repository => Repository(repository),
        { Host: "openreview.net", Path: "/pdf" } paper => paper with { Path = "/forum" },
        var other => other,
    };

    /// <summary>Whether many works stand at the address, so that two entries that name it need not be about the same.</summary>
    public static bool HoldsMany(WebAddress address) => address switch
    {
        { Path: "", Query.Count: 0, Route: "" } => Crowds.Contains(address.Host),
        { Host: "reddit.com" } => address.Path.Split('/') is ["", "r" or "user" or "u", _] or ["", "r", _, _] and not ["", "r", _, "wiki"],
        { Host: "news.ycombinator.com" } => !address.Query.Any(parameter => parameter.StartsWith("id=", StringComparison.Ordinal)),
        { Host: "x.com" } => address.Path.Count(c => c == '/') < 2,
        { Host: "arxiv.org" or "doi.org" } => true,
        { Host: "huggingface.co" } => address.Path is "/papers" or "/papers/trending" or "/models" or "/datasets" or "/spaces" or "/blog" or "/posts",
        { Host: "github.com" } => address.Path is "/trending" or "/explore" or "/search",
        _ => false,
    };

    private static WebAddress Renamed(WebAddress address) => address with
    {
        Host = address.Host switch
        {
            "twitter.com" or "fxtwitter.com" or "vxtwitter.com" => "x.com",
            "hf.co" => "huggingface.co",
            "old.reddit.com" or "new.reddit.com" or "np.reddit.com" or "i.reddit.com" or "sh.reddit.com" => "reddit.com",
            "music.youtube.com" or "youtube-nocookie.com" => "youtube.com",
            [_, _, .. ".linkedin.com"] => "linkedin.com",
            var host => host,
        },
    };

    private static WebAddress? Reddit(WebAddress address)
    {
        if (RedditPost().Match(address.Path) is not { Success: true } post)
            return address.Path.Contains("/comments/", StringComparison.Ordinal) ? null : address with { Query = [] };
        var comment = post.Groups["comment"];
        return address with { Path = $"/comments/{post.Groups["post"].Value.ToLowerInvariant()}{(comment.Success ? "/" + comment.Value.ToLowerInvariant() : "")}", Query = [], Route = "" };
    }

    private static WebAddress Video(WebAddress address)
    {
        var watched = address.Query.FirstOrDefault(parameter => parameter.StartsWith("v=", StringComparison.Ordinal))?[2..];
        var number = address.Path == "/watch" ? watched : VideoNumber().Match(address.Path) is { Success: true } match ? match.Groups[1].Value : null;
        if (number is null && address is { Host: "youtu.be", Path.Length: > 1 })
            number = address.Path[1..];
        return number is null ? address : new("youtube.com", "/watch", [$"v={number}"], "");
    }

    private static WebAddress Numbered(WebAddress address, Regex number, string path) =>
        number.Match(address.Path) is { Success: true } match
            ? address with { Path = path + match.Groups[1].Value, Query = [], Route = "" }
            : address with { Query = address.Query.Where(parameter => parameter is not (['s' or 't', '=', ..])).ToEquatableList() };

    private static WebAddress Repository(WebAddress address)
    {
        var parts = address.Path.Split('/');
        for (var i = 1; i < Math.Min(parts.Length, 3); i++)
            parts[i] = parts[i].ToLowerInvariant();
        if (parts.Length == 5 && parts[3] == "tree" && parts[4] is "main" or "master")
            parts = parts[..3];
        if (parts.Length == 3 && parts[2].EndsWith(".git", StringComparison.Ordinal))
            parts[2] = parts[2][..^4];
        return address with { Path = string.Join('/', parts) };
    }

    [GeneratedRegex(@"^(?:/(?:r|u|user)/[^/]+)?/(?:comments|gallery)/(?<post>[a-z0-9]{4,8})(?:/[^/]*(?:/(?<comment>[a-z0-9]{4,8}))?)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RedditPost();

    [GeneratedRegex(@"^/(?:shorts|embed|live|v)/([\w-]+)$")]
    private static partial Regex VideoNumber();

    [GeneratedRegex(@"/status(?:es)?/(\d+)")]
    private static partial Regex StatusNumber();

    [GeneratedRegex(@"activity(?:-|:|%3A)(\d{15,})")]
    private static partial Regex ActivityNumber();
}
