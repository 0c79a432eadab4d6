using McpResearch.Corpus.Engine;

namespace McpResearch.Corpus.Indexing;

/// <summary>How the index stands to the folder.</summary>
public enum IndexStanding
{
    /// <summary>It says what the folder said at the last look.</summary>
    Current,

    /// <summary>The first build is under way; there is what was built so far.</summary>
    Building,

    /// <summary>The folder has changes that are not indexed yet, or cannot be seen at the moment.</summary>
    Stale,
}

/// <summary>One commit of the index for the length of one call. Dispose to let go.</summary>
internal sealed class IndexView(SharedReader? shared, IndexStanding standing, DateTimeOffset asOf) : IDisposable
{
    private static readonly EmptyIndexReader Nothing = new();

    /// <summary>The commit.</summary>
    public IIndexReader Reader => shared?.Reader ?? Nothing;

    /// <summary>The build that it reads; null where there is none yet.</summary>
    public string? Folder => shared?.Folder;

    /// <summary>How it stands to the folder.</summary>
    public IndexStanding Standing => standing;

    /// <summary>When the folder was last seen to be as the index says.</summary>
    public DateTimeOffset AsOf => asOf;

    /// <inheritdoc/>
    public void Dispose() => shared?.Dispose();
}
