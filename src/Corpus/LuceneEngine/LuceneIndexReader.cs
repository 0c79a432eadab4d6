using Lucene.Net.Index;
using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Sharing;
using McpResearch.Corpus.Sources;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>One commit. Calls hold the files of the index open, so that disposing during a call is safe; a call that starts after it fails.</summary>
internal sealed class LuceneIndexReader : IIndexReader
{
    /// <summary>Bytes of an index of which what was read is given back every few calls, of which a search makes a dozen or two, so that a process does not grow by all that it has ever read.</summary>
    private const long Large = 128 << 20;
    private const int CallsToRelease = 8;

    private readonly Func<DirectoryReader?> reopen;
    private readonly DirectoryReader reader;
    private readonly Ranking ranking;
    private readonly IndexMemory memory;
    private readonly CommitData commit;
    private readonly LuceneView view;
    private readonly FolderChanges? changes;
    private readonly MappedDirectory? large;
    private int disposed;
    private int calls;

    /// <param name="reopen">Opens the last commit in the same place, for when another index has come there.</param>
    /// <param name="reader">Owned from now on.</param>
    /// <param name="ranking">How hits are ordered.</param>
    /// <param name="memory">What is remembered from reader to reader.</param>
    public LuceneIndexReader(Func<DirectoryReader?> reopen, DirectoryReader reader, Ranking ranking, IndexMemory memory)
    {
        this.memory = memory;
        this.reopen = reopen;
        this.reader = reader;
        this.ranking = ranking;
        commit = CommitData.Read(reader.IndexCommit.UserData)!;
        view = new LuceneView(reader, ranking, memory);
        var mapped = reader.Directory as MappedDirectory;
        changes = mapped is null ? null : new(mapped.Directory.FullName, TimeProvider.System);
        large = mapped?.MappedBytes >= Large ? mapped : null;
    }

    public IndexStamp Stamp => commit.Stamp;

    public IIndexReader? Refresh() => Use(() => Newer() is { } newer ? new LuceneIndexReader(reopen, newer, ranking, memory) : null);

    public EntryPage Search(EntryQuery query, CancellationToken cancellation = default) =>
        Use(() => new EntrySearcher(view, ranking, query, cancellation).Run());

    /// <summary>The ids of the first hits only, for measuring.</summary>
    internal IReadOnlyList<string> Rank(EntryQuery query, CancellationToken cancellation = default) =>
        Use(() => new EntrySearcher(view, ranking, query, cancellation).Rank());

    public Entry? Find(EntryId id) => Use(() =>
    {
        foreach (var doc in view.Documents(IndexFields.Id, id.ToString()))
            return view.Entry(doc);
        return null;
    });

    public IReadOnlyList<Entry> FindByName(IReadOnlyCollection<string> names) => Use(() =>
    {
        var docs = new HashSet<int>();
        foreach (var name in names.Select(n => EntryFields.Clip(n.ToLowerInvariant())))
            foreach (var field in (string[])[IndexFields.Name, IndexFields.Work])
                docs.UnionWith(view.Documents(field, name));
        return (IReadOnlyList<Entry>)[.. new HitOrder(view, [], EntrySort.Newest).First([.. docs], docs.Count).Select(view.Entry)];
    });

    public IReadOnlyList<EntryId> Near(string text, EntryKind? kind, int count) => Use(() => NearNames.Find(view, text, kind, count));

    public IReadOnlyList<Entry> List(EntryPlace? after, int count) => Use(() => view.Lists.After(after, count));

    public IdPage Ids(EntryKind? kind, string start, int count) => Use(() => NamesByStart.Find(view, kind, start, count));

    public IReadOnlyList<FacetCount> Values(string facet) => Use(() => view.Lists.Values(facet));

    public IReadOnlyList<SourceFile> Sources() => Use(() => FileRecords.Sources(reader));

    public IReadOnlyList<IndexedFile> Files() => Use(() => FileRecords.All(reader));

    public FileCensus Census() => Use(() => FileRecords.Census(reader));

    public IndexedFile? File(string path) => Use(() => FileRecords.Find(reader, path));

    public IReadOnlyList<string> Claimants(string claim) => Use(() => FileRecords.Paths(reader, IndexFields.Claim, claim));

    public IReadOnlyList<string> Linking(string path) => Use(() => FileRecords.Paths(reader, IndexFields.Link, path));

    public int Count(string words) => Use(() => WordCounts.Of(view, words));

    public IReadOnlyList<SpellingCandidate> Spellings(string word, int edits, int count) => Use(() => Vocabulary.Near(view, word, edits, count));

    public void Dispose()
    {
        if (Interlocked.Exchange(ref disposed, 1) != 0)
            return;
        foreach (var segment in view.Segments)
            segment.Data.DropCursors();
        reader.Dispose();
    }

    private DirectoryReader? Newer()
    {
        if (changes?.MayHave() == false)
            return null;
        try
        {
            var infos = new SegmentInfos();
            infos.Read(reader.Directory);
            if (infos.Version == reader.Version && CommitData.Read(infos.UserData)?.Index == commit.Index)
            {
                changes?.Known();
                return null;
            }

            var newer = CommitData.Read(infos.UserData)?.Index == commit.Index ? DirectoryReader.OpenIfChanged(reader) : null;
            if (newer is not null && CommitData.Read(newer.IndexCommit.UserData)?.Index == commit.Index)
                return newer;
            newer?.Dispose();
            return reopen();
        }
        catch (Exception e) when (LuceneFolder.IsTorn(e))
        {
            return null;
        }
    }

    private T Use<T>(Func<T> call)
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref disposed) != 0 || !reader.TryIncRef(), this);
        try
        {
            return call();
        }
        finally
        {
            if (Interlocked.Increment(ref calls) % CallsToRelease == 0)
                large?.Release();
            reader.DecRef();
        }
    }
}
