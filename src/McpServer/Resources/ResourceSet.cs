using McpResearch.Corpus;
using McpResearch.Corpus.Entries;
using McpResearch.Server.Face;
using ModelContextProtocol.Server;

namespace McpResearch.Server.Resources;

/// <summary>The resources of the server.</summary>
internal static class ResourceSet
{
    /// <summary>The status and the page, then one template for each kind of entry.</summary>
    public static IReadOnlyList<McpServerResource> Of(ResearchCorpus corpus) =>
        [new StatusResource(corpus), new FaceResource(), .. Enum.GetValues<EntryKind>().Select(kind => new EntryResource(corpus, kind, Describe(kind)))];

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
