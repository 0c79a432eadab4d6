using McpResearch.Server.Tests.Fixtures;

namespace McpResearch.Server.Tests.Tools;

public sealed class ReadOnlyTests : IDisposable
{
    private readonly Scratch scratch = Scratch.WithSample();

    /// <summary>A good call of every tool that writes.</summary>
    public static TheoryData<string, string> Writing => new()
    {
        { "add_backlog_item", """{"title":"A thing to look at"}""" },
        { "update_backlog_item", """{"id":"backlog:000000000000","status":"open"}""" },
        { "save_note", """{"title":"A thing","overview":"What it is"}""" },
        { "save_digest", """{"text":"# AI Research Digest - 2026-02-08\n\n## Key Themes\n\n1. **A**: b"}""" },
    };

    [Theory]
    [MemberData(nameof(Joined.Eras), MemberType = typeof(Joined))]
    public async Task Only_tools_that_read_are_listed(string? era)
    {
        await using var joined = await Joined.OpenAsync(scratch, era, writable: false);
        var tools = await joined.Client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.NotEmpty(tools);
        Assert.All(tools, tool => Assert.True(tool.ProtocolTool.Annotations!.ReadOnlyHint));
    }

    [Theory]
    [MemberData(nameof(Writing))]
    public async Task A_tool_that_writes_says_why_it_does_not(string tool, string arguments)
    {
        var before = Files();
        await using var joined = await Joined.OpenAsync(scratch, writable: false);
        var result = await joined.Client.CallAsync(tool, arguments);
        Assert.True(result.IsError);
        Assert.Contains("read-only", result.Text());
        Assert.Equal(before, Files());
    }

    [Fact]
    public async Task Every_tool_that_writes_is_tried()
    {
        await using var joined = await Joined.OpenAsync(scratch);
        var writing = (await joined.Client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken)).Where(tool => tool.ProtocolTool.Annotations!.ReadOnlyHint != true);
        Assert.Equal(writing.Select(tool => tool.Name).Order(), Writing.Select(row => row.Data.Item1).Order());
    }

    [Theory]
    [InlineData("add", "A thing to look at")]
    [InlineData("update", "backlog:000000000000", "--status", "open")]
    public async Task The_verbs_refuse_too(params string[] arguments)
    {
        var terminal = new TestTerminal(scratch);
        Assert.Equal(3, await terminal.RunAsync(["backlog", .. arguments, "--read-only"]));
        Assert.Contains("read-only", terminal.Error.ToString());
        Assert.False(File.Exists(Path.Combine(scratch.Corpus, "backlog.jsonl")));
    }

    public void Dispose() => scratch.Dispose();

    private string[] Files() => [.. Directory.EnumerateFiles(scratch.Corpus, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}
