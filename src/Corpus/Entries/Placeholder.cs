using System.Text.RegularExpressions;

namespace McpResearch.Corpus.Entries;

/// <summary>Addresses whose writer did not know all of it: they look like links and name nothing.</summary>
internal static partial class Placeholder
{
    /// <summary>Whether a part of <paramref name="address"/> stands for something unknown: <c>[post-id]</c>, <c>{id}</c>, <c>&lt;id&gt;</c>, <c>*</c>, <c>...</c>, <c>xxxx</c>, <c>self.Subreddit</c>.</summary>
    public static bool IsIn(string address) => Pattern().IsMatch(address);

    [GeneratedRegex(@"[\[\]{}<>*…\s]|%5B|%5D|%7B|%7D|\.\.\.|(?:^|/)self\.|[/=](?:x{3,}|unknown|tbd|todo|placeholder)(?:$|[/?#&])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
