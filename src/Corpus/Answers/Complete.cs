using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Answers;

/// <summary>What a half-typed value is to become.</summary>
public enum CompletionList
{
    /// <summary>Full ids, newest first.</summary>
    Ids,

    /// <summary>Keys of the ids of one kind, such as cite keys, newest first.</summary>
    Keys,

    /// <summary>Days with a digest, article or finding, newest first.</summary>
    Days,

    /// <summary>Tags, most frequent first.</summary>
    Tags,

    /// <summary>Categories of articles, most frequent first.</summary>
    Categories,

    /// <summary>Publishers, most frequent first.</summary>
    Sources,

    /// <summary>What may be a subject: categories, then tags.</summary>
    Topics,
}

/// <summary>A half-typed value.</summary>
/// <param name="Of">The list that it comes from.</param>
/// <param name="Start">What was typed; empty lists from the start. Case and accents do not count.</param>
/// <param name="Kind">Of which kind, for <see cref="CompletionList.Keys"/>.</param>
public sealed record CompletionRequest(CompletionList Of, string Start, EntryKind Kind = EntryKind.Article);

/// <summary>What it may become.</summary>
/// <param name="Values">The first 100.</param>
/// <param name="Total">How many there are.</param>
public sealed record Completions(IReadOnlyList<string> Values, int Total);
