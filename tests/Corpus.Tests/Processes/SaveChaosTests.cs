using McpResearch.Corpus.Parsing;

namespace McpResearch.Corpus.Tests.Processes;

public class SaveChaosTests(ITestOutputHelper output)
{
    /// <summary>The last words of every note that the other process saves.</summary>
    private const string End = "- the end";

    [Fact]
    public async Task No_part_of_a_note_is_seen_however_often_its_writer_is_killed()
    {
        var chaos = new Chaos(output, "saving");
        using var folder = new TempFolder();
        List<string> acknowledged = [];
        var rounds = Chaos.Rounds(4);
        for (var round = 0; round < rounds; round++)
        {
            using var process = OtherProcess.Start("save", folder.Path, $"r{round}", "1000");
            Assert.Equal("ready", await process.ReadLineAsync());
            for (var lines = chaos.Random.Next(1, 30); lines > 0; lines--)
                acknowledged.Add((await process.ReadLineAsync())!);
            process.Kill();
            acknowledged.AddRange(await process.ReadAllAsync());
        }

        var files = Directory.GetFiles(folder.At("research"), "*.md");
        var drafts = Directory.GetFiles(folder.At("research")).Length - files.Length;
        chaos.Say($"  kills {rounds}, acknowledged {acknowledged.Count}, notes {files.Length}, drafts left {drafts}");
        Assert.All(files, file => Assert.EndsWith($"{End}\n", File.ReadAllText(file)));
        Assert.All(files, file => Assert.Equal(FileKind.ResearchNote, CorpusParser.Parse("research/x.md", File.ReadAllText(file)).Kind));
        Assert.All(acknowledged.Where(line => line.EndsWith(" saved", StringComparison.Ordinal)), line => Assert.True(File.Exists(folder.At("research", $"{line.Split(' ')[0]}.md")), line));
        Assert.InRange(drafts, 0, rounds);
    }

    [Fact]
    public async Task Of_processes_that_save_the_same_note_exactly_one_does()
    {
        using var folder = new TempFolder();
        using var processes = new ProcessSet(4, _ => OtherProcess.Start("save", folder.Path, "same", "10"));
        await Task.WhenAll(processes.Select(process => process.ReadLineAsync()));
        var lines = (await Task.WhenAll(processes.Select(process => process.ReadAllAsync()))).SelectMany(all => all).ToArray();
        var saved = lines.Where(line => line.EndsWith(" saved", StringComparison.Ordinal)).ToArray();
        Assert.Equal(40, lines.Length);
        Assert.Equal(10, saved.Length);
        Assert.Equal(10, saved.Distinct().Count());
        Assert.Equal(30, lines.Count(line => line.EndsWith(" exists", StringComparison.Ordinal)));
        Assert.Equal(10, Directory.GetFiles(folder.At("research")).Length);
    }

    [Fact]
    public async Task A_full_disk_is_said_and_leaves_nothing()
    {
        if (!OperatingSystem.IsLinux())
            return;
        using var folder = new TempFolder();
        using var process = OtherProcess.StartLimited(kilobytes: 1, "save", folder.Path, "big", "1");
        Assert.Equal("ready", await process.ReadLineAsync());
        var line = (await process.ReadLineAsync())!;
        Assert.Contains("Nothing was saved to research/big-0.md", line);
        Assert.Contains("full", line);
        Assert.Empty(Directory.GetFiles(folder.At("research")));
    }
}
