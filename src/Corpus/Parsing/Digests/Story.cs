using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Parsing.Digests;

/// <summary>A story and where its note may be.</summary>
/// <param name="LinkSlug">The slug that its link gives, by which quick-reference rows find it; null without link.</param>
internal sealed record Story(Article Article, NoteLink? Link, string? LinkSlug);
