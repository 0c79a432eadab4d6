namespace McpResearch.Corpus.Querying;

/// <summary>Whether a clause decides about a hit.</summary>
public enum Occurrence
{
    /// <summary>Hits with it rank higher.</summary>
    Should,

    /// <summary>Every hit has it.</summary>
    Must,

    /// <summary>No hit has it.</summary>
    MustNot,
}

/// <summary>The fields that <c>field:value</c> may name.</summary>
public enum QueryField
{
    /// <summary>Words of the title.</summary>
    Title,

    /// <summary>An author.</summary>
    Author,

    /// <summary>A tag.</summary>
    Tag,

    /// <summary>The category, whole or in part.</summary>
    Category,

    /// <summary>The source, whole or in part.</summary>
    Source,

    /// <summary>The kind by name.</summary>
    Kind,

    /// <summary>The reference type.</summary>
    Type,

    /// <summary>The reference manager's folder.</summary>
    Folder,

    /// <summary>Any name of the entry: id, slug, cite key.</summary>
    Key,

    /// <summary>The web address, whole, or its host or parts of its path.</summary>
    Url,

    /// <summary>First day.</summary>
    After,

    /// <summary>Last day.</summary>
    Before,
}

/// <summary>What a clause asks for.</summary>
public abstract record QueryNode;

/// <summary>One word as typed, without spaces; an engine may find several in it (<c>GPT-5.3</c>, a Chinese sentence).</summary>
/// <param name="Text">Never empty.</param>
public sealed record WordNode(string Text) : QueryNode;

/// <summary>Words that must stand side by side, as written.</summary>
/// <param name="Text">Without its quotes; never empty.</param>
public sealed record PhraseNode(string Text) : QueryNode;

/// <summary>Every word that starts so.</summary>
/// <param name="Text">Without the asterisk; at least two characters.</param>
public sealed record PrefixNode(string Text) : QueryNode;

/// <summary>A condition on a field, already known to make sense: the kind exists, the date is one.</summary>
/// <param name="Field">The field.</param>
/// <param name="Value">Without quotes; never empty.</param>
public sealed record FieldNode(QueryField Field, string Value) : QueryNode;

/// <summary>A node and its part in the query.</summary>
/// <param name="Node">What is asked for.</param>
/// <param name="Occurrence">Whether it decides.</param>
public sealed record QueryClause(QueryNode Node, Occurrence Occurrence);
