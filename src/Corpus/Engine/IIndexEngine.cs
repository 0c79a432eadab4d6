using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Sources;

namespace McpResearch.Corpus.Engine;

/// <summary>Keeps entries findable in a folder. One process at a time may write; any number read.</summary>
public interface IIndexEngine
{
    /// <summary>Name and version of the on-disk format, e.g. <c>lucene48/3</c>. Part of the fingerprint: another value forces a rebuild.</summary>
    string Format { get; }

    /// <summary>The last commit in <paramref name="folder"/>; null where there is none, or it is torn or not an index.</summary>
    IIndexReader? OpenReader(string folder);

    /// <summary>Opens the folder for writing, empty where there is no commit.</summary>
    /// <exception cref="Errors.CorpusException">Another process writes (Busy), or the folder cannot be written (IndexUnusable).</exception>
    IIndexWriter OpenWriter(string folder);

    /// <summary>Checks every file of the index; the answer is empty where all is well, else what is broken.</summary>
    IReadOnlyList<string> Verify(string folder);
}

/// <summary>Changes the index. Nothing is seen by readers before <see cref="Commit"/>. Files may be replaced and removed by many threads, each file by one; the rest is for when none does.</summary>
public interface IIndexWriter : IDisposable
{
    /// <summary>Puts a file's entries in place of those that it had.</summary>
    void Replace(IndexedFile file, IReadOnlyList<Entry> entries);

    /// <summary>Takes out a file and its entries.</summary>
    void Remove(string path);

    /// <summary>Lays what is there out anew for fast searches. Takes as long as a part of writing it did: for after a build.</summary>
    void Tidy();

    /// <summary>Makes all changes since the last commit visible and durable at once.</summary>
    IndexStamp Commit(string fingerprint, DateTimeOffset asOf);
}

/// <summary>One commit of the index, immutable. Safe for many threads. Must be disposed.</summary>
public interface IIndexReader : IFileRecords, IDisposable
{
    /// <summary>Which commit this is.</summary>
    IndexStamp Stamp { get; }

    /// <summary>A reader of the newest commit, or null where this is it (or the newer one cannot be opened).</summary>
    IIndexReader? Refresh();

    /// <summary>Ranked, filtered, folded, one page.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    EntryPage Search(EntryQuery query, CancellationToken cancellation = default);

    /// <summary>The entry of that id, or null.</summary>
    Entry? Find(EntryId id);

    /// <summary>Entries known by one of these names, in any case: id, id key, slug, cite key, reference number as <c>#7</c>, or a <see cref="WorkKey"/>. Newest first, then by id.</summary>
    IReadOnlyList<Entry> FindByName(IReadOnlyCollection<string> names);

    /// <summary>Up to <paramref name="count"/> ids whose names or titles are spelled most like <paramref name="text"/>, nearest first.</summary>
    IReadOnlyList<EntryId> Near(string text, EntryKind? kind, int count);

    /// <summary>Up to <paramref name="count"/> entries of all kinds after a place, newest first, undated last, then by id; from the start for null.</summary>
    IReadOnlyList<Entry> List(EntryPlace? after, int count);

    /// <summary>Up to <paramref name="count"/> ids of a kind (of all for null) whose key, or id, starts with the text; where none does, whose slug, cite key or number does. In any case, newest first, then by id.</summary>
    IdPage Ids(EntryKind? kind, string start, int count);

    /// <summary>Every value of a facet (kind, tag, category, source, type, year) over all entries, most frequent first, then by value; and as <c>day</c> the days that have a digest, article or finding, newest first.</summary>
    IReadOnlyList<FacetCount> Values(string facet);

    /// <summary>What the index says of the files of the corpus, by path, without what was found in them: cheap.</summary>
    IReadOnlyList<SourceFile> Sources();

    /// <summary>One record per source file, by path.</summary>
    IReadOnlyList<IndexedFile> Files();

    /// <summary>What the files are, and what is wrong with them: costs what is wrong, not what there is.</summary>
    FileCensus Census();

    /// <summary>How many entries have the word in any form or field; for several words with spaces, how many have them side by side.</summary>
    int Count(string words);

    /// <summary>Words of the index at most <paramref name="edits"/> (1 or 2) away from a folded <paramref name="word"/>, itself left out, nearest first, then most frequent.</summary>
    IReadOnlyList<SpellingCandidate> Spellings(string word, int edits, int count);
}
