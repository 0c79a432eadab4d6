using McpResearch.Server.Tests.Fixtures;
using ModelContextProtocol;

namespace McpResearch.Server.Tests.Resources;

public class MissingResourceTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    /// <summary>What may be asked for and is not there, or must not be.</summary>
    private static readonly string[] Addresses =
    [
        "research://article/2026-02-07/no-such-story",
        "research://reference/nobody1999",
        "research://nothing/x",
        "research://",
        "research://article",
        "research://article/",
        "research://article/../../etc/passwd",
        "research://note/..%2f..%2f..%2fetc%2fpasswd",
        "research://note/%2e%2e/%2e%2e/etc/passwd",
        "research://note/..%5c..%5cwindows",
        "research://note/%00",
        "research://note/%zz",
        "research://status/../reference/weixun2025",
        "research:status",
        "file:///etc/passwd",
        "http://169.254.169.254/latest/meta-data",
        "ui://nothing",
        "javascript:alert(1)",
        "../../etc/passwd",
        "research://reference/weixun2025?format=docx",
        "research://reference/weixun2025?format=json&x=1",
        "research://reference/weixun2025?section=2",
    ];

    [Theory]
    [MemberData(nameof(Served.Ways), MemberType = typeof(Served))]
    public async Task It_is_an_invalid_param_with_its_address_and_tells_nothing_of_the_machine(string transport, string? era)
    {
        await using var served = await Served.OpenAsync(sample.Scratch, transport, era);
        foreach (var uri in (string[])[.. Addresses, $"research://note/{new string('x', 2_500)}"])
        {
            var error = await Assert.ThrowsAsync<McpProtocolException>(async () => await served.Client.ReadResourceAsync(uri, cancellationToken: TestContext.Current.CancellationToken));
            Assert.Equal(McpErrorCode.InvalidParams, error.ErrorCode);
            Assert.Equal(uri, error.Data["uri"]?.ToString());
            Assert.DoesNotContain(sample.Scratch.Root, error.Message);
            Assert.DoesNotContain("   at ", error.Message);
            Assert.InRange(error.Message.Length, 20, 3_000);
        }
    }

    [Fact]
    public async Task A_form_or_query_that_is_not_known_is_answered_with_what_is()
    {
        await using var joined = await Joined.OpenAsync(sample.Scratch);
        Assert.Contains("markdown, json", await FaultAsync("research://reference/weixun2025?format=docx"));
        Assert.Contains("?format=json", await FaultAsync("research://themes?section=2"));

        async Task<string> FaultAsync(string uri) =>
            (await Assert.ThrowsAsync<McpProtocolException>(async () => await joined.Client.ReadResourceAsync(uri, cancellationToken: TestContext.Current.CancellationToken))).Message;
    }

    [Fact]
    public async Task It_cannot_be_subscribed_to()
    {
        await using var joined = await Joined.OpenAsync(sample.Scratch, "2025-11-25");
        var error = await Assert.ThrowsAsync<McpProtocolException>(async () => await joined.Client.SubscribeToResourceAsync("file:///etc/passwd", cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal(McpErrorCode.InvalidParams, error.ErrorCode);
    }
}
