namespace McpResearch.Server.Tests;

public class BuildTests
{
    [Fact]
    public void The_program_is_named_as_its_users_call_it() =>
        Assert.Equal("mcp-research", typeof(Program).Assembly.GetName().Name);
}
