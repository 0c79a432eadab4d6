using System.Diagnostics;
using McpResearch.Corpus.Answers;

namespace McpResearch.Corpus.Tests.Processes;

public class IndexChaosTests(ITestOutputHelper output)
{
    private const int Notes = 300;

    [Fact]
    public async Task A_kill_during_a_first_build_leaves_an_index_or_none()
    {
        var chaos = new Chaos(output, "kill during a first build");
        using var notes = new NotesFolder(Notes);
        await ProveAsync(notes, "firststate");
        for (var round = 0; round < Chaos.Rounds(3); round++)
        {
            if (Directory.Exists(notes.Index))
                Directory.Delete(notes.Index, recursive: true);
            await KillAsync(chaos.Random, notes, "follow", 1500);
            await CheckAsync(notes, "firststate", Notes);
        }

        chaos.Say($"  kills {Chaos.Rounds(3)}, each followed by a right answer and a clean check");
    }

    [Fact]
    public async Task A_kill_during_an_update_leaves_the_commit_before_or_after()
    {
        var chaos = new Chaos(output, "kill during an update");
        using var notes = new NotesFolder(Notes);
        await CheckAsync(notes, "firststate", Notes);
        Write(notes, "proof");
        await ProveAsync(notes, "proofstate");
        for (var round = 0; round < Chaos.Rounds(3); round++)
        {
            Write(notes, $"round{round}");
            await KillAsync(chaos.Random, notes, "follow", 800);
            await CheckAsync(notes, $"round{round}state", Notes);
        }

        chaos.Say($"  kills {Chaos.Rounds(3)}, each followed by a right answer and a clean check");
    }

    [Fact]
    public async Task A_kill_during_a_rebuild_leaves_the_index_of_before_or_after()
    {
        var chaos = new Chaos(output, "kill during a rebuild");
        using var notes = new NotesFolder(Notes);
        await CheckAsync(notes, "firststate", Notes);
        for (var round = 0; round < Chaos.Rounds(3); round++)
        {
            using var victim = notes.Start("rebuild");
            await victim.ReadUntilAsync(line => line != "ready");
            using var reader = notes.Start("search", "firststate");
            var after = chaos.Random.Next(10);
            for (; after >= 0; after--)
            {
                Assert.StartsWith($"{Notes} current reader", await reader.ReadLineAsync());
                reader.Say("firststate");
            }

            victim.Kill();
            await CheckAsync(notes, "firststate", Notes);
        }

        chaos.Say($"  kills {Chaos.Rounds(3)}, each followed by a right answer and a clean check");
    }

    private static void Write(NotesFolder notes, string state)
    {
        for (var note = 0; note < Notes; note++)
            notes.Write(note, state);
    }

    /// <summary>A process of the kind that is killed can do all the work where nobody kills it: a kill of one that never works proves nothing.</summary>
    private static async Task ProveAsync(NotesFolder notes, string state)
    {
        using var worker = notes.Start("search", state);
        await worker.ReadUntilAsync(line =>
        {
            worker.Say(state);
            return line.StartsWith($"{Notes} current writer", StringComparison.Ordinal);
        });
        worker.Kill();
    }

    private static async Task KillAsync(Random random, NotesFolder notes, string verb, int within)
    {
        using var victim = notes.Start(verb);
        Assert.Equal("ready", await victim.ReadLineAsync());
        var after = random.Next(within);
        Thread.Sleep(after);
        victim.Kill();
    }

    /// <summary>Whoever comes next finds all notes in that state and none in another, an index without damage, and nothing left over.</summary>
    private static async Task CheckAsync(NotesFolder notes, string state, int count)
    {
        await using var next = notes.Open();
        var answer = await CurrentAsync(next, state);
        Assert.Equal(("current", count), (answer.Index.State, answer.Total));
        var all = await next.SearchAsync(new() { Query = "note" }, TestContext.Current.CancellationToken);
        Assert.Equal(count, all.Total);
        var report = await next.IndexAsync(rebuild: false, verify: true, cancellation: TestContext.Current.CancellationToken);
        Assert.Empty(report.Damage!);
        var start = Stopwatch.GetTimestamp();
        while (notes.Builds.Length > 1 && Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(60))
            await next.SearchAsync(new() { Query = state }, TestContext.Current.CancellationToken);
        Assert.Single(notes.Builds);
    }

    /// <summary>The first answer that is not given before its time, as on a busy machine it may be.</summary>
    private static async Task<SearchAnswer> CurrentAsync(ResearchCorpus corpus, string query)
    {
        var start = Stopwatch.GetTimestamp();
        while (true)
        {
            var answer = await corpus.SearchAsync(new() { Query = query }, TestContext.Current.CancellationToken);
            if (answer.Index.State == "current" || Stopwatch.GetElapsedTime(start) > TimeSpan.FromSeconds(60))
                return answer;
        }
    }
}
