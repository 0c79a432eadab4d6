using System.Text.RegularExpressions;
using McpResearch.Server.Cli;
using McpResearch.Server.Tests.Fixtures;

namespace McpResearch.Server.Tests.Docs;

/// <summary>What the docs tell people to type, typed: on the sample corpus, in a home of its own, client programs and browsers aside.</summary>
public partial class CommandsTests
{
    private static readonly string[] Files = ["library.bib", "export.ris", "new.bib"];

    public static TheoryData<string> Pages => [.. Directory.GetFiles(Repository.Root, "*.md").Concat(Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md")).Order().Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_command_of_the_page_runs(string page)
    {
        foreach (Match block in Block().Matches(await File.ReadAllTextAsync(Path.Combine(Repository.Root, page), TestContext.Current.CancellationToken)))
            await RunAsync(page, block.Groups["lines"].Value.Replace("\\\n", " ", StringComparison.Ordinal).Split('\n'));
    }

    private static async Task RunAsync(string page, string[] lines)
    {
        using var scratch = new Scratch();
        var home = Path.Combine(scratch.Root, "home");
        var starts = lines.SelectMany(line => ShellLine.Ours(line, home)).ToList();
        if (starts.Count == 0)
            return;
        Prepare(scratch.Root, home, isNew: starts.Any(start => start.Contains("init")));
        if (starts.Any(start => start is ["keys", not "create", ..]) && !starts.Any(start => start is ["keys", "create", ..]))
            starts.Insert(0, ["keys", "create", "ann"]);
        foreach (var start in starts)
        {
            var (code, said) = await RunAsync(scratch, home, start);
            Assert.True(code == 0, $"{page}: mcp-research {string.Join(' ', start)}\n{said}");
        }
    }

    private static async Task<(int Code, string Said)> RunAsync(Scratch scratch, string home, string[] start)
    {
        var terminal = new TestTerminal(scratch);
        terminal.Variables["MCP_RESEARCH_INDEX"] = scratch.Index;
        terminal.Variables["XDG_CONFIG_HOME"] = Path.Combine(home, ".config");
        var surroundings = terminal.Terminal with { Home = home, ProbeServer = (_, _, _) => Task.FromResult<string?>(null), OpenPage = _ => true };
        // These do not end by themselves.
        var goesOn = start is ["watch", ..] || start.Contains("--http");
        if (goesOn)
            return WrongUse.Find(CommandLine.Create(surroundings).Parse(start, CommandLine.Parsing)) is { } fault ? (ExitCodes.WrongUse, fault) : (0, "");
        return (await CommandLine.RunAsync(start, surroundings, TestContext.Current.CancellationToken), $"{terminal.Output}{terminal.Error}");
    }

    private static void Prepare(string folder, string home, bool isNew)
    {
        Copy(Path.Combine(folder, "data"));
        if (!isNew)
            Copy(Path.Combine(home, "research"));
        var vault = Directory.CreateDirectory(Path.Combine(home, "vault"));
        File.WriteAllText(Path.Combine(vault.FullName, "page.md"), "# A page\n\nOf a vault.\n");
        foreach (var file in Files)
            foreach (var place in new[] { folder, home })
                File.WriteAllText(Path.Combine(place, file), file.EndsWith(".ris", StringComparison.Ordinal) ? "TY  - BOOK\nTI  - A book\nER  - \n" : "@misc{a2026, title = {A work of note}}\n");
    }

    private static void Copy(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Data, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(Repository.Data, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    [GeneratedRegex(@"^```(?:sh|bash|shell|console)\n(?<lines>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
