using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Parsing.Markdown;

namespace McpResearch.Corpus.Parsing.References;

/// <summary>Parts a line of authors, <c>Last, First</c> pairs joined by the same comma, where one or more may be a single name (<c>Linus</c>).</summary>
internal static class AuthorNames
{
    static readonly string[] Suffixes = ["Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"];

    /// <summary>All authors in order. A semicolon or <c>and</c> also parts them.</summary>
    public static IReadOnlyList<PersonName> Read(string text) =>
        [.. PlainText.OneLine(text).Replace(" and ", ";", StringComparison.Ordinal).Split(';').SelectMany(ReadPart)];

    static IEnumerable<PersonName> ReadPart(string part)
    {
        var tokens = Tokens(part);
        if (tokens.Count == 1)
            return [Single(tokens[0])];
        var pairs = AuthorPairs.Find(tokens);
        return pairs.Select(start => start.IsPair ? new PersonName(tokens[start.Index], tokens[start.Index + 1]) : new PersonName(tokens[start.Index]));
    }

    // "King, Martin, Jr." is one name.
    static List<string> Tokens(string part)
    {
        List<string> tokens = [];
        foreach (var token in part.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            if (tokens.Count > 1 && Suffixes.Contains(token))
                tokens[^1] += $", {token}";
            else
                tokens.Add(token);
        return tokens;
    }

    // Alone between semicolons, "Jane Doe" is given before family; an organisation stays whole.
    static PersonName Single(string name) =>
        name.LastIndexOf(' ') is var space and > 0 && !AuthorPairs.IsOrganisation(name) ? new(name[(space + 1)..], name[..space]) : new(name);
}
