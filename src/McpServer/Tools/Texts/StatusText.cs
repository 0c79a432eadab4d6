using McpResearch.Corpus.Answers;

namespace McpResearch.Server.Tools.Texts;

/// <summary>How the corpus is, as text.</summary>
internal static class StatusText
{
    private const int MostProblems = 100;

    /// <summary>Counts, days, state, then problems.</summary>
    public static string Of(CorpusStatus status)
    {
        var sheet = new Sheet()
            .Line($"# {Quoted.Line(status.Corpus)}")
            .Line($"Index: {status.Index.State}, {status.Index.Entries} entries, as of {status.Index.AsOf ?? "never"}.")
            .Line(status.From is null ? null : $"Digests from {status.From} until {status.Until}.")
            .List("Entries", status.Entries.Select(count => $"{count.Name} {count.Count}"))
            .List("Files", status.Files.Select(count => $"{count.Name} {count.Count}"))
            .Line($"Problems: {status.Problems.Count}");
        foreach (var problem in status.Problems.Take(MostProblems))
            sheet.Line($"- {Quoted.Line(problem.ToString(), 300)}");
        return sheet.ToString();
    }
}
