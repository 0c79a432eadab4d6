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
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"quality-{Guid.NewGuid():N}");
    private readonly Collection collection;

    public IndexedCollection(Collection collection)
    {
        this.collection = collection;
        using var writer = new LuceneIndexEngine().OpenWriter(folder);
        var file = new IndexedFile { Path = "corpus", Length = 0, ModifiedTicks = 0, Hash = "", Kind = FileKind.Note };
        writer.Replace(file, [.. collection.Documents.Select(Entry)]);
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
