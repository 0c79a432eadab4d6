using System.Diagnostics;
using System.Text;
using System.Text.Json;
using McpResearch.Server.Tests.Fixtures;
using McpResearch.Server.Tools;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace McpResearch.Server.Tests.Processes;

public class ServeTests
{
    [Theory]
    [MemberData(nameof(Joined.Eras), MemberType = typeof(Joined))]
    public async Task The_built_program_speaks_JSON_RPC_and_nothing_else(string? era)
    {
        using var scratch = Scratch.WithSample();
        using var server = ServerProcess.Start(scratch);
        var output = new TeeStream(server.Output);
        await using (var client = await McpClient.CreateAsync(new StreamClientTransport(server.Input, output), new() { ProtocolVersion = era }, cancellationToken: TestContext.Current.CancellationToken))
        {
            Assert.Equal(ToolSet.Of(new ResearchCorpus(new() { CorpusFolder = scratch.Corpus })).Count, (await client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken)).Count);
            await client.WhenIndexedAsync();
            Assert.Contains("claude-opus-46", (await client.CallAsync("search_articles", """{"query":"claude opus"}""")).Text());
            Assert.Contains("@", (await client.CallAsync("get_reference", """{"id":"weixun2025","format":"bibtex"}""")).Text());
            Assert.True((await client.CallAsync("search_articles", """{"limit":99}""")).IsError);
        }

        server.CloseInput();
        await server.EndAsync(TimeSpan.FromSeconds(60));
        Assert.Equal(0, server.ExitCode);
        var lines = Encoding.UTF8.GetString(output.Copy.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(lines.Length >= 5);
        Assert.All(lines, line => Assert.Equal("2.0", JsonElement.Parse(line).GetProperty("jsonrpc").GetString()));
        Assert.DoesNotContain("   at ", await server.Error);
    }

    [Fact]
    public async Task Started_read_only_it_offers_nothing_that_writes()
    {
        using var scratch = Scratch.WithSample();
        using var server = ServerProcess.Start(scratch, "serve", "--read-only");
        await using var client = await McpClient.CreateAsync(new StreamClientTransport(server.Input, server.Output), cancellationToken: TestContext.Current.CancellationToken);
        Assert.All(await client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken), tool => Assert.True(tool.ProtocolTool.Annotations!.ReadOnlyHint));
        Assert.Contains("read-only", (await client.CallAsync("save_note", """{"title":"A","overview":"b"}""")).Text());
    }

    [Fact]
    public async Task Closing_the_input_ends_it_within_a_second()
    {
        using var scratch = Scratch.WithSample();
        using var server = ServerProcess.Start(scratch);
        await AskAsync(server, """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}""");
        server.CloseInput();
        var time = await server.EndAsync(TimeSpan.FromSeconds(10));
        TestContext.Current.TestOutputHelper?.WriteLine($"{time.TotalMilliseconds:0} ms");
        Assert.Equal(0, server.ExitCode);
    }

    [Fact]
    public async Task A_reader_that_goes_away_ends_it_without_a_word()
    {
        using var scratch = Scratch.WithSample();
        using var server = ServerProcess.Start(scratch);
        await AskAsync(server, """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}""");
        server.Output.Close();
        await server.Input.WriteAsync("""{"jsonrpc":"2.0","id":2,"method":"tools/list"}"""u8.ToArray(), TestContext.Current.CancellationToken);
        await server.Input.WriteAsync("\n"u8.ToArray(), TestContext.Current.CancellationToken);
        await server.Input.FlushAsync(TestContext.Current.CancellationToken);
        await server.EndAsync(TimeSpan.FromSeconds(60));
        Assert.Equal(0, server.ExitCode);
        Assert.Empty(await server.Error);
    }

    [Fact]
    public async Task A_signal_to_terminate_ends_it_cleanly()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var scratch = Scratch.WithSample();
        using var server = ServerProcess.Start(scratch);
        await AskAsync(server, """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}""");
        using var kill = Process.Start("kill", ["-TERM", server.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await server.EndAsync(TimeSpan.FromSeconds(60));
        Assert.Equal(0, server.ExitCode);
        Assert.DoesNotContain("   at ", await server.Error);
    }

    [Fact]
    public async Task Over_stdio_nothing_of_http_is_loaded()
    {
        if (!OperatingSystem.IsLinux())
            return;
        using var scratch = Scratch.WithSample();
        using var server = ServerProcess.Start(scratch);
        await AskAsync(server, """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}""");
        var loaded = await File.ReadAllTextAsync($"/proc/{server.Id}/maps", TestContext.Current.CancellationToken);
        Assert.Contains(BuiltProgram.IsOneFile ? Path.GetFileName(BuiltProgram.With().Program) : "ModelContextProtocol.Core.dll", loaded);
        Assert.All(["OpenTelemetry", "JwtBearer", "IdentityModel", "RateLimiting", "Kestrel", "Authentication"], name => Assert.DoesNotContain(name, loaded));
    }

    private static async Task AskAsync(ServerProcess server, string request)
    {
        await server.Input.WriteAsync(Encoding.UTF8.GetBytes(request + "\n"), TestContext.Current.CancellationToken);
        await server.Input.FlushAsync(TestContext.Current.CancellationToken);
        var one = new byte[1];
        while (await server.Output.ReadAsync(one, TestContext.Current.CancellationToken) == 1 && one[0] != '\n')
            ;
    }
}
