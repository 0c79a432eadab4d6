using System.Text.RegularExpressions;
using McpResearch.Server.Cli;
using McpResearch.Server.Prompts;
using McpResearch.Server.Tests.Fixtures;
using McpResearch.Server.Tools;

namespace McpResearch.Server.Tests.Docs;

public class DocsTests
{
    [Fact]
    public void Every_prompt_and_argument_has_its_place_in_the_docs()
    {
        var rows = Read("PROMPTS.md").Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).ToList();
        var prompts = PromptSet.Of(new ResearchCorpus(new() { CorpusFolder = "nowhere" }));
        Assert.Equal(prompts.Select(prompt => prompt.ProtocolPrompt.Name), rows.Select(row => row.Split('`')[1]));
        Assert.All(prompts.Zip(rows), pair => Assert.All(pair.First.ProtocolPrompt.Arguments ?? [], argument => Assert.Contains($"`{argument.Name}`", pair.Second)));
        Assert.Contains($"{PromptSheet.Budget:N0} tokens", Read("PROMPTS.md"));
    }

    [Theory]
    [InlineData(ExitCodes.Done)]
    [InlineData(ExitCodes.NothingFound)]
    [InlineData(ExitCodes.WrongUse)]
    [InlineData(ExitCodes.Unusable)]
    [InlineData(ExitCodes.Busy)]
    [InlineData(ExitCodes.Interrupted)]
    public void Every_exit_code_has_its_place_in_the_docs(int code) => Assert.Contains($"| {code} | ", Read("COMMAND-LINE.md"));

    [Fact]
    public void The_readme_names_every_tool_and_verb_and_stays_short()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        Assert.All(ToolSet.Of(new ResearchCorpus(new() { CorpusFolder = "nowhere" })), tool => Assert.Contains($"| `{tool.ProtocolTool.Name}` |", readme));
        Assert.All(["serve", "search", "show", "themes", "verify", "backlog", "index", "watch", "import", "init", "doctor", "setup", "completions", "keys"], verb => Assert.Contains($"`{verb}`", readme));
        Assert.True(readme.Split('\n').Length < 150);
    }

    [Fact]
    public void Every_http_option_has_its_place_in_the_docs() =>
        Assert.All(new HttpOptions().All, option => Assert.Contains(option.Name, Read("OPERATIONS.md")));

    [Fact]
    public void Every_link_of_the_docs_leads_somewhere()
    {
        foreach (var file in Directory.GetFiles(Repository.Root, "*.md").Concat(Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md")))
            foreach (Match link in Regex.Matches(File.ReadAllText(file), @"\]\((?!https?://|#)([^)#]+)"))
                Assert.True(Path.Exists(Path.Combine(Path.GetDirectoryName(file)!, link.Groups[1].Value)), $"{Path.GetFileName(file)}: {link.Value}");
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(Repository.Root, "docs", file));
}
