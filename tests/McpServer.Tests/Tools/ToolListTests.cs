using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using McpResearch.Server.Tests.Fixtures;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace McpResearch.Server.Tests.Tools;

public class ToolListTests
{
    private static readonly string[] Names = ["search_articles", "get_article", "get_reference", "list_themes", "get_digest", "verify_quote", "list_backlog", "browse_corpus", "add_backlog_item", "update_backlog_item", "save_note", "save_digest"];

    [Theory]
    [MemberData(nameof(Joined.Eras), MemberType = typeof(Joined))]
    public async Task The_list_is_the_one_that_was_reviewed(string? era)
    {
        var golden = Path.Combine(Repository.Root, "tests", "McpServer.Tests", "Golden", "tools-list.json");
        var listed = Indented(JsonSerializer.SerializeToNode(await ListAsync(era), McpJsonUtilities.DefaultOptions)!);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            await File.WriteAllTextAsync(golden, listed, TestContext.Current.CancellationToken);
        Assert.Equal(await File.ReadAllTextAsync(golden, TestContext.Current.CancellationToken), listed);
    }

    [Fact]
    public async Task The_tools_are_listed_in_a_fixed_order() => Assert.Equal(Names, (await ListAsync()).Select(tool => tool.Name));

    [Fact]
    public async Task The_eight_tools_of_the_design_take_under_10_000_bytes_and_any_other_under_1_500()
    {
        string[] others = ["verify_quote", "browse_corpus", "save_note", "save_digest"];
        var tools = await ListAsync();
        TestContext.Current.TestOutputHelper?.WriteLine($"{Bytes([.. tools])} bytes: {string.Join(", ", tools.Select(tool => $"{tool.Name} {Bytes(tool)}"))}");
        Assert.InRange(Bytes([.. tools.Where(tool => !others.Contains(tool.Name))]), 1, 9_999);
        Assert.All(tools.Where(tool => others.Contains(tool.Name)), tool => Assert.InRange(Bytes(tool), 1, 1_499));
    }

    [Fact]
    public async Task Reading_tools_say_that_they_read_and_none_destroys_or_reaches_out() => Assert.All(await ListAsync(), tool =>
    {
        Assert.Equal(!(tool.Name.EndsWith("_backlog_item") || tool.Name.StartsWith("save_")), tool.Annotations!.ReadOnlyHint);
        Assert.False(tool.Annotations.DestructiveHint);
        Assert.True(tool.Annotations.IdempotentHint);
        Assert.False(tool.Annotations.OpenWorldHint);
    });

    [Fact]
    public async Task Schemas_are_portable() => Assert.All(await ListAsync(), tool =>
    {
        Assert.False(tool.InputSchema.GetProperty("additionalProperties").GetBoolean());
        foreach (var schema in new[] { tool.InputSchema, tool.OutputSchema!.Value })
        {
            Assert.Equal("object", schema.GetProperty("type").GetString());
            Assert.All(Parts(JsonNode.Parse(schema.GetRawText())), part => Assert.True(part["type"] is null or JsonValue || part["type"] is JsonObject, part.ToJsonString()));
            Assert.DoesNotContain("$ref", schema.GetRawText());
            Assert.DoesNotContain("null", schema.GetRawText());
        }
    });

    [Fact]
    public async Task Descriptions_are_short_enough_for_every_client_and_carry_an_example() => Assert.All(await ListAsync(), tool =>
    {
        Assert.InRange(tool.Description!.Length, 80, 2_000);
        Assert.Contains("Example: {", tool.Description);
        Assert.False(string.IsNullOrEmpty(tool.Title));
    });

    [Theory]
    [MemberData(nameof(Joined.Eras), MemberType = typeof(Joined))]
    public async Task The_instructions_fit_and_name_the_tools(string? era)
    {
        using var scratch = new Scratch();
        await using var joined = await Joined.OpenAsync(scratch, era);
        var text = joined.Client.ServerInstructions!;
        Assert.InRange(text.Length, 200, 1_500);
        Assert.All(Names.Where(name => name is not ("list_backlog" or "browse_corpus" or "save_digest")), name => Assert.Contains(name, text));
    }

    private static int Bytes(params Tool[] tools) => JsonSerializer.SerializeToUtf8Bytes(tools, McpJsonUtilities.DefaultOptions).Length;

    private static async Task<IReadOnlyList<Tool>> ListAsync(string? era = null)
    {
        using var scratch = new Scratch();
        await using var joined = await Joined.OpenAsync(scratch, era);
        return [.. (await joined.Client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken)).Select(tool => tool.ProtocolTool)];
    }

    private static IEnumerable<JsonObject> Parts(JsonNode? node) => node switch
    {
        JsonObject part => part.SelectMany(member => Parts(member.Value)).Prepend(part),
        JsonArray items => items.SelectMany(Parts),
        _ => [],
    };

    private static string Indented(JsonNode node)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            node.WriteTo(writer);
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
