using System.Text.Json;

namespace McpResearch.Quality;

/// <summary>A test collection: <c>corpus.jsonl</c>, <c>queries.jsonl</c>, <c>qrels.tsv</c> in one folder.</summary>
internal sealed record Collection(string Name, IReadOnlyList<CollectionDocument> Documents, IReadOnlyList<(string Id, string Text)> Queries, IReadOnlyDictionary<string, Dictionary<string, int>> Judgements)
{
    public static Collection Read(string folder)
    {
        var judgements = Judge(Path.Combine(folder, "qrels.tsv"));
        return new Collection(
            Path.GetFileName(folder),
            [.. Lines(Path.Combine(folder, "corpus.jsonl")).Select(d => new CollectionDocument(Text(d, "id"), Text(d, "title"), Text(d, "text")))],
            [.. Lines(Path.Combine(folder, "queries.jsonl")).Select(q => (Text(q, "id"), Text(q, "text"))).Where(q => judgements.ContainsKey(q.Item1))],
            judgements);
    }

    /// <summary>The same with about <paramref name="most"/> of its queries, evenly picked.</summary>
    public Collection Sample(int most)
    {
        var step = Math.Max(1, Queries.Count / Math.Max(most, 1));
        var kept = Queries.Where((_, i) => i % step == 0).ToList();
        return this with { Queries = kept, Judgements = kept.ToDictionary(q => q.Id, q => Judgements[q.Id]) };
    }

    private static Dictionary<string, Dictionary<string, int>> Judge(string file)
    {
        var judgements = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(file).Skip(1))
            if (line.Split('\t') is [var query, var document, var gain])
                (judgements.TryGetValue(query, out var known) ? known : judgements[query] = new(StringComparer.Ordinal))[document] = int.Parse(gain, System.Globalization.CultureInfo.InvariantCulture);
        return judgements;
    }

    private static IEnumerable<JsonElement> Lines(string file) => File.ReadLines(file).Where(l => l.Length > 0).Select(l => JsonDocument.Parse(l).RootElement);

    private static string Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}

/// <summary>A document of a collection.</summary>
internal sealed record CollectionDocument(string Id, string Title, string Text);
