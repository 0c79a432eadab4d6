using System.Text;

namespace McpResearch.Corpus.Citing;

/// <summary>Addresses that need no escape in any format.</summary>
internal static class CitedAddress
{
    // Excluded from URIs by RFC 3986; braces, backslash and quote would also end a BibTeX value, angle brackets a Markdown link.
    private const string Excluded = "{}\\\"<>^`|";

    /// <summary>The address as written, with <c>https://</c> before one without scheme. Null for placeholders and for other schemes.</summary>
    public static string? Of(string? url)
    {
        var line = OneLine.Of(url);
        if (line.Length == 0 || line.Contains(' ') || line[0] is '[' or '<' or '{')
            return null;
        var address = line.Contains("://", StringComparison.Ordinal) ? line : $"https://{line}";
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && (uri.Host.Contains('.') || address == line) ? Encode(address) : null;
    }

    /// <summary>With spaces and the characters that URIs exclude percent-encoded; the rest, other scripts too, as it is.</summary>
    public static string? Encode(string? address)
    {
        if (address is null || address.AsSpan().IndexOfAny(Excluded) < 0 && !address.Contains(' '))
            return address;
        var encoded = new StringBuilder(address.Length + 8);
        foreach (var character in address)
            if (character == ' ' || Excluded.Contains(character))
                encoded.Append(System.Globalization.CultureInfo.InvariantCulture, $"%{(int)character:X2}");
            else
                encoded.Append(character);
        return encoded.ToString();
    }
}
