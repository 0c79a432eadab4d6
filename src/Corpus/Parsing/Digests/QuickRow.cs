namespace McpResearch.Corpus.Parsing.Digests;

/// <summary>A row of the quick reference.</summary>
/// <param name="Title">Shorter than the story's.</param>
/// <param name="Slug">Of the note that it links to; null without link.</param>
/// <param name="Source">Plain text; empty where there is none.</param>
/// <param name="Url">Web address that it links to, else null.</param>
/// <param name="Insight">Markdown; empty where there is none.</param>
/// <param name="Heading">The heading above the table, with its marks.</param>
/// <param name="Header">The table's first two lines.</param>
/// <param name="Text">The row as written.</param>
/// <param name="Line">Where it stands.</param>
/// <param name="HasMore">Whether it says more than the other members hold.</param>
internal sealed record QuickRow(string Title, string? Slug, string Source, string? Url, string Insight, string Heading, string Header, string Text, int Line, bool HasMore);
