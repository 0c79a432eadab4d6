using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Backlog;

/// <summary>An item to add, already checked.</summary>
public sealed record BacklogDraft(string Title, string? Url, string? Source, string? Reason, BacklogPriority Priority, string? IdempotencyKey, string AddedBy);
