using McpResearch.Corpus.Errors;

namespace McpResearch.Server.Cli;

/// <summary>What happens where nobody named a corpus and none is in the usual places.</summary>
internal static class FirstRun
{
    /// <summary>Says to a person where it was looked for, and makes one if asked to. A program is not asked: the verb fails, and says the same.</summary>
    /// <exception cref="CorpusException">It cannot be made.</exception>
    public static void Offer(Terminal terminal, Settings settings)
    {
        if (!settings.CorpusByDefault || !terminal.InputIsTerminal || !terminal.ErrorIsTerminal || Directory.Exists(settings.CorpusFolder))
            return;
        terminal.Error.WriteLine($"There is no corpus yet. {Tried(terminal)}");
        terminal.Error.Write($"Make {settings.CorpusFolder}? [s] with a sample to try things on, [e] empty, [N] no: ");
        var answer = terminal.ReadLine()?.Trim().ToLowerInvariant();
        if (answer is not ("s" or "sample" or "e" or "empty"))
            return;
        NewCorpus.Make(settings.CorpusFolder, sample: answer is "s" or "sample");
        terminal.Error.WriteLine($"{settings.CorpusFolder} is made. To bring in what you have: mcp-research import FILE\n");
    }

    /// <summary>The same for a program, or for a person who said no.</summary>
    public static CorpusException Missing(Terminal terminal, CorpusException error) =>
        new(error.Error, $"{error.Message}\n{Tried(terminal)} Name one with --corpus DIR or MCP_RESEARCH_CORPUS, or make one: mcp-research init --sample", error);

    private static string Tried(Terminal terminal) =>
        $"No corpus was named, so {Path.Combine(terminal.Folder, "data")} and {Path.Combine(terminal.Home, "research")} were tried.";
}
