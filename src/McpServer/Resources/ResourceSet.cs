using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using McpResearch.Corpus;
using McpResearch.Corpus.Entries;
using McpResearch.Server.Tools;
using McpResearch.Server.Tools.Texts;

namespace McpResearch.Server.Resources;

/// <summary>The resources of the corpus.</summary>
internal static class ResourceSet
{
    private const string Markdown = "text/markdown";
    private const string Json = "application/json";

    /// <summary>What is one of a kind, then a template for each kind of entry.</summary>
    public static IReadOnlyList<CorpusResource> Of(ResearchCorpus corpus) =>
    [
        Status(corpus), Themes(corpus), Backlog(corpus), References(corpus),
        .. Enum.GetValues<EntryKind>().Select(kind => Entries(corpus, kind)),
    ];

    private static CorpusResource Status(ResearchCorpus corpus) => new(
        "status",
        null,
        "Entries by kind, days covered, state of the index, and what could not be understood, with file and line. As JSON, or Markdown with ?format=markdown.",
        new("json", Json, async (_, cancellation) => Text(await corpus.StatusAsync(cancellation), AnswerJson.Types.CorpusStatus)),
        new("markdown", Markdown, async (_, cancellation) => StatusText.Of(await corpus.StatusAsync(cancellation))));

    private static CorpusResource Themes(ResearchCorpus corpus) => new(
        "themes",
        null,
        "The 50 newest key themes with their articles, and all categories and tags. As Markdown, or JSON with ?format=json.",
        new("markdown", Markdown, async (_, cancellation) => ThemesText.Of(await corpus.ListThemesAsync(new() { Limit = 50 }, cancellation))),
        new("json", Json, async (_, cancellation) => Text(await corpus.ListThemesAsync(new() { Limit = 50 }, cancellation), AnswerJson.Types.ThemesAnswer)));

    private static CorpusResource Backlog(ResearchCorpus corpus) => new(
        "backlog",
        null,
        "The 100 most urgent open items of the backlog, and how many there are. As Markdown, or JSON with ?format=json.",
        new("markdown", Markdown, async (_, cancellation) => BacklogText.Of(await corpus.ListBacklogAsync(new() { Status = "open", Limit = 100 }, cancellation))),
        new("json", Json, async (_, cancellation) => Text(await corpus.ListBacklogAsync(new() { Status = "open", Limit = 100 }, cancellation), AnswerJson.Types.BacklogAnswer)));

    private static CorpusResource References(ResearchCorpus corpus) => new(
        "references.bib",
        null,
        "Every reference, as one BibTeX file.",
        new ResourceForm("bibtex", "application/x-bibtex", (_, cancellation) => corpus.BibliographyAsync(cancellation)));

    private static CorpusResource Entries(ResearchCorpus corpus, EntryKind kind) => new(
        kind.Name(),
        kind,
        $"{Describe(kind)} As Markdown, or JSON with ?format=json.",
        new("markdown", Markdown, corpus.ReadMarkdownAsync),
        new("json", Json, async (address, cancellation) => RecordJson.Of(await corpus.ReadRecordAsync(address, cancellation))));

    private static string Text<T>(T answer, JsonTypeInfo<T> type) => JsonSerializer.Serialize(answer, type);

    private static string Describe(EntryKind kind) => kind switch
    {
        EntryKind.Article => "A researched story with its note. The key is date/slug: 2026-02-07/claude-opus-46.",
        EntryKind.Reference => "A reference. The key is its cite key.",
        EntryKind.Theme => "A key theme of a digest. The key is date/number.",
        EntryKind.Finding => "What a scan of a source found. The key is date/source/hash.",
        EntryKind.Backlog => "Something to research. The key is its 12 hex digits.",
        EntryKind.Digest => "A day's digest. The key is its date.",
        EntryKind.Note => "Any other note. The key is its path without ending.",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
    };
}
