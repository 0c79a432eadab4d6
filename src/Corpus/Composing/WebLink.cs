using McpResearch.Corpus.Citing;
using McpResearch.Corpus.Parsing.Markdown;

namespace McpResearch.Corpus.Composing;

/// <summary>Web addresses as they are written into files.</summary>
internal static class WebLink
{
    /// <summary>The address with what could end a link percent-encoded, and entities that a page's source has brought along decoded; null where it is no http or https address.</summary>
    public static string? Address(string? text)
    {
        var line = CleanText.Line(text);
        for (var decoded = PlainText.Decode(line); decoded != line; decoded = PlainText.Decode(line))
            line = decoded;
        if (!line.Contains("://", StringComparison.Ordinal) || CitedAddress.Of(line) is not { } address)
            return null;
        foreach (var (mark, code) in (ReadOnlySpan<(string, string)>)[("(", "%28"), (")", "%29"), ("[", "%5B"), ("]", "%5D")])
            address = address.Replace(mark, code, StringComparison.Ordinal);
        return address;
    }

    /// <summary>A link to a checked address, shown without its scheme.</summary>
    public static string Of(string address) => $"[{InlineText.Of(address[(address.IndexOf("://", StringComparison.Ordinal) + 3)..].TrimEnd('/'))}]({address})";
}
