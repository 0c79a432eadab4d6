using System.Text.Json;
using System.Text.RegularExpressions;
using McpResearch.Server.Cli;
using McpResearch.Server.Hosting;
using McpResearch.Server.Tests.Fixtures;

namespace McpResearch.Server.Tests.Packaging;

public partial class PackagingTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    private static readonly JsonElement Bundle = Json("bundle/manifest.json");
    private static readonly JsonElement Server = Json("tool/server.json");
    private static readonly JsonElement Package = Server.GetProperty("packages")[0];

    [Fact]
    public async Task The_bundle_names_the_tools_that_are_there()
    {
        await using var corpus = sample.Scratch.Open();
        Assert.Equal(new Offer(corpus).Tools.Select(tool => tool.ProtocolTool.Name), Bundle.GetProperty("tools").EnumerateArray().Select(tool => Text(tool, "name")));
        Assert.All(Bundle.GetProperty("tools").EnumerateArray(), tool => Assert.NotEmpty(Text(tool, "description")));
    }

    [Fact]
    public async Task The_bundle_starts_the_server_as_its_settings_say()
    {
        var start = Bundle.GetProperty("server").GetProperty("mcp_config");
        var line = start.GetProperty("args").EnumerateArray().Select(argument => argument.GetString()!.Replace("${user_config.corpus}", sample.Scratch.Corpus, StringComparison.Ordinal)).ToArray();
        Assert.DoesNotContain(line, argument => argument.Contains("${", StringComparison.Ordinal));
        await AssertIsKnownAsync(line, start.GetProperty("env").EnumerateObject().Select(variable => variable.Name));
        Assert.Equal(Asked(start.GetRawText()), Bundle.GetProperty("user_config").EnumerateObject().Select(setting => setting.Name));
        Assert.EndsWith(Text(Bundle.GetProperty("server"), "entry_point"), Text(start, "command"));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public void A_switch_of_the_bundle_is_understood(string value, bool expected)
    {
        var terminal = new TestTerminal(sample.Scratch) { Variables = { ["MCP_RESEARCH_READ_ONLY"] = value } };
        Assert.Equal(expected, Settings.Resolve(terminal.Terminal, sample.Scratch.Corpus).ReadOnly);
    }

    [Fact]
    public async Task The_package_is_started_with_arguments_and_variables_that_the_program_knows()
    {
        var arguments = Package.GetProperty("packageArguments").EnumerateArray().Select(argument => Text(argument, "type") == "named" ? $"{Text(argument, "name")}=x" : Text(argument, "value"));
        await AssertIsKnownAsync([.. arguments], Package.GetProperty("environmentVariables").EnumerateArray().Select(variable => Text(variable, "name")));
    }

    [Fact]
    public void The_package_is_the_one_that_is_built()
    {
        Assert.Contains($"<PackageId>{Text(Package, "identifier")}</PackageId>", Read("src/McpServer/McpServer.csproj"));
        Assert.Contains($"<!-- mcp-name: {Text(Server, "name")} -->", Read("packaging/tool/README.md"));
        Assert.InRange(Text(Server, "description").Length, 1, 100);
    }

    [Fact]
    public void The_version_stands_in_one_place()
    {
        Assert.Equal(Regex.Match(Read("Directory.Build.props"), "<VersionPrefix>(.+)</VersionPrefix>").Groups[1].Value, Registration.Version);
        Assert.All([Text(Bundle, "version"), Text(Server, "version"), Text(Package, "version")], version => Assert.Equal("@VERSION@", version));
    }

    private async Task AssertIsKnownAsync(string[] line, IEnumerable<string> variables)
    {
        var terminal = new TestTerminal(sample.Scratch);
        Assert.Equal(0, await terminal.RunBareAsync([.. line, "--help"]));
        Assert.NotEmpty(variables);
        Assert.All(variables, name => Assert.Contains($"[{name}", terminal.Output.ToString()));
    }

    private static IEnumerable<string> Asked(string text) => Setting().Matches(text).Select(match => match.Groups[1].Value);

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static JsonElement Json(string file) => JsonElement.Parse(Read($"packaging/{file}"));

    private static string Read(string file) => File.ReadAllText(Path.Combine(Repository.Root, file));

    [GeneratedRegex(@"\$\{user_config\.(\w+)\}")]
    private static partial Regex Setting();
}
