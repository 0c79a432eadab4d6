using McpResearch.Corpus;
using McpResearch.Corpus.Errors;

namespace McpResearch.Fuzz.Targets;

/// <summary>Calls to the sample corpus, with the index and all behind it.</summary>
internal static class CorpusTargets
{
    private static readonly DirectoryInfo Folder = Directory.CreateTempSubdirectory("mcp-research-fuzz-");

    private static readonly Lazy<ResearchCorpus> Sample = new(Open);

    /// <summary>Targets that take the seeds and tokens of those of these names.</summary>
    public static IEnumerable<FuzzTarget> Of(FuzzTarget query, FuzzTarget names) =>
    [
        query with { Name = "search", Read = Search, Check = (_, _) => { } },
        names with { Name = "look-up", Read = LookUp, Check = (_, _) => { } },
    ];

    private static object Search(string text) => Answered(() => $"{Sample.Value.SearchAsync(new() { Query = text }).GetAwaiter().GetResult().Total}");

    private static object LookUp(string text) => Answered(() => Sample.Value.ReadMarkdownAsync(text).GetAwaiter().GetResult());

    private static string Answered(Func<string> call)
    {
        try
        {
            return call();
        }
        catch (CorpusException error) when (error.Error == CorpusError.BadArgument)
        {
            return error.Message;
        }
    }

    private static ResearchCorpus Open()
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Folder.Delete(recursive: true);
        var corpus = new ResearchCorpus(new() { CorpusFolder = SeedFiles.At("data"), IndexFolder = Folder.FullName, Writable = false });
        corpus.IndexAsync(rebuild: false, verify: false).GetAwaiter().GetResult();
        return corpus;
    }
}
