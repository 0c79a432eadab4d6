using McpResearch.Server.Http;

namespace McpResearch.Server.Tests.Http;

public class LoopbackTests
{
    [Theory]
    [InlineData("localhost", true)]
    [InlineData("LOCALHOST", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.1.2.3", true)]
    [InlineData("[::1]", true)]
    [InlineData("::1", true)]
    [InlineData("localhost.evil.com", false)]
    [InlineData("evil.com", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_this_machine_counts(string? host, bool expected) => Assert.Equal(expected, Loopback.Is(host));

    [Theory]
    [InlineData(null, true)]
    [InlineData("http://localhost:5173", true)]
    [InlineData("https://127.0.0.1", true)]
    [InlineData("http://[::1]:80", true)]
    [InlineData("http://evil.com", false)]
    [InlineData("http://localhost.evil.com", false)]
    [InlineData("http://localhost@evil.com", false)]
    [InlineData("file://localhost/x", false)]
    [InlineData("null", false)]
    public void Only_pages_of_this_machine_may_ask(string? origin, bool expected) => Assert.Equal(expected, Loopback.IsOrigin(origin));
}
