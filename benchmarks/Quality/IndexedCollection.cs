using System.Diagnostics;
using System.Globalization;
using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.LuceneEngine;
using McpResearch.Corpus.Parsing;
using McpResearch.Corpus.Querying;

namespace McpResearch.Quality;

/// <summary>A collection in an index of its own, each document a note.</summary>
internal sealed class IndexedCollection : IDisposable
{
    private const int MostQueries = 3_000;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4), Measured = TimeSpan.FromSeconds(3);

    private readonly string folder = Path.Combine(Path.GetTempPath(), $"quality-{Guid.NewGuid():N}");
    private readonly Collection collection;

    public IndexedCollection(Collection collection)
    {
        this.collection = collection;
        using var writer = new LuceneIndexEngine().OpenWriter(folder);
        var file = new IndexedFile { Path = "corpus", Length = 0, ModifiedTicks = 0, Hash = "", Kind = FileKind.Note };
        writer.Replace(file, [.. collection.Documents.Select(Entry)]);
        writer.Tidy();
        writer.Commit("quality", DateTimeOffset.UnixEpoch);
    }

    public (string Name, Measures Measures, double Milliseconds) Measure(Ranking ranking)
    {
        using var reader = (LuceneIndexReader)new LuceneIndexEngine(ranking).OpenReader(folder)!;
        var ranked = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        Search(reader, collection.Queries[0].Text, 10);
        var watch = Stopwatch.StartNew();
        foreach (var (id, text) in collection.Queries)
            ranked[id] = Search(reader, text, 1000);
        var milliseconds = watch.Elapsed.TotalMilliseconds / collection.Queries.Count;
        return (collection.Name, Measures.Of(collection.Judgements, q => ranked.GetValueOrDefault(q, [])), milliseconds);
    }

    /// <summary>Searches for the first ten on one thread, warm: processor time of the process, median and garbage of a search.</summary>
    public string Time(Ranking ranking)
    {
        using var reader = (LuceneIndexReader)new LuceneIndexEngine(ranking).OpenReader(folder)!;
        Rounds(reader, WarmUp, []);
        var times = new List<double>();
        using var process = Process.GetCurrentProcess();
        var (used, allocated) = (process.TotalProcessorTime, GC.GetAllocatedBytesForCurrentThread());
        Rounds(reader, Measured, times);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        process.Refresh();
        var spent = (process.TotalProcessorTime - used).TotalMilliseconds / times.Count;
        return string.Create(CultureInfo.InvariantCulture, $"{collection.Name,-14} {collection.Documents.Count,8} documents  {spent:0.000} ms of a processor  median {times.Order().ElementAt(times.Count / 2):0.000} ms  {allocated / 1024 / times.Count} KB of garbage");
    }

    private void Rounds(LuceneIndexReader reader, TimeSpan time, List<double> times)
    {
        var all = Stopwatch.StartNew();
        for (var i = 0; all.Elapsed < time || times.Count < collection.Queries.Count && times.Count < MostQueries; i++)
        {
            var start = Stopwatch.GetTimestamp();
            reader.Rank(new EntryQuery { Query = QueryParser.Parse(collection.Queries[i % collection.Queries.Count].Text), Take = 10, Fold = false });
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
    }

    public void Dispose() => Directory.Delete(folder, true);

    private IReadOnlyList<string> Search(LuceneIndexReader reader, string text, int take) =>
        [.. reader.Rank(new EntryQuery { Query = QueryParser.Parse(text), Take = take, Fold = false }).Select(id => collection.Documents[int.Parse(id["note:d".Length..], CultureInfo.InvariantCulture)].Id)];

    /// <summary>Under a number: the ids of some collections give their answers away.</summary>
    private static Note Entry(CollectionDocument document, int number) => new()
    {
        Id = new EntryId(EntryKind.Note, string.Create(CultureInfo.InvariantCulture, $"d{number}")),
        Title = document.Title,
        Text = document.Text,
        Location = new Location("corpus", 1),
    };
}
