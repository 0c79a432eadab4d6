using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Querying;

namespace McpResearch.Corpus.Tests.Engine;

/// <summary>What every engine must do. Each engine has one class that inherits this one.</summary>
public abstract partial class EngineContract : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 2, 22, 12, 0, 0, TimeSpan.Zero);

    protected string Folder { get; } = Path.Combine(Path.GetTempPath(), $"engine-{Guid.NewGuid():N}");

    protected abstract IIndexEngine Engine { get; }

    public void Dispose()
    {
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, true);
        GC.SuppressFinalize(this);
    }

    private IndexStamp Index(params Entry[] entries) => Index("a.md", entries);

    private IndexStamp Index(string file, params Entry[] entries)
    {
        using var writer = Engine.OpenWriter(Folder);
        writer.Replace(SampleEntries.File(file, entries.Length), entries);
        return writer.Commit("f1", Noon);
    }

    private IIndexReader Reader() => Engine.OpenReader(Folder) ?? throw new InvalidOperationException("No index.");

    private static EntryPage Ask(IIndexReader reader, string text, EntryFilter? filter = null) =>
        Run(reader, new EntryQuery { Query = QueryParser.Parse(text), Filter = filter ?? EntryFilter.None });

    private static EntryPage Run(IIndexReader reader, EntryQuery query) => reader.Search(query, TestContext.Current.CancellationToken);

    private string[] Keys(string text, EntryFilter? filter = null)
    {
        using var reader = Reader();
        return [.. Ask(reader, text, filter).Hits.Select(h => h.Entry.Id.Key)];
    }
}
