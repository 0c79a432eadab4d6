using System.Text.Json;
using McpResearch.Server.Tests.Fixtures;
using ModelContextProtocol.Protocol;

namespace McpResearch.Server.Tests.Tools.Connector;

public class ConnectorTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    [Theory]
    [MemberData(nameof(Joined.Eras), MemberType = typeof(Joined))]
    public async Task Search_and_fetch_are_offered_only_where_they_are_asked_for(string? era)
    {
        await using var without = await Joined.OpenAsync(sample.Scratch, era);
        await using var with = await Joined.OpenAsync(sample.Scratch, era, connector: true);
        Assert.DoesNotContain(await NamesAsync(without), name => name is "search" or "fetch");
        Assert.Equal(["search", "fetch"], (await NamesAsync(with)).Except(await NamesAsync(without)));
    }

    [Fact]
    public async Task What_is_searched_can_be_fetched_in_the_form_that_connectors_expect()
    {
        await using var joined = await Joined.OpenAsync(sample.Scratch, connector: true);
        var found = Json(await joined.Client.CallAsync("search", """{"query":"train a big model on one GPU"}"""), "results");
        Assert.All(found.GetProperty("results").EnumerateArray(), hit => Assert.Equal(["id", "title", "url"], hit.EnumerateObject().Select(member => member.Name)));
        Assert.All(found.GetProperty("results").EnumerateArray(), hit => Assert.NotEmpty(hit.GetProperty("url").GetString()!));
        var id = found.GetProperty("results")[0].GetProperty("id").GetString();
        var document = Json(await joined.Client.CallAsync("fetch", $$"""{"id":"{{id}}"}"""), "id", "title", "text", "url", "metadata");
        Assert.Equal(id, document.GetProperty("id").GetString());
        Assert.Contains("GPU", document.GetProperty("text").GetString());
        Assert.Equal(id!.Split(':')[0], document.GetProperty("metadata").GetProperty("kind").GetString());
    }

    [Theory]
    [InlineData("@weixun2025", "reference:weixun2025")]
    [InlineData("digest:2026-02-07", "digest:2026-02-07")]
    [InlineData("theme:2026-02-07/1", "theme:2026-02-07/1")]
    public async Task Every_kind_can_be_fetched(string name, string id)
    {
        await using var joined = await Joined.OpenAsync(sample.Scratch, connector: true);
        var document = Json(await joined.Client.CallAsync("fetch", $$"""{"id":"{{name}}"}"""), "id", "title", "text", "url", "metadata");
        Assert.Equal(id, document.GetProperty("id").GetString());
        Assert.True(Uri.IsWellFormedUriString(document.GetProperty("url").GetString(), UriKind.Absolute));
    }

    [Fact]
    public async Task What_is_not_there_is_an_error_with_what_is_near()
    {
        await using var joined = await Joined.OpenAsync(sample.Scratch, connector: true);
        var result = await joined.Client.CallAsync("fetch", """{"id":"claude-opus-47"}""");
        Assert.True(result.IsError);
        Assert.Contains("claude-opus-46", result.Text());
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(Joined joined) =>
        [.. (await joined.Client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken)).Select(tool => tool.Name)];

    private static JsonElement Json(CallToolResult result, params string[] members)
    {
        var text = Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;
        var json = JsonElement.Parse(text);
        Assert.Equal(members, json.EnumerateObject().Select(member => member.Name));
        Assert.True(JsonElement.DeepEquals(json, result.StructuredContent!.Value));
        return json;
    }
}
