using McpResearch.Corpus.Errors;
using McpResearch.Server.Tools.Texts;

namespace McpResearch.Server.Resources;

/// <summary>The address of a resource in two parts.</summary>
/// <param name="Path">What stands before the query.</param>
/// <param name="Format">The value of its <c>format</c>; null where there is none.</param>
internal sealed record ResourceAddress(string Path, string? Format)
{
    /// <summary>What stands before the query; no address is a fault.</summary>
    public static string PathOf(string uri) => uri.Split('?', 2)[0];

    /// <summary>Reads an address.</summary>
    /// <exception cref="CorpusException">Its query holds something else than one format.</exception>
    public static ResourceAddress Parse(string uri)
    {
        var parts = uri.Split('?', 2);
        if (parts.Length == 1 || parts[1].Length == 0)
            return new(parts[0], null);
        var query = parts[1].Split('=', 2);
        if (query is not ["format", var format] || format.Contains('&'))
            throw new CorpusException(CorpusError.BadArgument, $"The query \"{Quoted.Line(parts[1], 60)}\" is not known. A resource takes ?format= only, such as ?format=json; other signs of a key must be percent-encoded.");
        return new(parts[0], format.Length == 0 ? null : Uri.UnescapeDataString(format));
    }
}
