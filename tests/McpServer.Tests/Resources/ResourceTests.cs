using System.Text.Json;
using McpResearch.Server.Tests.Fixtures;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace McpResearch.Server.Tests.Resources;

public class ResourceTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    [Theory]
    [MemberData(nameof(Joined.Eras), MemberType = typeof(Joined))]
    public async Task There_is_a_template_for_every_kind_and_the_status(string? era)
    {
        using var scratch = new Scratch();
        await using var joined = await Joined.OpenAsync(scratch, era);
        var templates = await joined.Client.ListResourceTemplatesAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(Corpus.Entries.EntryKinds.Names.Select(kind => $"research://{kind}/{{+key}}"), templates.Select(template => template.UriTemplate));
        Assert.Equal(["research://status", "ui://research/memory.html"], (await joined.Client.ListResourcesAsync(cancellationToken: TestContext.Current.CancellationToken)).Select(resource => resource.Uri));
    }

    [Theory]
    [MemberData(nameof(Joined.Eras), MemberType = typeof(Joined))]
    public async Task An_entry_reads_as_Markdown_under_the_address_of_its_hit(string? era)
    {
        await using var joined = await Joined.OpenAsync(sample.Scratch, era);
        var found = await joined.Client.CallAsync("search_articles", """{"query":"weixun2025","kind":["reference"]}""");
        var link = found.Content.OfType<ResourceLinkBlock>().First();
        var read = await joined.Client.ReadResourceAsync(link.Uri, cancellationToken: TestContext.Current.CancellationToken);
        var text = Assert.IsType<TextResourceContents>(Assert.Single(read.Contents));
        Assert.Equal("text/markdown", text.MimeType);
        Assert.NotEmpty(text.Text);
    }

    [Fact]
    public async Task The_status_is_JSON()
    {
        await using var joined = await Joined.OpenAsync(sample.Scratch);
        var read = await joined.Client.ReadResourceAsync("research://status", cancellationToken: TestContext.Current.CancellationToken);
        var status = JsonElement.Parse(Assert.IsType<TextResourceContents>(Assert.Single(read.Contents)).Text);
        Assert.True(status.GetProperty("index").GetProperty("entries").GetInt32() > 0);
    }

    [Theory]
    [InlineData("research://article/2026-02-07/no-such-story", null)]
    [InlineData("research://reference/nobody1999", "2025-11-25")]
    [InlineData("research://nothing/x", null)]
    [InlineData("research://article/../../etc/passwd", null)]
    [InlineData("file:///etc/passwd", "2025-06-18")]
    public async Task What_is_not_there_is_an_invalid_param_with_its_address(string uri, string? era)
    {
        await using var joined = await Joined.OpenAsync(sample.Scratch, era);
        var error = await Assert.ThrowsAsync<McpProtocolException>(async () => await joined.Client.ReadResourceAsync(uri, cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal(McpErrorCode.InvalidParams, error.ErrorCode);
        Assert.Equal(uri, error.Data["uri"]?.ToString());
    }
}
