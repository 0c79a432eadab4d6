using System.Diagnostics;
using System.Text;
using System.Text.Json;
using McpResearch.Server.Tests.Fixtures;

namespace McpResearch.Server.Tests.Processes;

/// <summary>Several built servers on one corpus, as many clients start them.</summary>
public class SharedServersTests
{
    private const string Initialize = """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}""";
    private const string Search = """{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"search_articles","arguments":{"query":"claude opus","limit":1}}}""";

    [Fact]
    public async Task Servers_that_start_in_the_same_instant_answer_before_there_is_an_index_and_make_one()
    {
        using var scratch = Scratch.WithSample();
        var servers = Enumerable.Range(0, 4).Select(_ => ServerProcess.Start(scratch)).ToArray();
        try
        {
            await Task.WhenAll(servers.Select(server => AskAsync(server, Initialize)));
            Assert.False(Directory.Exists(scratch.Index));
            var answers = await Task.WhenAll(servers.Select(WhenCurrentAsync));
            Assert.Single(answers.Distinct());
            Assert.Equal(["b1"], Directory.GetDirectories(scratch.Index, "b?", SearchOption.AllDirectories).Select(Path.GetFileName));
        }
        finally
        {
            foreach (var server in servers)
                server.Dispose();
        }
    }

    [Fact]
    public async Task A_server_whose_parent_was_killed_ends_although_its_input_stays_open()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var scratch = Scratch.WithSample();
        var server = BuiltProgram.On(scratch);
        using var parent = Process.Start(new ProcessStartInfo("sh", ["-c", "exec 3<&0; \"$@\" <&3 & wait", "sh", server.Program, .. server.Arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        await parent.StandardInput.WriteLineAsync(Initialize);
        await parent.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        Assert.Contains("serverInfo", await parent.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
        parent.Kill();
        Assert.Empty(await parent.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(60)));
    }

    [Fact]
    public async Task An_open_subscription_does_not_keep_a_server_whose_input_is_closed()
    {
        using var scratch = Scratch.WithSample();
        using var server = ServerProcess.Start(scratch);
        const string listen = """{"jsonrpc":"2.0","method":"subscriptions/listen","id":3,"params":{"notifications":{"resourcesListChanged":true},"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientInfo":{"name":"t","version":"1"},"io.modelcontextprotocol/clientCapabilities":{}}}}""";
        await server.Input.WriteAsync(Encoding.UTF8.GetBytes(listen + "\n"), TestContext.Current.CancellationToken);
        await server.Input.FlushAsync(TestContext.Current.CancellationToken);
        Assert.Contains("notifications/subscriptions/acknowledged", Encoding.UTF8.GetString(await LineAsync(server.Output)));
        server.CloseInput();
        await server.EndAsync(TimeSpan.FromSeconds(60));
        Assert.Equal(0, server.ExitCode);
    }

    /// <summary>Entries and generation of the first answer from a whole index.</summary>
    private static async Task<(int Entries, int Generation)> WhenCurrentAsync(ServerProcess server)
    {
        for (var start = TimeProvider.System.GetTimestamp(); ;)
        {
            var index = (await AskAsync(server, Search)).GetProperty("result").GetProperty("structuredContent").GetProperty("index");
            if (index.GetProperty("state").GetString() == "current")
                return (index.GetProperty("entries").GetInt32(), index.GetProperty("generation").GetInt32());
            Assert.True(TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromSeconds(120), "The index is not current after 120 seconds.");
        }
    }

    private static async Task<JsonElement> AskAsync(ServerProcess server, string request)
    {
        await server.Input.WriteAsync(Encoding.UTF8.GetBytes(request + "\n"), TestContext.Current.CancellationToken);
        await server.Input.FlushAsync(TestContext.Current.CancellationToken);
        while (true)
            if (JsonElement.Parse(await LineAsync(server.Output)) is var message && message.TryGetProperty("id", out _))
                return message;
    }

    private static async Task<byte[]> LineAsync(Stream output)
    {
        using var line = new MemoryStream();
        var one = new byte[1];
        while (await output.ReadAsync(one, TestContext.Current.CancellationToken) == 1 && one[0] != '\n')
            line.Write(one);
        return line.ToArray();
    }
}
