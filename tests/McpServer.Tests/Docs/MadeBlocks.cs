using System.Text.RegularExpressions;
using McpResearch.Server.Tests.Fixtures;

namespace McpResearch.Server.Tests.Docs;

/// <summary>Parts of the docs that are made from the program, between <c>&lt;!-- made: NAME --&gt;</c> and <c>&lt;!-- /made --&gt;</c>. UPDATE_GOLDEN=1 rewrites them.</summary>
internal static partial class MadeBlocks
{
    /// <summary>Checks every such part of a file and gives their names in order.</summary>
    public static IReadOnlyList<string> Check(string file, Func<string, string> make)
    {
        var path = Path.Combine(Repository.Root, "docs", file);
        var text = File.ReadAllText(path);
        var made = Block().Replace(text, block => $"{block.Groups["start"].Value}\n{make(block.Groups["name"].Value).Trim('\n')}\n<!-- /made -->");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(path, made);
        Assert.Equal(File.ReadAllText(path), made);
        return [.. Block().Matches(text).Select(block => block.Groups["name"].Value)];
    }

    [GeneratedRegex(@"(?<start><!-- made: (?<name>[^>]+) -->)\n.*?<!-- /made -->", RegexOptions.Singleline)]
    private static partial Regex Block();
}
