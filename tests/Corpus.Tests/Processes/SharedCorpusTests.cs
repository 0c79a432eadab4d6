using System.Diagnostics;
using System.Globalization;

namespace McpResearch.Corpus.Tests.Processes;

public class SharedCorpusTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Processes_that_start_in_the_same_instant_index_a_cold_corpus_once()
    {
        var chaos = new Chaos(output, "index once");
        using var notes = new NotesFolder(200);
        var count = Chaos.Processes(5, 10);
        using var processes = new ProcessSet(count, _ => notes.Start("search", "firststate"));
        var lines = await Task.WhenAll(processes.Select(process => process.ReadLineAsync()));
        chaos.Say($"  {count} processes, {lines.Count(line => line!.Contains("writer"))} writer, builds {string.Join(' ', notes.Builds)}");
        chaos.Say("first answer", lines.Select(line => double.Parse(line!.Split(' ')[4], CultureInfo.InvariantCulture)));
        Assert.All(lines, line => Assert.StartsWith("200 current", line));
        Assert.Single(lines, line => line!.Contains("writer"));
        Assert.Single(lines.Select(line => line!.Split(' ')[3]).Distinct());
        Assert.Equal(["b1"], notes.Builds);
    }

    [Fact]
    public async Task Every_change_is_seen_by_every_process_unasked()
    {
        var chaos = new Chaos(output, "unasked");
        using var notes = new NotesFolder(20);
        using var processes = new ProcessSet(3, _ => notes.Start("follow"));
        await Task.WhenAll(processes.Select(process => process.ReadUntilAsync(line => line.StartsWith("20 ", StringComparison.Ordinal))));
        List<double> times = [];
        var entries = 20;
        foreach (var (name, change, more) in Changes(notes))
        {
            change();
            var start = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
            entries += more;
            var seen = await Task.WhenAll(processes.Select(process => process.ReadUntilAsync(line => line.StartsWith($"{entries} ", StringComparison.Ordinal))));
            var slowest = seen.Max(line => long.Parse(line.Split(' ')[2], CultureInfo.InvariantCulture)) - start;
            chaos.Say($"  {name}: {slowest} ms");
            times.Add(slowest);
        }

        chaos.Say("change to seen in the slowest of three processes", times);
    }

    [Fact]
    public async Task Every_change_is_seen_by_the_next_call_of_every_process()
    {
        var chaos = new Chaos(output, "asked");
        using var notes = new NotesFolder(20);
        using var processes = new ProcessSet(3, _ => notes.Start("search", "note"));
        foreach (var process in processes)
            await process.ReadUntilAsync(line => line.StartsWith("20 current", StringComparison.Ordinal));
        List<double> times = [];
        var entries = 20;
        foreach (var (_, change, more) in Changes(notes))
        {
            change();
            entries += more;
            foreach (var process in processes)
            {
                var start = Stopwatch.GetTimestamp();
                string line;
                do
                {
                    process.Say("note");
                    line = (await process.ReadLineAsync())!;
                }
                while (!line.StartsWith($"{entries} current", StringComparison.Ordinal) && Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(60));
                Assert.StartsWith($"{entries} current", line);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        chaos.Say("call to answer", times);
    }

    [Fact]
    public async Task When_the_writer_is_killed_another_takes_over()
    {
        var chaos = new Chaos(output, "take-over");
        using var notes = new NotesFolder(20);
        List<double> times = [], leases = [];
        var writer = notes.Start("follow");
        await writer.ReadUntilAsync(line => line.StartsWith("20 ", StringComparison.Ordinal));
        for (var round = 0; round < Chaos.Rounds(2); round++)
        {
            var next = notes.Start("follow");
            Assert.Equal("ready", await next.ReadLineAsync());
            writer.Kill();
            var start = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
            leases.Add(LeaseTaken(notes));
            notes.Write(100 + round, "late");
            var seen = await next.ReadUntilAsync(line => line.StartsWith($"{21 + round} ", StringComparison.Ordinal));
            times.Add(long.Parse(seen.Split(' ')[2], CultureInfo.InvariantCulture) - start);
            writer.Dispose();
            writer = next;
        }

        chaos.Say("kill of the writer to another holder of the lease", leases);
        chaos.Say("kill of the writer to a change seen", times);
        writer.Dispose();
    }

    /// <summary>Milliseconds until another process holds the lease.</summary>
    private static double LeaseTaken(NotesFolder notes)
    {
        var mark = Directory.GetFiles(notes.Index, "lease.mark", SearchOption.AllDirectories).Single();
        var (before, start) = (File.ReadAllText(mark), Stopwatch.GetTimestamp());
        while (File.ReadAllText(mark) is var now && (now == before || now.Length == 0) && Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(60))
            Thread.Sleep(5);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    /// <summary>Ways in which programs change a folder, and how many entries more there are then.</summary>
    private static IEnumerable<(string Name, Action Change, int More)> Changes(NotesFolder notes)
    {
        yield return ("added", () => notes.Write(50, "new"), 1);
        yield return ("deleted", () => File.Delete(notes.At("0/note-50.md")), -1);
        yield return ("a temporary file renamed", () =>
        {
            File.WriteAllText(notes.At("draft.tmp"), "# Draft\n\nA note that an editor saves.\n");
            File.Move(notes.At("draft.tmp"), notes.At("draft.md"));
        }, 1);
        yield return ("edited in place", () => File.WriteAllText(notes.At("draft.md"), "# References\n\n## 1. A note\n\n- Cite Key: `@a2024`\n\n## 2. Another note\n\n- Cite Key: `@b2024`\n"), 1);
        yield return ("renamed", () => File.Move(notes.At("draft.md"), notes.At("draft.txt")), -2);
        yield return ("written slowly", () =>
        {
            using var file = File.CreateText(notes.At("slow.md"));
            for (var i = 0; i < 10; i++)
            {
                file.WriteLine(i == 0 ? "# Slow note" : $"A line {i} of a slow note.");
                file.Flush();
                Thread.Sleep(30);
            }
        }, 1);
        yield return ("a folder moved in", () =>
        {
            Directory.CreateDirectory(notes.At("../aside"));
            File.WriteAllText(notes.At("../aside/aside.md"), "# Aside note\n");
            Directory.Move(notes.At("../aside"), notes.At("aside"));
        }, 1);
        yield return ("a branch checked out", Checkout(notes), 1);
        yield return ("a folder deleted", () => Directory.Delete(notes.At("aside"), recursive: true), -1);
    }

    /// <summary>What git does at a checkout: every file of the other branch is deleted and written anew, one is new.</summary>
    private static Action Checkout(NotesFolder notes) => () =>
    {
        foreach (var path in Directory.GetFiles(notes.Corpus, "note-?.md", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(path);
            File.Delete(path);
            File.WriteAllText(path, text + "\nOf the other branch.\n");
        }

        File.WriteAllText(notes.At("branch.md"), "# A note of the branch\n");
    };
}
