namespace McpResearch.Corpus.Querying;

/// <summary>Reads what people and models type. Everything has a meaning: words, <c>"phrases"</c>, <c>-without</c>, <c>+must</c>, <c>field:value</c>,
/// <c>prefix*</c>; what is none of these is words.</summary>
public static class QueryParser
{
    /// <summary>Characters that are read; the rest is ignored and said so.</summary>
    public const int MostCharacters = 2_000;

    /// <summary>Words, phrases and conditions that are used.</summary>
    public const int MostTerms = 64;

    /// <summary>Prefixes that are used.</summary>
    public const int MostPrefixes = 8;

    /// <summary>With so many other words the query is a sentence, where quotes set words apart and ask for nothing: its phrases only rank.</summary>
    private const int SentenceWords = 5;

    /// <summary>Reads <paramref name="text"/>. Never throws; blank text gives a query that matches everything.</summary>
    public static ParsedQuery Parse(string? text)
    {
        text ??= "";
        var clauses = new List<QueryClause>();
        var ignored = new List<string>();
        var used = Shorten(text, ignored);
        var parts = QueryScanner.Split(used);
        var sentence = parts.Count(p => p is { Quoted: false, Field: null, Sign: '\0' }) >= SentenceWords;
        foreach (var part in parts)
            if (Clause(part, sentence) is { } clause)
                clauses.Add(clause);
        return new ParsedQuery { Text = text, Clauses = [.. Bound(clauses, ignored)], Ignored = [.. ignored] };
    }

    private static string Shorten(string text, List<string> ignored)
    {
        if (text.Length <= MostCharacters)
            return text;
        ignored.Add($"all after the first {MostCharacters} of {text.Length} characters");
        var end = text.LastIndexOf(' ', MostCharacters, MostCharacters / 4);
        return text[..(end > 0 ? end : MostCharacters)];
    }

    private static List<QueryClause> Bound(List<QueryClause> clauses, List<string> ignored)
    {
        var prefixes = clauses.Where(c => c.Node is PrefixNode).Skip(MostPrefixes).ToHashSet(ReferenceEqualityComparer.Instance);
        if (prefixes.Count > 0)
            ignored.Add($"{prefixes.Count} of the prefixes (at most {MostPrefixes} are used)");
        var kept = clauses.Where(c => !prefixes.Contains(c)).ToList();
        if (kept.Count <= MostTerms)
            return kept;
        ignored.Add($"the last {kept.Count - MostTerms} terms (at most {MostTerms} are used)");
        return kept[..MostTerms];
    }

    private static QueryClause? Clause(QueryPart part, bool sentence)
    {
        var occurrence = part.Sign switch { '-' => Occurrence.MustNot, '+' => Occurrence.Must, _ => Occurrence.Should };
        if (Node(part) is not { } node)
            return null;
        var decides = node is FieldNode || (node is PhraseNode && !sentence);
        return new QueryClause(node, decides && occurrence == Occurrence.Should ? Occurrence.Must : occurrence);
    }

    private static QueryNode? Node(QueryPart part)
    {
        var value = part.Text.Trim();
        if (!HasWord(value))
            return null;
        if (part.Field is { } name)
            return FieldConditions.Read(name, value) ?? (QueryNode)new WordNode(part.Quoted ? $"{name} {value}" : $"{name}:{value}");
        if (part.Quoted)
            return new PhraseNode(value);
        return value.Length >= 3 && value.IndexOf('*') == value.Length - 1 ? new PrefixNode(value[..^1]) : new WordNode(value.Replace('*', ' ').Trim());
    }

    private static bool HasWord(string text)
    {
        foreach (var c in text)
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                return true;
        return false;
    }
}
