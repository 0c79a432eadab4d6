using System.Globalization;
using McpResearch.Corpus.Backlog;
using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Indexing;

namespace McpResearch.Corpus.Answers;

/// <summary>What one call sees: one commit of the index and the backlog's log.</summary>
internal sealed record CallContext(IndexView View, BacklogLog Log, CancellationToken Cancellation)
{
    /// <summary>The commit.</summary>
    public IIndexReader Reader => View.Reader;

    /// <summary>How fresh the answer is.</summary>
    public IndexState Index => new()
    {
        State = View.Folder is null && View.Standing == IndexStanding.Current ? "missing" : View.Standing.ToString().ToLowerInvariant(),
        Entries = Reader.Stamp.Entries,
        Generation = Reader.Stamp.Generation,
        AsOf = AsOf(View.Standing == IndexStanding.Current ? View.AsOf : Reader.Stamp.AsOf),
    };

    private static string? AsOf(DateTimeOffset time) => time == default ? null : time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
