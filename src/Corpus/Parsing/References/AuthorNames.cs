using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Parsing.Markdown;

namespace McpResearch.Corpus.Parsing.References;

/// <summary>Parts a line of authors, <c>Last, First</c> pairs joined by the same comma, where one or more may be a single name (<c>Linus</c>).</summary>
internal static class AuthorNames
{
    static readonly string[] Suffixes = ["Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"];

    /// <summary>All authors in order. A semicolon or <c>and</c> also parts them; between semicolons one comma parts one name. What stands in braces stays together.</summary>
    public static IReadOnlyList<PersonName> Read(string text)
    {
        var parts = Split(PlainText.OneLine(text), ';').ToList();
        return [.. parts.Where(part => part.Length > 0).SelectMany(SplitAnd).SelectMany(part => parts.Count > 1 && Tokens(part) is [var family, var given] ? [new(Bare(family), Bare(given))] : ReadPart(part))];
    }

    static IEnumerable<PersonName> ReadPart(string part)
    {
        var tokens = Tokens(part);
        if (tokens.Count == 1)
            return [Single(tokens[0])];
        var pairs = AuthorPairs.Find(tokens);
        return pairs.Select(start => start.IsPair ? new PersonName(Bare(tokens[start.Index]), Bare(tokens[start.Index + 1])) : new PersonName(Bare(tokens[start.Index])));
    }

    // "King, Martin, Jr." is one name.
    static List<string> Tokens(string part)
    {
        List<string> tokens = [];
        foreach (var token in Split(part, ',').Where(token => token.Length > 0))
            if (tokens.Count > 1 && Suffixes.Contains(token))
                tokens[^1] += $", {token}";
            else
                tokens.Add(token);
        return tokens;
    }

    // Alone between semicolons, "Jane Doe" is given before family; an organisation stays whole.
    static PersonName Single(string name) =>
        name.LastIndexOf(' ') is var space and > 0 && name[0] != '{' && !AuthorPairs.IsOrganisation(name) ? new(name[(space + 1)..], name[..space]) : new(Bare(name));

    static string Bare(string name) => name is ['{', .. var inner, '}'] ? inner.Trim() : name;

    static IEnumerable<string> SplitAnd(string text) => text.Contains('{') ? [text] : text.Split(" and ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    // The parts between marks outside of braces, trimmed.
    static IEnumerable<string> Split(string text, char mark)
    {
        var (start, depth) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch { '{' => 1, '}' when depth > 0 => -1, _ => 0 };
            if (text[i] != mark || depth > 0)
                continue;
            yield return text[start..i].Trim();
            start = i + 1;
        }

        yield return text[start..].Trim();
    }
}
