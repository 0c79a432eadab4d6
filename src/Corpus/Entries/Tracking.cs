namespace McpResearch.Corpus.Entries;

/// <summary>Query parameters that tell where a reader came from, not what is read.</summary>
internal static class Tracking
{
    private static readonly string[] Prefixes = ["utm_", "mc_", "pk_", "mtm_", "openaicom", "__hs", "_hs", "vero_", "oly_", "ga_", "at_medium", "at_campaign"];

    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "fbclid", "gclid", "gbraid", "wbraid", "dclid", "msclkid", "twclid", "ttclid", "yclid", "igshid", "igsh", "li_fat_id", "mkt_tok", "_bhlid", "_ga", "_gl",
        "hsctatracking", "hsenc", "hsmi", "rcm", "trk", "trkinfo", "trackingid", "lipi", "ref_src", "ref_url", "share_id", "sharedid", "cmpid", "spm", "ncid", "ocid",
        "sref", "smid", "smtyp", "guccounter", "guce_referrer", "guce_referrer_sig", "__twitter_impression", "originalsubdomain",
    };

    /// <summary>Whether <paramref name="parameter"/> (<c>name=value</c>) says nothing about what stands at the address.</summary>
    public static bool Is(string host, string parameter)
    {
        var cut = parameter.IndexOf('=');
        var (name, value) = cut < 0 ? (parameter, "") : (parameter[..cut], parameter[(cut + 1)..]);
        return Names.Contains(name) || Prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) || IsReferrer(host, name, value);
    }

    // "ref" names the newsletter or site that linked; with a digit in it, it may be a number of the thing itself.
    private static bool IsReferrer(string host, string name, string value) => name.ToLowerInvariant() switch
    {
        "ref" => host is not ("github.com" or "gitlab.com") && !value.Any(char.IsAsciiDigit),
        "source" or "sk" => host == "medium.com" || host.EndsWith(".medium.com", StringComparison.Ordinal),
        "tab" => host == "github.com",
        _ => false,
    };
}
