using McpResearch.Server.Cli;
using McpResearch.Server.Tests.Fixtures;

namespace McpResearch.Server.Tests.Docs;

/// <summary>The recorded session of the docs is what the program says on the sample corpus; <c>docs/images/record</c> records it anew.</summary>
public class SessionTests
{
    private static readonly string[][] Session =
    [
        ["search", "which paper reduces tool call rounds by 20%", "--limit", "2"],
        ["verify", "Its score is 78.3% on Terminal-Bench 2.0"],
        ["show", "@weixun2025", "--format", "apa"],
        ["backlog", "add", "Look into ROME", "--url", "https://arxiv.org/pdf/2512.24873"],
    ];

    [Fact]
    public async Task The_recording_is_what_the_program_says()
    {
        using var scratch = Scratch.WithSample();
        var picture = new SessionPicture();
        foreach (var line in Session)
        {
            var terminal = new TestTerminal(scratch);
            terminal.Variables["FORCE_COLOR"] = "1";
            terminal.Variables["COLUMNS"] = $"{SessionPicture.Width}";
            Assert.Equal(0, await CommandLine.RunAsync([.. line, "--corpus", scratch.Corpus, "--index", scratch.Index], terminal.Terminal with { OutputIsTerminal = true }, TestContext.Current.CancellationToken));
            picture.Add($"mcp-research {string.Join(' ', line.Select(word => word.Contains(' ') ? $"\"{word}\"" : word))}", $"{terminal.Output}");
        }

        var file = Path.Combine(Repository.Root, "docs", "images", "session.svg");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            await File.WriteAllTextAsync(file, picture.ToString(), TestContext.Current.CancellationToken);
        Assert.Equal(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), picture.ToString());
    }
}
