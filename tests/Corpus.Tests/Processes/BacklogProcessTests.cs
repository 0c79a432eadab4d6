using McpResearch.Corpus.Backlog;

namespace McpResearch.Corpus.Tests.Processes;

public class BacklogProcessTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Items_of_four_processes_are_all_there_once()
    {
        using var folder = new TempFolder();
        var path = folder.At("backlog.jsonl");
        var processes = Enumerable.Range(0, 4).Select(i => OtherProcess.Start("add", path, $"p{i}", "40")).ToArray();
        var acknowledged = (await Task.WhenAll(processes.Select(process => process.ReadAllAsync()))).SelectMany(OtherProcess.Keys).ToArray();
        Array.ForEach(processes, process => process.Dispose());
        var log = new BacklogLog(path, TimeProvider.System).Read();
        Assert.Empty(log.Problems);
        Assert.Equal(160, acknowledged.Length);
        Assert.Equal(acknowledged.Order(), log.Items.Select(item => item.Id.Key).Order());
    }

    [Fact]
    public async Task What_a_killed_process_was_told_is_there()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        using var folder = new TempFolder();
        var path = folder.At("backlog.jsonl");
        List<string> acknowledged = [];
        for (var round = 0; round < 5; round++)
        {
            using var victim = OtherProcess.Start("add", path, $"v{round}", "100000");
            using var other = OtherProcess.Start("add", path, $"o{round}", "20");
            for (var i = random.Next(1, 40); i > 0; i--)
                acknowledged.AddRange(OtherProcess.Keys([(await victim.ReadLineAsync())!]));
            victim.Kill();
            acknowledged.AddRange(OtherProcess.Keys(await victim.ReadAllAsync()));
            acknowledged.AddRange(OtherProcess.Keys(await other.ReadAllAsync()));
        }

        var there = new BacklogLog(path, TimeProvider.System).Read().Items.Select(item => item.Id.Key).ToArray();
        Assert.Equal(there.Distinct().Count(), there.Length);
        Assert.Empty(acknowledged.Except(there));
    }
}
