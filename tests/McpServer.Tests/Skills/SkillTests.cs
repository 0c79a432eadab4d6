using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using McpResearch.Server.Skills;
using McpResearch.Server.Tests.Fixtures;
using McpResearch.Server.Tools;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace McpResearch.Server.Tests.Skills;

public class SkillTests
{
    [Theory]
    [MemberData(nameof(Joined.Eras), MemberType = typeof(Joined))]
    public async Task The_skill_is_listed_with_the_digest_of_what_is_read(string? era)
    {
        using var scratch = new Scratch();
        await using var joined = await Joined.OpenAsync(scratch, era);
        Assert.True(joined.Client.ServerCapabilities.Extensions!.ContainsKey("io.modelcontextprotocol/skills"));
        var list = await RequestAsync(joined, "skills/list");
        Assert.Equal(era is null, list.ContainsKey("ttlMs"));
        Assert.Equal(era is null ? "complete" : null, (string?)list["resultType"]);
        var skill = Assert.Single(list["skills"]!.AsArray())!;
        var read = Assert.IsType<TextResourceContents>(Assert.Single((await joined.Client.ReadResourceAsync((string)skill["uri"]!, cancellationToken: TestContext.Current.CancellationToken)).Contents));
        var file = Assert.Single(skill["resources"]!.AsArray())!;
        Assert.Equal($"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(read.Text)))}", (string?)file["digest"]);
        Assert.Equal(Encoding.UTF8.GetByteCount(read.Text), (int?)file["size"]);
        Assert.StartsWith($"---\nname: {skill["frontmatter"]!["name"]}\ndescription: {skill["frontmatter"]!["description"]}\n---\n", read.Text);
    }

    [Fact]
    public async Task A_skill_is_got_by_its_address_and_no_other()
    {
        using var scratch = new Scratch();
        await using var joined = await Joined.OpenAsync(scratch);
        Assert.Equal(ResearchSkill.Name, (string?)(await RequestAsync(joined, "skills/get", new() { ["uri"] = ResearchSkill.Address }))["skill"]!["frontmatter"]!["name"]);
        foreach (var wrong in new JsonObject?[] { new() { ["uri"] = "skill://other/SKILL.md" }, new() { ["uri"] = 7 }, new() })
            Assert.Equal(McpErrorCode.InvalidParams, (await Assert.ThrowsAsync<McpProtocolException>(() => RequestAsync(joined, "skills/get", wrong))).ErrorCode);
    }

    [Fact]
    public void The_skill_names_tools_that_there_are_and_fits_the_format()
    {
        string[] later = ["save_note"];
        var tools = ToolSet.Of(new ResearchCorpus(new() { CorpusFolder = "nowhere" })).Select(tool => tool.ProtocolTool.Name).Concat(later).ToHashSet();
        var named = System.Text.RegularExpressions.Regex.Matches(ResearchSkill.Text, "`((?:search|get|list|add|update|verify|save)_[a-z_]+)`").Select(match => match.Groups[1].Value).ToHashSet();
        Assert.Subset(tools, named);
        Assert.InRange(named.Count, 8, 20);
        Assert.InRange(ResearchSkill.Description.Length, 100, 1_024);
        Assert.True(ResearchSkill.Text.Split('\n').Length < 100);
    }

    private static async Task<JsonObject> RequestAsync(Joined joined, string method, JsonObject? parameters = null) =>
        (await joined.Client.SendRequestAsync(new JsonRpcRequest { Method = method, Params = parameters ?? [] }, TestContext.Current.CancellationToken)).Result!.AsObject();
}
