using System.Globalization;
using McpResearch.Corpus.Backlog;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Tests.Processes;

public class BacklogChaosTests(ITestOutputHelper output)
{
    private const int Writers = 8;

    [Fact]
    public async Task Nothing_acknowledged_is_lost_when_half_of_eight_writers_are_killed_again_and_again()
    {
        var chaos = new Chaos(output, "backlog");
        using var folder = new TempFolder();
        var path = folder.At("backlog.jsonl");
        List<string> acknowledged = [];
        var (kills, rounds) = (0, Chaos.Rounds(2));
        for (var round = 0; round < rounds; round++)
        {
            using var processes = new ProcessSet(Writers, i => OtherProcess.Start("add", path, $"r{round}p{i}", "40"));
            await Task.WhenAll(processes.Select(process => process.ReadLineAsync()));
            foreach (var victim in processes.Take(Writers / 2))
            {
                for (var lines = chaos.Random.Next(0, 20); lines > 0 && await victim.ReadLineAsync() is { } line; lines--)
                    acknowledged.Add(line);
                victim.Kill();
                kills++;
            }

            foreach (var process in processes)
                acknowledged.AddRange(await process.ReadAllAsync());
        }

        // A last line that was cut off while it was said was not heard by anybody.
        var heard = acknowledged.Select(line => line.Split(' ')).Where(words => words is [{ Length: 12 }, _]).ToArray();
        var there = new BacklogLog(path, TimeProvider.System).Read();
        var keys = there.Items.Select(item => item.Id.Key).ToArray();
        var lost = heard.Select(words => words[0]).Except(keys).Count();
        chaos.Say($"  processes {rounds * Writers}, kills {kills}, acknowledged {heard.Length}, lost {lost}, twice {keys.Length - keys.Distinct().Count()}, torn lines {there.Problems.Count}");
        chaos.Say("adding", heard.Select(words => double.TryParse(words[1], CultureInfo.InvariantCulture, out var time) ? time : 0));
        Assert.Equal(0, lost);
        Assert.Equal(keys.Length, keys.Distinct().Count());
    }

    [Fact]
    public async Task Two_processes_that_change_one_item_keep_all_events_and_agree_on_the_last()
    {
        using var folder = new TempFolder();
        var path = folder.At("backlog.jsonl");
        var log = new BacklogLog(path, TimeProvider.System);
        var item = log.Add(new("One item", null, null, null, BacklogPriority.Normal, null, "t"), _ => null, out _);
        using var one = OtherProcess.Start("note", path, item.Id.Key, "one", "in_progress", "25");
        using var two = OtherProcess.Start("note", path, item.Id.Key, "two", "dismissed", "25");
        var said = (await one.ReadAllAsync()).Concat(await two.ReadAllAsync()).ToArray();
        var changed = log.Read().Find(item.Id)!;
        Assert.Equal(said.Order(), changed.Notes.Order());
        Assert.Equal(50, said.Length);
        Assert.Equal(changed.Notes[^1].StartsWith("one", StringComparison.Ordinal) ? BacklogStatus.InProgress : BacklogStatus.Dismissed, changed.Status);
        Assert.Equal(changed, new BacklogLog(path, TimeProvider.System).Read().Find(item.Id));
    }
}
