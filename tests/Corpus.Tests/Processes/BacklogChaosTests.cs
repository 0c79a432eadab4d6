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
        var following = new BacklogLog(path, TimeProvider.System);
        List<string> said = [];
        var rounds = Chaos.Rounds(2);
        for (var round = 0; round < rounds; round++)
        {
            File.AppendAllText(path, "{\"event\":\"added\",\"id\":\"0123"); // What a process leaves that loses its power amid a line.
            said.AddRange(await RoundAsync(chaos, path, round));
            following.Read();
        }

        var there = new BacklogLog(path, TimeProvider.System).Read();
        var keys = there.Items.Select(item => item.Id.Key).ToArray();
        var heard = said.Select(line => line.Split(' ')).ToArray();
        var added = heard.Where(words => words is [{ Length: 12 }, _, _]).ToArray(); // A line that was cut off while it was said was not heard by anybody.
        var lost = added.Select(words => words[0]).Except(keys).Count();
        chaos.Say($"  processes {rounds * Writers}, kills {rounds * Writers / 2}, acknowledged {added.Length}, lost {lost}, twice {keys.Length - keys.Distinct().Count()}, torn lines {rounds}, healed {there.Problems.Count}");
        chaos.Say("adding", added.Select(words => Number(words[1])));
        chaos.Say("adding to a log of its own in the same moments", added.Select(words => Number(words[2])));
        chaos.Say("reading the log at the start", heard.Where(words => words is ["ready", _]).Select(words => Number(words[1])));
        Assert.Equal(0, lost);
        Assert.Equal(keys.Length, keys.Distinct().Count());
        Assert.Equal(rounds, there.Problems.Count);
        Assert.Equal(there.Items, following.Read().Items);
    }

    /// <summary>What eight processes said that add at once, of which four were killed.</summary>
    private static async Task<List<string>> RoundAsync(Chaos chaos, string path, int round)
    {
        List<string> said = [];
        using var processes = new ProcessSet(Writers, i => OtherProcess.Start("add", path, $"r{round}p{i}", "40"));
        said.AddRange((await Task.WhenAll(processes.Select(process => process.ReadLineAsync()))).OfType<string>());
        foreach (var victim in processes.Take(Writers / 2))
        {
            for (var lines = chaos.Random.Next(0, 20); lines > 0 && await victim.ReadLineAsync() is { } line; lines--)
                said.Add(line);
            victim.Kill();
        }

        foreach (var process in processes)
            said.AddRange(await process.ReadAllAsync());
        return said;
    }

    private static double Number(string text) => double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : 0;

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
