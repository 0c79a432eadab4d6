using System.Text.RegularExpressions;
using McpResearch.Server.Face;
using McpResearch.Server.Tests.Fixtures;
using ModelContextProtocol.Protocol;

namespace McpResearch.Server.Tests.Face;

public class FaceResourceTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    private const string MimeType = "text/html;profile=mcp-app";

    [Theory]
    [MemberData(nameof(Joined.Eras), MemberType = typeof(Joined))]
    public async Task A_client_is_told_of_the_page_and_reads_it(string? era)
    {
        await using var joined = await Joined.OpenAsync(sample.Scratch, era);
        Assert.Contains("io.modelcontextprotocol/ui", joined.Client.ServerCapabilities.Extensions!.Keys);
        var listed = (await joined.Client.ListResourcesAsync()).Single(resource => resource.Uri == FaceResource.Address);
        Assert.Equal(MimeType, listed.MimeType);
        var read = Assert.IsType<TextResourceContents>(Assert.Single((await joined.Client.ReadResourceAsync(FaceResource.Address)).Contents));
        Assert.Equal(MimeType, read.MimeType);
        Assert.StartsWith("<!doctype html>", read.Text);
        Assert.Equal("[]", read.Meta!["ui"]!["csp"]!["connectDomains"]!.ToJsonString());
    }

    [Fact]
    public async Task The_tool_names_the_page_and_may_be_called_from_it()
    {
        await using var joined = await Joined.OpenAsync(sample.Scratch);
        var tool = (await joined.Client.ListToolsAsync()).Single(tool => tool.Name == "browse_corpus").ProtocolTool;
        Assert.Equal(FaceResource.Address, tool.Meta!["ui"]!["resourceUri"]!.GetValue<string>());
        Assert.Equal("""["model","app"]""", tool.Meta["ui"]!["visibility"]!.ToJsonString());
    }

    [Fact]
    public void The_page_loads_nothing_and_parses_no_markup()
    {
        Assert.InRange(PageFile.Built.Bytes.Length, 10_000, 100_000);
        Assert.DoesNotMatch(@"<(?:link rel=""?stylesheet|script src|img|iframe|object|embed)|@import|\burl\(|\beval\(|new Function|innerHTML|outerHTML|insertAdjacentHTML|document\.write", PageFile.Built.Text);
        Assert.All(Regex.Matches(PageFile.Built.Text, @"https?://[a-z0-9.\-]+").Select(match => match.Value).Distinct(), address =>
            Assert.Contains(address, new[] { "http://www.w3.org", "https://arxiv.org", "https://doi.org" }));
    }

    [Fact]
    public async Task Without_a_page_the_answer_says_what_it_would_show()
    {
        await using var joined = await Joined.OpenAsync(sample.Scratch);
        await joined.Client.WhenIndexedAsync();
        Assert.Contains("2026-02-07: Frontier Model Releases & Benchmarks 4", (await joined.Client.CallAsync("browse_corpus", """{"view":"timeline"}""")).Text());
        Assert.Contains("theme:2026-02-07/1", (await joined.Client.CallAsync("browse_corpus", """{"view":"themes"}""")).Text());
        Assert.Contains("reference:weixun2025", (await joined.Client.CallAsync("browse_corpus", """{"view":"entry","id":"@weixun2025"}""")).Text());
        Assert.True((await joined.Client.CallAsync("browse_corpus", """{"view":"entry","id":"no such thing"}""")).IsError);
        Assert.True((await joined.Client.CallAsync("browse_corpus", """{"view":"entry"}""")).IsError);
    }
}
