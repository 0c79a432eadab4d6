using McpResearch.Corpus.Answers;

namespace McpResearch.Corpus;

/// <summary>Where the corpus is and how it is kept.</summary>
public sealed record CorpusOptions
{
    /// <summary>The folder that the user owns. Must exist by the first call; need not when the corpus is opened.</summary>
    public required string CorpusFolder { get; init; }

    /// <summary>Where the index goes. Default: the user's cache folder under a name made from the corpus path.</summary>
    public string? IndexFolder { get; init; }

    /// <summary>Whether the backlog may be written. Default true.</summary>
    public bool Writable { get; init; } = true;

    /// <summary>How long the first call waits for a first build before it answers with what there is. Default 10 seconds.</summary>
    public TimeSpan FirstBuildWait { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Told of progress of builds, from a background thread. Default: nobody.</summary>
    public IProgress<IndexProgress>? Progress { get; init; }
}

/// <summary>The one door to a corpus, for tools and verbs alike. Opening costs nothing and touches no file; the first call opens the index.
/// Safe for many threads. Every method throws <see cref="Errors.CorpusException"/> with a text fit to show, and nothing else but <see cref="OperationCanceledException"/>.</summary>
public sealed class ResearchCorpus(CorpusOptions options) : IAsyncDisposable
{
    /// <summary>Starts to open and bring up to date the index in the background, without waiting.</summary>
    public void Start() => throw new NotSupportedException(options.CorpusFolder);

    /// <summary>Finds entries.</summary>
    public Task<SearchAnswer> SearchAsync(SearchRequest request, CancellationToken cancellation = default) => throw new NotSupportedException();

    /// <summary>Reads articles, and anything else that reads as text.</summary>
    public Task<ArticleAnswer> GetArticlesAsync(ArticleRequest request, CancellationToken cancellation = default) => throw new NotSupportedException();

    /// <summary>Reads references and formats citations.</summary>
    public Task<ReferenceAnswer> GetReferencesAsync(ReferenceRequest request, CancellationToken cancellation = default) => throw new NotSupportedException();

    /// <summary>Lists themes, categories and tags.</summary>
    public Task<ThemesAnswer> ListThemesAsync(ThemesRequest request, CancellationToken cancellation = default) => throw new NotSupportedException();

    /// <summary>Outlines a digest.</summary>
    public Task<DigestAnswer> GetDigestAsync(DigestRequest request, CancellationToken cancellation = default) => throw new NotSupportedException();

    /// <summary>Lists the backlog.</summary>
    public Task<BacklogAnswer> ListBacklogAsync(BacklogRequest request, CancellationToken cancellation = default) => throw new NotSupportedException();

    /// <summary>Adds to the backlog, durably.</summary>
    public Task<AddBacklogAnswer> AddBacklogItemAsync(AddBacklogRequest request, CancellationToken cancellation = default) => throw new NotSupportedException();

    /// <summary>Changes a backlog item, durably.</summary>
    public Task<UpdateBacklogAnswer> UpdateBacklogItemAsync(UpdateBacklogRequest request, CancellationToken cancellation = default) => throw new NotSupportedException();

    /// <summary>Any entry as Markdown, for the resource of that id and for <c>show</c>.</summary>
    public Task<string> ReadMarkdownAsync(string id, CancellationToken cancellation = default) => throw new NotSupportedException(id);

    /// <summary>How the corpus and its index are.</summary>
    public Task<CorpusStatus> StatusAsync(CancellationToken cancellation = default) => throw new NotSupportedException();

    /// <summary>Brings the index up to date now, or makes it anew, and checks it where asked.</summary>
    /// <exception cref="Errors.CorpusException">Another process holds the lease (Busy), among others.</exception>
    public Task<IndexReport> IndexAsync(bool rebuild, bool verify, IProgress<IndexProgress>? progress = null, CancellationToken cancellation = default) => throw new NotSupportedException();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
