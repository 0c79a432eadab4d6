using System.Globalization;
using McpResearch.Corpus;
using McpResearch.Corpus.Answers;
using McpResearch.Corpus.Entries;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace McpResearch.Server.Resources;

/// <summary>The list of resources: what is one of a kind first, then every entry, newest first, page by page.</summary>
internal static class ResourceList
{
    /// <summary>Puts a page of entries behind what the first page lists already.</summary>
    public static McpRequestFilter<ListResourcesRequestParams, ListResourcesResult> Entries(ResearchCorpus corpus) => next => async (request, cancellation) =>
    {
        var result = await next(request, cancellation);
        var page = await corpus.ListEntriesAsync(request.Params?.Cursor, cancellation);
        result.Resources = [.. result.Resources, .. page.Entries.Select(Of)];
        result.NextCursor = page.NextCursor;
        return result;
    };

    private static Resource Of(ListedEntry entry) => new()
    {
        Uri = entry.Uri,
        Name = entry.Id,
        Title = entry.Title,
        MimeType = "text/markdown",
        Size = entry.Size,
        Annotations = new() { Priority = Priority(entry.Kind), LastModified = Day(entry.Date) },
    };

    // What was written to be read comes before what was only found.
    private static float Priority(string kind) => !EntryKinds.TryParse(kind, out var parsed) ? 0 : parsed switch
    {
        EntryKind.Digest or EntryKind.Article => 0.9f,
        EntryKind.Reference => 0.7f,
        EntryKind.Theme or EntryKind.Note => 0.5f,
        _ => 0.2f,
    };

    private static DateTimeOffset? Day(string? date) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new(day, TimeOnly.MinValue, TimeSpan.Zero) : null;
}
