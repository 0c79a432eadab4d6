using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.LuceneEngine;

namespace McpResearch.Corpus.Tests.Indexing;

/// <summary>The engine in another version, or on a disk that fills up.</summary>
internal sealed class OddEngine(string version, Func<bool>? isFull = null) : IIndexEngine
{
    private readonly LuceneIndexEngine engine = new();

    public string Format => engine.Format + version;

    public IIndexReader? OpenReader(string folder) => engine.OpenReader(folder);

    public IIndexWriter OpenWriter(string folder) => new Writer(engine.OpenWriter(folder), isFull);

    public IReadOnlyList<string> Verify(string folder) => engine.Verify(folder);

    private sealed class Writer(IIndexWriter writer, Func<bool>? isFull) : IIndexWriter
    {
        public void Replace(IndexedFile file, IReadOnlyList<Entry> entries) => writer.Replace(file, entries);

        public void Remove(string path) => writer.Remove(path);

        public void Tidy() => writer.Tidy();

        public IndexStamp Commit(string fingerprint, DateTimeOffset asOf) =>
            isFull?.Invoke() == true ? throw new IOException("No space left on device") : writer.Commit(fingerprint, asOf);

        public void Dispose() => writer.Dispose();
    }
}
