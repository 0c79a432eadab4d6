using System.Text.RegularExpressions;
using McpResearch.Server.Cli;
using McpResearch.Server.Http;
using McpResearch.Server.Http.Watching;
using McpResearch.Server.Tests.Fixtures;

namespace McpResearch.Server.Tests.Deploy;

public partial class DeployTests
{
    [Theory]
    [InlineData("Containerfile")]
    [InlineData("compose.yaml")]
    [InlineData("mcp-research.service")]
    public void Every_variable_is_one_that_the_program_reads(string file)
    {
        var known = new HttpOptions().All.Select(option => option.Name).Concat(["--corpus", "--index", "--http"]).Select(name => $"MCP_RESEARCH_{name[2..].Replace('-', '_').ToUpperInvariant()}").ToList();
        var used = Variable().Matches(Read(file)).Select(match => match.Value).ToList();
        Assert.NotEmpty(used);
        Assert.All(used, name => Assert.Contains(name, known));
    }

    [Fact]
    public void The_container_has_no_root_no_shell_and_nothing_to_write_to()
    {
        Assert.Matches("aspnet:.*chiseled", Read("Containerfile"));
        Assert.Matches(@"USER [1-9]\d*", Read("Containerfile"));
        Assert.Contains("read_only: true", Read("compose.yaml"));
        Assert.Contains("cap_drop: [ALL]", Read("compose.yaml"));
    }

    [Fact]
    public void The_proxy_keeps_the_metrics_to_itself_and_passes_the_host_on()
    {
        var proxy = Read("nginx.conf");
        Assert.Contains($"location = {Telemetry.Path} {{ return 404; }}", proxy);
        Assert.Contains("proxy_set_header Host $host;", proxy);
        Assert.Contains("proxy_buffering off;", proxy);
    }

    [Theory]
    [InlineData("compose.yaml", @"stop_grace_period: (\d+)s")]
    [InlineData("mcp-research.service", @"TimeoutStopSec=(\d+)")]
    public void What_runs_has_time_to_finish(string file, string pattern) =>
        Assert.True(int.Parse(Regex.Match(Read(file), pattern).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) > new HttpLimits().StopTime.TotalSeconds);

    private static string Read(string file) => File.ReadAllText(Path.Combine(Repository.Root, "deploy", file));

    [GeneratedRegex("MCP_RESEARCH_[A-Z_]+")]
    private static partial Regex Variable();
}
