using System.Diagnostics;
using System.Globalization;
using McpResearch.Corpus;
using McpResearch.Corpus.Answers;
using McpResearch.Corpus.Backlog;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Sharing;

// A second process for tests. Says on stdout what it has done, a line each, and ends when stdin does.
switch (args)
{
    case ["lease", var path]:
        using (var lease = Lease.TryTake(path))
        {
            Say(lease is null ? "refused" : "held");
            Console.In.ReadToEnd();
        }

        break;

    // Adds items; each line is the item's key and the milliseconds that adding took.
    case ["add", var path, var name, var count]:
        AddTo(Path.GetTempFileName(), "warm up"); // What is compiled on the way is no part of what is measured.
        Say("ready");
        var log = new BacklogLog(path, TimeProvider.System);
        for (var i = 0; i < int.Parse(count, CultureInfo.InvariantCulture); i++)
        {
            var start = Stopwatch.GetTimestamp();
            var key = log.Add(Draft($"{name} item {i}", name), _ => null, out _).Id.Key;
            Say(string.Create(CultureInfo.InvariantCulture, $"{key} {Stopwatch.GetElapsedTime(start).TotalMilliseconds:0.0}"));
        }

        break;

    // Notes something on an item, as often as told.
    case ["note", var path, var key, var name, var status, var count]:
        for (var i = 0; i < int.Parse(count, CultureInfo.InvariantCulture); i++)
        {
            new BacklogLog(path, TimeProvider.System).Update(new(EntryKind.Backlog, key), BacklogWords.Status(status), $"{name} {i}", name);
            Say($"{name} {i}");
        }

        break;

    // Asks once, then again for each line: total, state, writer or reader, generation, milliseconds.
    case ["search", var corpus, var index, var query]:
        await using (var research = Open(corpus, index))
        {
            for (string? line = ""; line is not null; line = Console.ReadLine())
            {
                var start = Stopwatch.GetTimestamp();
                var answer = await research.SearchAsync(new SearchRequest { Query = line.Length == 0 ? query : line });
                var time = Stopwatch.GetElapsedTime(start);
                var status = await research.StatusAsync();
                Say(string.Create(CultureInfo.InvariantCulture, $"{answer.Total} {answer.Index.State} {(status.Writer ? "writer" : "reader")} {answer.Index.Generation} {time.TotalMilliseconds:0.0}"));
            }
        }

        break;

    // Follows without being asked: a line for each commit that it sees, with its entries and the time.
    case ["follow", var corpus, var index]:
        await using (var research = Open(corpus, index))
        using (var stop = new CancellationTokenSource())
        {
            var following = FollowAsync(research, stop.Token);
            Console.In.ReadToEnd();
            stop.Cancel();
            await ((Task)following).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        break;

    // Makes the index anew again and again.
    case ["rebuild", var corpus, var index]:
        await using (var research = Open(corpus, index))
        {
            Say("ready");
            var ended = Task.Run(Console.In.ReadToEnd);
            while (!ended.IsCompleted)
                Say((await research.IndexAsync(rebuild: true, verify: false)).Status.Index.Generation.ToString(CultureInfo.InvariantCulture));
        }

        break;
    default:
        return 2;
}

return 0;

static BacklogDraft Draft(string title, string by) => new(title, null, null, null, BacklogPriority.Normal, null, by);

static void AddTo(string path, string title)
{
    for (var i = 0; i < 3; i++)
        new BacklogLog(path, TimeProvider.System).Add(Draft(title, "t"), _ => null, out _);
    File.Delete(path);
}

static ResearchCorpus Open(string corpus, string index) => new(new() { CorpusFolder = corpus, IndexFolder = index, FirstBuildWait = TimeSpan.FromMinutes(1) });

static async Task FollowAsync(ResearchCorpus research, CancellationToken cancellation)
{
    Say("ready");
    await foreach (var stamp in research.ChangesAsync(cancellation))
        Say(string.Create(CultureInfo.InvariantCulture, $"{stamp.Entries} {stamp.Generation} {TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds()}"));
}

static void Say(string line)
{
    Console.WriteLine(line);
    Console.Out.Flush();
}
