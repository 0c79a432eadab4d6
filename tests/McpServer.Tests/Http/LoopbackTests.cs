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
}
