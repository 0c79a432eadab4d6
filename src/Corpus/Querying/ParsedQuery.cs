using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Querying;

/// <summary>A query as the project's own tree, free of any engine's types.</summary>
public sealed record ParsedQuery
{
    /// <summary>Asks nothing: matches every entry.</summary>
    public static ParsedQuery Empty { get; } = new();

    /// <summary>The text it was read from, whole.</summary>
    public string Text { get; init; } = "";

    /// <summary>What is asked, in order.</summary>
    public EquatableList<QueryClause> Clauses { get; init; } = [];

    /// <summary>What of the text was not used because it went over a bound, each fit to show. Empty where all was used.</summary>
    public EquatableList<string> Ignored { get; init; } = [];

    /// <summary>Whether nothing is asked.</summary>
    public bool IsEmpty => Clauses.Count == 0;

    /// <summary>The words and phrases that rank, in order, as plain text; prefixes, fields and what is excluded left out.</summary>
    public string PlainText => string.Join(' ', Clauses.Where(c => c.Occurrence != Occurrence.MustNot).Select(c => Plain(c.Node)).Where(t => t.Length > 0));

    private static string Plain(QueryNode node) => node switch { WordNode w => w.Text, PhraseNode p => p.Text, _ => "" };
}
