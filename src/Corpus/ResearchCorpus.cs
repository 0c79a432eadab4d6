using McpResearch.Corpus.Answers;
using McpResearch.Corpus.Backlog;
using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Errors;
using McpResearch.Corpus.Importing;
using McpResearch.Corpus.Indexing;
using McpResearch.Corpus.LuceneEngine;
using McpResearch.Corpus.Parsing;

namespace McpResearch.Corpus;

/// <summary>Where the corpus is and how it is kept.</summary>
public sealed record CorpusOptions
{
    /// <summary>The folder that the user owns. Must exist by the first call; need not when the corpus is opened.</summary>
    public required string CorpusFolder { get; init; }

    /// <summary>Where the index goes. Default: the user's cache folder under a name made from the corpus path.</summary>
    public string? IndexFolder { get; init; }

    /// <summary>Whether anything may be written into the corpus folder: backlog, notes, digests. Default true.</summary>
    public bool Writable { get; init; } = true;

    /// <summary>How long the first call waits for a first build before it answers with what there is. Default 10 seconds.</summary>
    public TimeSpan FirstBuildWait { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Told, in a sentence each, what whoever runs the program should know: no change events, no disk for the index. From a background thread. Default: nobody.</summary>
    public IProgress<string>? Notices { get; init; }

    /// <summary>Told of progress of builds, from a background thread. Default: nobody.</summary>
    public IProgress<IndexProgress>? Progress { get; init; }
}

/// <summary>The one door to a corpus, for tools and verbs alike. Opening costs nothing and touches no file; the first call opens the index.
/// Safe for many threads. Every method throws <see cref="CorpusException"/> with a text fit to show, and nothing else but <see cref="OperationCanceledException"/> unless the program is at fault.</summary>
public sealed class ResearchCorpus : IAsyncDisposable
{
    /// <summary>How long a save waits until what it saved is indexed.</summary>
    private static readonly TimeSpan SavedWait = TimeSpan.FromSeconds(10);

    private readonly CorpusOptions options;
    private readonly BacklogLog log;
    private readonly CorpusPlace files;
    private readonly LiveIndex index;
    private readonly OverviewFile overview;

    /// <summary>A door to the corpus of these options.</summary>
    public ResearchCorpus(CorpusOptions options)
        : this(options, new LuceneIndexEngine())
    {
    }

    internal ResearchCorpus(CorpusOptions options, IIndexEngine engine)
    {
        this.options = options;
        log = new(Path.Combine(options.CorpusFolder, CorpusReader.BacklogFile), options.Time);
        files = new(options.CorpusFolder, options.Time);
        var fingerprint = IndexFolder.Hash(engine.Format, CorpusParser.Version, Path.GetFullPath(options.CorpusFolder));
        var place = new IndexFolder(options.IndexFolder ?? IndexFolder.DefaultRoot(options.CorpusFolder), fingerprint);
        overview = new(place.Overview);
        var home = new IndexHome(place, engine, new LuceneMemoryEngine());
        index = new(options, home, new(home, new(options.CorpusFolder, log), fingerprint, options.Time));
    }

    /// <inheritdoc cref="CorpusOptions.Writable"/>
    public bool Writable => options.Writable;

    /// <summary>What is here, as the last process left word of it that answered a call; null where none did. Opens no index and changes nothing: a read of one small file.</summary>
    public CorpusOverview? Overview() => overview.Read();

    /// <summary>Starts to follow the folder in the background, without waiting.</summary>
    public void Start() => index.Start();

    /// <summary>Finds entries.</summary>
    public Task<SearchAnswer> SearchAsync(SearchRequest request, CancellationToken cancellation = default) =>
        CallAsync(call => SearchArticlesHandler.Handle(call, request), cancellation);

    /// <summary>Reads articles, and anything else that reads as text.</summary>
    public Task<ArticleAnswer> GetArticlesAsync(ArticleRequest request, CancellationToken cancellation = default) =>
        CallAsync(call => GetArticleHandler.Handle(call, request), cancellation);

    /// <summary>Reads references and formats citations.</summary>
    public Task<ReferenceAnswer> GetReferencesAsync(ReferenceRequest request, CancellationToken cancellation = default) =>
        CallAsync(call => GetReferenceHandler.Handle(call, request), cancellation);

    /// <summary>Lists themes, categories and tags.</summary>
    public Task<ThemesAnswer> ListThemesAsync(ThemesRequest request, CancellationToken cancellation = default) =>
        CallAsync(call => ListThemesHandler.Handle(call, request), cancellation);

    /// <summary>Outlines a digest.</summary>
    public Task<DigestAnswer> GetDigestAsync(DigestRequest request, CancellationToken cancellation = default) =>
        CallAsync(call => GetDigestHandler.Handle(call, request), cancellation);

    /// <summary>Lists the backlog.</summary>
    public Task<BacklogAnswer> ListBacklogAsync(BacklogRequest request, CancellationToken cancellation = default) =>
        CallAsync(call => ListBacklogHandler.Handle(call, request), cancellation, logToo: !string.IsNullOrWhiteSpace(request.Query));

    /// <summary>Says whether a sentence stands in the corpus, and where.</summary>
    public Task<VerifyQuoteAnswer> VerifyQuoteAsync(VerifyQuoteRequest request, CancellationToken cancellation = default) =>
        CallAsync(call => VerifyQuoteHandler.Handle(call, request, options.CorpusFolder), cancellation);

    /// <summary>What a person who wants to look around sees first.</summary>
    public Task<BrowseAnswer> BrowseAsync(BrowseRequest request, CancellationToken cancellation = default) =>
        CallAsync(call => BrowseCorpusHandler.Handle(call, request, StatusHandler.NameOf(options.CorpusFolder), options.Writable), cancellation);

    /// <summary>Adds to the backlog, durably.</summary>
    public Task<AddBacklogAnswer> AddBacklogItemAsync(AddBacklogRequest request, CancellationToken cancellation = default) =>
        WriteAsync(call => AddBacklogItemHandler.Handle(call, request), cancellation);

    /// <summary>Changes a backlog item, durably.</summary>
    public Task<UpdateBacklogAnswer> UpdateBacklogItemAsync(UpdateBacklogRequest request, CancellationToken cancellation = default) =>
        WriteAsync(call => UpdateBacklogItemHandler.Handle(call, request), cancellation);

    /// <summary>What saving a note would do; writes nothing.</summary>
    public Task<SavePlan> PlanNoteAsync(SaveNoteRequest request, CancellationToken cancellation = default) =>
        CallAsync(call => SaveNoteHandler.Plan(call, request, files), cancellation);

    /// <summary>Saves a research note as a new file, whole or not at all, and closes its backlog item.</summary>
    public Task<SaveAnswer> SaveNoteAsync(SaveNoteRequest request, CancellationToken cancellation = default) =>
        SaveAsync(call => SaveNoteHandler.Handle(call, request, files), (call, saved) => SaveNoteHandler.Finish(call, request, saved), cancellation);

    /// <summary>What saving a digest would do; writes nothing.</summary>
    public Task<SavePlan> PlanDigestAsync(SaveDigestRequest request, CancellationToken cancellation = default) =>
        CallAsync(call => SaveDigestHandler.Plan(call, request, files), cancellation);

    /// <summary>Saves a digest as a new file, whole or not at all, once it reads as one.</summary>
    public Task<SaveAnswer> SaveDigestAsync(SaveDigestRequest request, CancellationToken cancellation = default) =>
        SaveAsync(call => SaveDigestHandler.Handle(call, request, files), SaveDigestHandler.Finish, cancellation);

    /// <summary>Prepares a day's digest out of what the day has; blank means today.</summary>
    public Task<DigestDraftAnswer> DraftDigestAsync(string date, CancellationToken cancellation = default) =>
        CallAsync(call => DraftDigestHandler.Handle(call, date, files), cancellation);

    /// <summary>Any entry as Markdown, for the resource of that id and for <c>show</c>.</summary>
    /// <exception cref="CorpusException">Nothing has that name (BadArgument); the text names near ones.</exception>
    public Task<string> ReadMarkdownAsync(string id, CancellationToken cancellation = default) =>
        CallAsync(call => ReadEntryHandler.Markdown(call, id), cancellation);

    /// <summary>Any entry as the tool of its kind gives it.</summary>
    /// <exception cref="CorpusException">As <see cref="ReadMarkdownAsync"/>.</exception>
    public Task<EntryRecord> ReadRecordAsync(string id, CancellationToken cancellation = default) =>
        CallAsync(call => ReadEntryHandler.Record(call, id), cancellation);

    /// <summary>All references as one BibTeX file, newest first.</summary>
    public Task<string> BibliographyAsync(CancellationToken cancellation = default) => CallAsync(ReadEntryHandler.Bibliography, cancellation);

    /// <summary>A page of all entries, newest first, undated last, then by id.</summary>
    public Task<EntryList> ListEntriesAsync(string? cursor, CancellationToken cancellation = default) =>
        CallAsync(call => ListEntriesHandler.Handle(call, cursor), cancellation);

    /// <summary>What a half-typed id, day, tag or the like may become.</summary>
    public Task<Completions> CompleteAsync(CompletionRequest request, CancellationToken cancellation = default) =>
        CallAsync(call => CompleteHandler.Handle(call, request), cancellation);

    /// <summary>How the corpus and its index are.</summary>
    public Task<CorpusStatus> StatusAsync(CancellationToken cancellation = default) =>
        CallAsync(call => StatusHandler.Handle(call, options.CorpusFolder, index.Problems, index.HoldsLease), cancellation);

    /// <summary>How far the index run is that is under way in this process; null without one.</summary>
    public IndexProgress? Progress => index.Progress;

    /// <summary>Every commit of the index that comes to be seen from now on, whichever process made it; of several at once the last. Ends with the token.</summary>
    public IAsyncEnumerable<IndexStamp> ChangesAsync(CancellationToken cancellation = default) => index.ChangesAsync(cancellation);

    /// <summary>Brings the index up to date now, or makes it anew, and checks it where asked.</summary>
    /// <exception cref="CorpusException">Another process holds the lease (Busy), among others.</exception>
    public async Task<IndexReport> IndexAsync(bool rebuild, bool verify, IProgress<IndexProgress>? progress = null, CancellationToken cancellation = default)
    {
        var done = await index.UpdateAsync(rebuild, progress, cancellation).ConfigureAwait(false);
        var damage = await CallAsync(call => verify && call.View.Folder is { } folder ? index.Damage(folder) : null, cancellation).ConfigureAwait(false);
        return new() { Rebuilt = done.Rebuilt, FilesIndexed = done.FilesIndexed, FilesRemoved = done.FilesRemoved, Damage = damage, Status = await StatusAsync(cancellation).ConfigureAwait(false) };
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => index.DisposeAsync();

    /// <summary>Brings files into the corpus folder. None that is there is changed.</summary>
    /// <exception cref="CorpusException">An argument is wrong, or the folder cannot be written (CorpusUnusable, ReadOnly).</exception>
    public Task<ImportReport> ImportAsync(ImportRequest request, IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default)
    {
        ImportReport Run(CallContext call) => new ImportHandler(options.CorpusFolder, options.Time, progress, cancellation).Run(call.Reader, request);
        return request.DryRun ? CallAsync(Run, cancellation) : WriteAsync(Run, cancellation);
    }

    /// <summary>Saves, then says under which id the next call finds it. What goes wrong after it was saved does not take that back.</summary>
    private async Task<SaveAnswer> SaveAsync(Func<CallContext, SaveAnswer> save, Func<CallContext, SaveAnswer, SaveAnswer> finish, CancellationToken cancellation)
    {
        var saved = await WriteAsync(save, cancellation).ConfigureAwait(false);
        if (saved.Path is null)
            return saved;
        try
        {
            for (var start = options.Time.GetTimestamp(); ;)
            {
                var late = options.Time.GetElapsedTime(start) > SavedWait;
                if (await WriteAsync(call => late || call.Reader.File(saved.Path) is not null ? finish(call, saved) : null, CancellationToken.None).ConfigureAwait(false) is { } done)
                    return done;
            }
        }
        catch (CorpusException error)
        {
            var id = NoteParser.Id(saved.Path);
            return saved with { Id = id.ToString(), Uri = id.Uri, Warning = $"It is saved, but: {error.Message}" };
        }
    }

    private async Task<T> WriteAsync<T>(Func<CallContext, T> handle, CancellationToken cancellation)
    {
        if (!options.Writable)
            throw new CorpusException(CorpusError.ReadOnly, "This corpus is open read-only: it can be searched and read, nothing can be added or changed. Whoever started the program can allow it by leaving out --read-only (or MCP_RESEARCH_READ_ONLY, or \"readOnly\" in mcp-research.json).");
        var answer = await CallAsync(call => handle(WithFolder(call)), cancellation, logToo: false).ConfigureAwait(false);
        index.MarkDirty();
        return answer;
    }

    /// <summary>Refuses to write into a folder that is away: what is written where its disk will be mounted is hidden once it is.</summary>
    private CallContext WithFolder(CallContext call) =>
        index.Absent is { } why ? throw new CorpusException(CorpusError.BacklogNotWritten, $"Nothing was added to the backlog. {why}") : call;

    /// <summary>Runs a handler on the index as it is now; where that fails because the index is damaged, makes it anew and runs it once more.</summary>
    private async Task<T> CallAsync<T>(Func<CallContext, T> handle, CancellationToken cancellation, bool logToo = true)
    {
        string? folder = null;
        try
        {
            using var view = await index.ViewAsync(logToo, cancellation).ConfigureAwait(false);
            folder = view.Folder;
            var answer = handle(new(view, log, cancellation));
            if (view is { Folder: not null, Standing: IndexStanding.Current })
                overview.Keep(view.Reader);
            return answer;
        }
        catch (Exception e) when (e is not (CorpusException or OperationCanceledException))
        {
            if (!await index.RepairAsync(folder, cancellation).ConfigureAwait(false))
                throw;
        }

        using var repaired = await index.ViewAsync(logToo, cancellation).ConfigureAwait(false);
        return handle(new(repaired, log, cancellation));
    }
}
