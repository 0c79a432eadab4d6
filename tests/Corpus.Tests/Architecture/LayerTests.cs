using System.Text.RegularExpressions;

namespace McpResearch.Corpus.Tests.Architecture;

/// <summary>The rules of docs/ARCHITECTURE.md, read off the <c>using</c> lines.</summary>
public partial class LayerTests
{
    /// <summary>Folders of src/Corpus from low to high: a folder uses its own rank and lower ones only.</summary>
    private static readonly string[][] Ranks =
    [
        ["Entries", "Errors"],
        ["Sources", "Parsing", "Querying", "Backlog", "Sharing", "Citing", "Composing"],
        ["Engine"],
        ["LuceneEngine", "Indexing", "Search", "Quoting", "Importing"],
        ["Answers"],
    ];

    [Fact]
    public void Folders_use_lower_ranks_only()
    {
        var wrong = from file in Sources("Corpus")
                    let own = Rank(Folder(file))
                    where own >= 0
                    from used in Uses(file)
                    where Rank(used) > own
                    select $"{file}: {used}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_folder_has_a_rank() =>
        Assert.DoesNotContain(Directory.GetDirectories(RepositoryFiles.At("src", "Corpus")).Select(path => Path.GetFileName(path)!).Except(["bin", "obj"]), folder => Rank(folder) < 0);

    [Fact]
    public void Lucene_stays_in_its_folder() =>
        Assert.DoesNotContain(Sources("Corpus").Concat(Sources("McpServer")), file => Folder(file) != "LuceneEngine" && File.ReadAllText(file).Contains("using Lucene.Net", StringComparison.Ordinal));

    [Fact]
    public void The_corpus_knows_no_protocol_host_console_or_logger()
    {
        string[] foreign = ["ModelContextProtocol", "Microsoft.Extensions", "Microsoft.AspNetCore", "Spectre.Console", "System.CommandLine", "Console."];
        Assert.Empty(Sources("Corpus").SelectMany(file => foreign.Where(name => File.ReadAllText(file).Contains(name, StringComparison.Ordinal)).Select(name => $"{file}: {name}")));
    }

    [Fact]
    public void Files_hold_one_idea() =>
        Assert.DoesNotContain(Sources("Corpus").Concat(Sources("McpServer")), file => File.ReadLines(file).Count() > 250);

    private static IEnumerable<string> Sources(string project) =>
        Directory.EnumerateFiles(RepositoryFiles.At("src", project), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(RepositoryFiles.At("src", project), file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    private static string Folder(string file) => Path.GetRelativePath(RepositoryFiles.At("src", "Corpus"), file).Split(Path.DirectorySeparatorChar)[0];

    private static int Rank(string folder) => Array.FindIndex(Ranks, rank => rank.Contains(folder));

    private static IEnumerable<string> Uses(string file) => UsingLine().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"^using (?:static )?McpResearch\.Corpus\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex UsingLine();
}
