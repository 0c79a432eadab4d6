using System.Text.Json;
using McpResearch.Server.Tests.Fixtures;
using McpResearch.Server.Tools;
using ModelContextProtocol.Protocol;

namespace McpResearch.Server.Tests.ToolChoice;

/// <summary>Whether the descriptions lead to the right tool, and the calls that follow from them are answered.</summary>
public class ToolChoiceTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    [Fact]
    public async Task At_least_sixty_prompts_cover_every_tool()
    {
        var tools = (await ToolsAsync()).Select(tool => tool.Name).ToArray();
        Assert.InRange(Prompt.All.Count, 60, 1_000);
        Assert.All(tools, tool => Assert.True(Prompt.All.Count(prompt => prompt.Tool == tool) >= 5, $"Add five prompts for {tool} to prompts.jsonl."));
        Assert.Empty(Prompt.All.Select(prompt => prompt.Tool).Except(tools));
    }

    [Fact]
    public async Task Names_and_descriptions_alone_put_the_right_tool_first()
    {
        using var folder = new Scratch();
        foreach (var tool in await ToolsAsync())
            await File.WriteAllTextAsync(Path.Combine(folder.Corpus, $"{tool.Name}.md"), Described(tool), TestContext.Current.CancellationToken);
        await using var index = folder.Open();
        var misses = new List<string>();
        foreach (var prompt in Prompt.All)
            if (await FirstAsync(index, prompt.Text) is var first && first != prompt.Tool)
                misses.Add($"{prompt.Tool} <- {first}: {prompt.Text}");
        TestContext.Current.TestOutputHelper?.WriteLine($"{Prompt.All.Count - misses.Count} of {Prompt.All.Count} prompts put the right tool first\n{string.Join('\n', misses)}");
        Assert.True(misses.Count <= Prompt.All.Count / 10, string.Join('\n', misses));
    }

    [Fact]
    public async Task The_arguments_of_a_good_agent_fit_the_schema_and_are_answered()
    {
        using var scratch = Scratch.WithSample();
        await using var joined = await Joined.OpenAsync(scratch);
        var tools = (await ToolsAsync()).ToDictionary(tool => tool.Name);
        foreach (var prompt in Prompt.All)
        {
            Assert.Null(ArgumentCheck.Fault(prompt.Tool, tools[prompt.Tool].InputSchema, prompt.Arguments.EnumerateObject().ToDictionary(member => member.Name, member => member.Value)));
            var result = await joined.Client.CallAsync(prompt.Tool, prompt.Arguments.GetRawText());
            Assert.False(result.IsError == true, $"{prompt.Text}: {result.Text()}");
        }
    }

    private async Task<IReadOnlyList<Tool>> ToolsAsync()
    {
        await using var joined = await Joined.OpenAsync(sample.Scratch);
        return [.. (await joined.Client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken)).Select(tool => tool.ProtocolTool)];
    }

    private static string Described(Tool tool)
    {
        var parameters = tool.InputSchema.GetProperty("properties").EnumerateObject().Select(parameter => $"{Spaced(parameter.Name)} {Text(parameter.Value, "description")} {Text(parameter.Value, "enum")}");
        return $"# {Spaced(tool.Name)}\n\n{tool.Title}\n\n{tool.Description}\n\n{string.Join("\n\n", parameters)}\n";
    }

    private static string Text(JsonElement schema, string name) => schema.TryGetProperty(name, out var value) ? Spaced(value.ToString()) : "";

    private static string Spaced(string text) => text.Replace('_', ' ');

    private static async Task<string> FirstAsync(ResearchCorpus index, string prompt)
    {
        // Only its words count: quotes and dashes would be operators.
        var words = new string([.. prompt.Select(c => char.IsLetterOrDigit(c) || c == '.' ? c : ' ')]);
        var answer = await index.SearchAsync(new() { Query = words, Limit = 1 }, TestContext.Current.CancellationToken);
        return answer.Results.Count == 0 ? "none" : Path.GetFileNameWithoutExtension(answer.Results[0].File);
    }
}
