using System.Text.Json;
using McpResearch.Server.Tests.Fixtures;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace McpResearch.Server.Tests.Resources;

public class ResourceTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    [Theory]
    [MemberData(nameof(Served.Ways), MemberType = typeof(Served))]
    public async Task There_is_a_template_for_every_kind_and_a_resource_for_what_is_one_of_a_kind(string transport, string? era)
    {
        using var scratch = new Scratch();
        await using var served = await Served.OpenAsync(scratch, transport, era);
        var templates = await served.Client.ListResourceTemplatesAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(Corpus.Entries.EntryKinds.Names.Select(kind => $"research://{kind}/{{+key}}{{?format}}"), templates.Select(template => template.UriTemplate));
        Assert.Equal(
            ["research://status", "research://themes", "research://backlog", "research://references.bib", "ui://research/memory.html", "skill://research-memory/SKILL.md"],
            (await served.Client.ListResourcesAsync(cancellationToken: TestContext.Current.CancellationToken)).Select(resource => resource.Uri));
    }

    [Theory]
    [MemberData(nameof(Served.Ways), MemberType = typeof(Served))]
    public async Task Every_entry_is_listed_once_and_reads_as_Markdown_and_as_JSON_at_its_size(string transport, string? era)
    {
        await using var served = await Served.OpenAsync(sample.Scratch, transport, era);
        await served.Client.WhenIndexedAsync();
        var listed = await served.Client.ListResourcesAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(listed.Count, listed.Select(resource => resource.Uri).Distinct().Count());
        foreach (var resource in listed.Where(resource => IsEntry(resource.ProtocolResource)).GroupBy(resource => resource.Uri.Split('/')[2]).SelectMany(kind => kind.Take(3)))
        {
            var text = await ReadAsync(served, resource.Uri, "text/markdown");
            Assert.Equal(resource.ProtocolResource.Size, System.Text.Encoding.UTF8.GetByteCount(text));
            Assert.Equal(resource.Name, JsonElement.Parse(await ReadAsync(served, $"{resource.Uri}?format=json", "application/json")).GetProperty("id").GetString());
        }
    }

    [Fact]
    public async Task Entries_are_listed_page_by_page_newest_first_with_what_a_client_may_sort_by()
    {
        using var scratch = new Scratch();
        foreach (var i in Enumerable.Range(0, 250))
            await File.WriteAllTextAsync(Path.Combine(scratch.Corpus, $"note-{i:D3}.md"), $"---\ndate: 2026-01-{1 + i % 28:D2}\n---\n# Note {i}\n\nText.\n", TestContext.Current.CancellationToken);
        await using var joined = await Joined.OpenAsync(scratch);
        await joined.Client.WhenIndexedAsync();
        var (pages, cursor) = (new List<Resource>(), (string?)null);
        do
        {
            var page = await joined.Client.ListResourcesAsync(new ListResourcesRequestParams { Cursor = cursor }, TestContext.Current.CancellationToken);
            Assert.InRange(page.Resources.Count, 1, 110);
            pages.AddRange(page.Resources);
            cursor = page.NextCursor;
        }
        while (cursor is not null);
        Assert.Equal(250, pages.Where(IsEntry).Select(resource => resource.Uri).Distinct().Count());
        var days = pages.Where(IsEntry).Select(resource => resource.Annotations!.LastModified).ToList();
        Assert.Equal(days.OrderByDescending(day => day), days);
        Assert.All(pages.Where(IsEntry), resource => Assert.True(resource is { Size: > 0, Title: not null, MimeType: "text/markdown", Annotations.Priority: > 0 }));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("%%%")]
    [InlineData("AAAA")]
    public async Task A_cursor_of_nothing_is_refused(string cursor)
    {
        await using var joined = await Joined.OpenAsync(sample.Scratch);
        var error = await Assert.ThrowsAsync<McpProtocolException>(async () => await joined.Client.ListResourcesAsync(new ListResourcesRequestParams { Cursor = cursor }, TestContext.Current.CancellationToken));
        Assert.Equal(McpErrorCode.InvalidParams, error.ErrorCode);
        Assert.Contains("cursor", error.Message);
    }

    [Fact]
    public async Task The_JSON_of_an_entry_is_what_its_tool_says_of_it()
    {
        await using var joined = await Joined.OpenAsync(sample.Scratch);
        await joined.Client.WhenIndexedAsync();
        var reference = (await joined.Client.CallAsync("get_reference", """{"id":"weixun2025"}""")).StructuredContent!.Value.GetProperty("references")[0];
        var digest = (await joined.Client.CallAsync("get_digest", """{"date":"2026-02-07"}""")).StructuredContent!.Value.GetProperty("digest");
        var item = (await joined.Client.CallAsync("list_backlog", """{"limit":1}""")).StructuredContent!.Value.GetProperty("items")[0];
        var theme = (await joined.Client.CallAsync("list_themes", """{"limit":1}""")).StructuredContent!.Value.GetProperty("themes")[0];
        foreach (var record in (JsonElement[])[reference, digest, item, theme])
        {
            Assert.True(Corpus.Entries.EntryId.TryParse(record.GetProperty("id").GetString(), out var id));
            var read = await joined.Client.ReadResourceAsync($"{id.Uri}?format=json", cancellationToken: TestContext.Current.CancellationToken);
            Assert.True(JsonElement.DeepEquals(record, JsonElement.Parse(Assert.IsType<TextResourceContents>(Assert.Single(read.Contents)).Text)), id.Uri);
        }
    }

    [Theory]
    [InlineData("research://status", "application/json", "\"entries\":")]
    [InlineData("research://status?format=markdown", "text/markdown", "Digests from 2026-02-06 until 2026-02-07.")]
    [InlineData("research://themes", "text/markdown", "theme:2026-02-07/1")]
    [InlineData("research://themes?format=json", "application/json", "\"theme:2026-02-07/1\"")]
    [InlineData("research://backlog", "text/markdown", "backlog:")]
    [InlineData("research://backlog?format=json", "application/json", "\"items\":")]
    [InlineData("research://references.bib", "application/x-bibtex", "{weixun2025,")]
    [InlineData("RESEARCH://reference/weixun2025?format=MARKDOWN", "text/markdown", "@weixun2025")]
    public async Task What_is_one_of_a_kind_reads_in_its_forms(string uri, string type, string part)
    {
        await using var served = await Served.OpenAsync(sample.Scratch, "stdio", null);
        await served.Client.WhenIndexedAsync();
        Assert.Contains(part, await ReadAsync(served, uri, type));
    }

    [Fact]
    public async Task The_bibliography_holds_every_reference_once()
    {
        await using var served = await Served.OpenAsync(sample.Scratch, "stdio", null);
        await served.Client.WhenIndexedAsync();
        var entries = JsonElement.Parse(await ReadAsync(served, "research://status", "application/json")).GetProperty("entries").EnumerateArray();
        var references = entries.Single(count => count.GetProperty("name").GetString() == "reference").GetProperty("count").GetInt32();
        var bib = await ReadAsync(served, "research://references.bib", "application/x-bibtex");
        Assert.Equal(references, bib.Split('\n').Count(line => line.StartsWith('@')));
    }

    private static bool IsEntry(Resource resource) => Corpus.Entries.EntryId.TryParse(resource.Name, out _);

    private static async Task<string> ReadAsync(Served served, string uri, string type)
    {
        var read = await served.Client.ReadResourceAsync(uri, cancellationToken: TestContext.Current.CancellationToken);
        var text = Assert.IsType<TextResourceContents>(Assert.Single(read.Contents));
        Assert.Equal(type, text.MimeType);
        Assert.Equal(uri, text.Uri);
        return text.Text;
    }
}
