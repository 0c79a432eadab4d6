using System.Net;
using System.Text.Json;
using McpResearch.Server.Http.Keys;
using McpResearch.Server.Tests.Fixtures;
using ModelContextProtocol;

namespace McpResearch.Server.Tests.Http;

public sealed class KeyTests : IAsyncLifetime
{
    private readonly Scratch scratch = Scratch.WithSample();
    private KeyFile keys = null!;
    private TeamServer server = null!;
    private string reader = "";
    private string writer = "";

    [Fact]
    public async Task Without_a_key_or_with_a_wrong_one_nobody_comes_in()
    {
        foreach (var header in (string?[])[null, "", "Bearer", "Bearer ", "Bearer mrk_wrong", $"Basic {reader}", reader, $"Bearer {reader}x", $"Bearer {reader} {reader}"])
        {
            var response = await server.PostAsync(TeamServer.Initialize, header is null ? [] : [("Authorization", header)]);
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            Assert.Contains("Bearer realm=\"mcp-research\"", response.Headers.WwwAuthenticate.ToString());
            Assert.Equal(header is not null, response.Headers.WwwAuthenticate.ToString().Contains("invalid_token"));
            Assert.DoesNotContain(reader, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task A_path_that_is_not_there_looks_the_same_to_strangers() => Assert.Equal(HttpStatusCode.Unauthorized, (await server.GetAsync("/secret")).StatusCode);

    [Theory]
    [MemberData(nameof(Joined.Eras), MemberType = typeof(Joined))]
    public async Task A_reader_neither_sees_nor_calls_the_tools_that_write(string? era)
    {
        await using var client = await server.ConnectAsync(era, reader);
        var tools = await client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.All(tools, tool => Assert.True(tool.ProtocolTool.Annotations?.ReadOnlyHint));
        Assert.NotEmpty(tools);
        Assert.NotEqual(true, (await client.CallAsync("search_articles", """{"query":"horizon"}""")).IsError);
        var error = await Assert.ThrowsAnyAsync<Exception>(async () => await client.CallAsync("add_backlog_item", """{"title":"x"}"""));
        Assert.True(error is McpException or HttpRequestException, error.ToString());
        Assert.False(File.Exists(Path.Combine(scratch.Corpus, "backlog.jsonl")));
    }

    [Theory]
    [MemberData(nameof(Joined.Eras), MemberType = typeof(Joined))]
    public async Task A_reader_is_told_of_no_tool_that_writes(string? era)
    {
        await using var client = await server.ConnectAsync(era, reader);
        var texts = new List<string> { client.ServerInstructions! };
        foreach (var prompt in await client.ListPromptsAsync(cancellationToken: TestContext.Current.CancellationToken))
            texts.Add(prompt.Description + JsonSerializer.Serialize(await prompt.GetAsync(prompt.ProtocolPrompt.Arguments?.Where(argument => argument.Required == true).ToDictionary(argument => argument.Name, object? (argument) => argument.Name switch { "ids" => "claude-opus-46, gpt-53-codex", "since" => "2026", _ => "horizon" }), cancellationToken: TestContext.Current.CancellationToken)));
        texts.Add(JsonSerializer.Serialize(await client.CallAsync("list_backlog", """{"query":"zyzzyva"}""")));
        Assert.Equal(8, texts.Count);
        Assert.All(texts, text => Assert.DoesNotMatch("add_backlog_item|update_backlog_item|save_note|save_digest", text));
    }

    [Fact]
    public async Task A_client_that_names_the_tool_in_its_headers_is_told_the_scope_that_is_missing()
    {
        var response = await server.CallAsync("add_backlog_item", """{"title":"x"}""", ("Authorization", $"Bearer {reader}"));
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("error=\"insufficient_scope\", scope=\"write\"", response.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task A_header_that_names_another_tool_than_the_body_opens_nothing()
    {
        var body = """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"add_backlog_item","arguments":{"title":"x"},"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{}}}}""";
        await server.PostAsync(body, ("Authorization", $"Bearer {reader}"), ("MCP-Protocol-Version", "2026-07-28"), ("Mcp-Method", "tools/call"), ("Mcp-Name", "search_articles"));
        Assert.False(File.Exists(Path.Combine(scratch.Corpus, "backlog.jsonl")));
    }

    [Theory]
    [MemberData(nameof(Joined.Eras), MemberType = typeof(Joined))]
    public async Task What_a_writer_adds_carries_the_name_of_the_key(string? era)
    {
        await using var client = await server.ConnectAsync(era, writer);
        var added = await client.CallAsync("add_backlog_item", """{"title":"Something entirely new"}""");
        Assert.Equal("will", added.StructuredContent!.Value.GetProperty("item").GetProperty("addedBy").GetString());
    }

    [Fact]
    public async Task A_revoked_key_opens_nothing_from_then_on_and_a_new_one_does()
    {
        Assert.Equal(HttpStatusCode.OK, (await server.PostAsync(TeamServer.Initialize, ("Authorization", $"bearer {reader}"))).StatusCode);
        keys.Revoke("rita");
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.PostAsync(TeamServer.Initialize, ("Authorization", $"Bearer {reader}"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await server.PostAsync(TeamServer.Initialize, ("Authorization", $"Bearer {keys.Create("rob", "read")}"))).StatusCode);
    }

    [Fact]
    public async Task A_key_whose_time_is_over_opens_nothing_and_is_told_so()
    {
        var secret = keys.Create("past", "write", DateTimeOffset.UnixEpoch);
        var response = await server.PostAsync(TeamServer.Initialize, ("Authorization", $"Bearer {secret}"));
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Contains("expired", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.OK, (await server.PostAsync(TeamServer.Initialize, ("Authorization", $"Bearer {keys.Create("future", "read", DateTimeOffset.MaxValue)}"))).StatusCode);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{\"keys\": [null]}")]
    [InlineData("{\"keys\": [{\"name\": \"a\", \"scope\": \"read\", \"created\": \"2026-02-07T10:00:00Z\", \"sha256\": null}]}")]
    public async Task A_file_that_cannot_be_understood_opens_nothing(string text)
    {
        File.WriteAllText(Path.Combine(scratch.Root, "keys.json"), text);
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.PostAsync(TeamServer.Initialize, ("Authorization", $"Bearer {reader}"))).StatusCode);
    }

    [Fact]
    public async Task A_session_belongs_to_the_caller_who_opened_it()
    {
        var opened = await server.PostAsync(TeamServer.Initialize, ("Authorization", $"Bearer {writer}"));
        var session = opened.Headers.GetValues("Mcp-Session-Id").Single();
        var stolen = await server.PostAsync("""{"jsonrpc":"2.0","id":2,"method":"tools/list"}""", ("Authorization", $"Bearer {reader}"), ("Mcp-Session-Id", session));
        Assert.Equal(HttpStatusCode.Forbidden, stolen.StatusCode);
    }

    public async ValueTask InitializeAsync()
    {
        var file = Path.Combine(scratch.Root, "keys.json");
        keys = new(file, TimeProvider.System);
        (reader, writer) = (keys.Create("rita", "read"), keys.Create("will", "write"));
        server = await TeamServer.StartAsync(new() { Keys = file }, scratch);
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
