namespace McpResearch.Corpus.Tests.Quality;

/// <summary>A query with what it should find.</summary>
/// <param name="Class">What sort of query it is.</param>
/// <param name="Query">As typed.</param>
/// <param name="Wanted">Ids, any of which will do; with or without the kind.</param>
internal sealed record RankedQuery(string Class, string Query, IReadOnlyList<string> Wanted)
{
    /// <summary>The lines of a file: class, query and wanted ids, with tabs between them and spaces between ids. Lines that start with # say something about it.</summary>
    public static IReadOnlyList<RankedQuery> Read(string path) =>
        [.. File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).Select(cells => new RankedQuery(cells[0], cells[1], cells[2].Split(' ')))];

    /// <summary>The place of the first wanted result, from 1; 0 where there is none.</summary>
    public int RankIn(IReadOnlyList<McpResearch.Corpus.Answers.SearchResult> results) =>
        results.Index().Where(r => IsWanted(r.Item.Id) || (r.Item.Duplicates ?? []).Any(IsWanted)).Select(r => r.Index + 1).FirstOrDefault();

    private bool IsWanted(string id) => Wanted.Contains(id) || Wanted.Contains(id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..]);
}
