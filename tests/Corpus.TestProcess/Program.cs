using System.Diagnostics;
using System.Globalization;
using McpResearch.Corpus;
using McpResearch.Corpus.Answers;
using McpResearch.Corpus.Backlog;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Errors;
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

    // Adds items, to this log and to one of its own in turn. Says how many milliseconds reading the log took, then for each item its key and how long adding took, here and there.
    case ["add", var path, var name, var count]:
        using (var own = new OwnLog(path, name))
        {
            var clock = Stopwatch.StartNew();
            var log = new BacklogLog(path, TimeProvider.System);
            log.Read();
            Say(string.Create(CultureInfo.InvariantCulture, $"ready {clock.Elapsed.TotalMilliseconds:0.0}"));
            for (var i = 0; i < int.Parse(count, CultureInfo.InvariantCulture); i++)
            {
                var (key, time) = Add(log, name, i);
                var (_, alone) = Add(own.Log, name, i);
                Say(string.Create(CultureInfo.InvariantCulture, $"{key} {time:0.0} {alone:0.0}"));
            }
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

    // Saves notes, all with the same end; each line is the note's slug and what became of it.
    case ["save", var corpus, var name, var count]:
        await using (var research = Open(corpus, Path.Combine(corpus, ".index")))
        {
            await research.SearchAsync(new SearchRequest { Query = "warm up" });
            Say("ready");
            for (var i = 0; i < int.Parse(count, CultureInfo.InvariantCulture); i++)
                Say($"{name}-{i} {await SaveAsync(research, $"{name}-{i}")}");
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

static (string Key, double Milliseconds) Add(BacklogLog log, string name, int number)
{
    var title = $"{name} adds item {number}";
    var start = Stopwatch.GetTimestamp();
    var item = log.Add(new(title, null, null, null, BacklogPriority.Normal, null, name), seen => seen.FindByWork([WorkKey.OfTitle(title)!]), out _);
    return (item.Id.Key, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
}

static ResearchCorpus Open(string corpus, string index) => new(new() { CorpusFolder = corpus, IndexFolder = index, FirstBuildWait = TimeSpan.FromMinutes(1) });

static async Task<string> SaveAsync(ResearchCorpus research, string slug)
{
    try
    {
        return (await research.SaveNoteAsync(new() { Title = $"Note {slug}", Overview = string.Join("\n\n", Enumerable.Repeat($"A long paragraph of {slug}.", 300)), Slug = slug, Related = ["the end"] })).Outcome;
    }
    catch (CorpusException error)
    {
        return error.Message;
    }
}

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

/// <summary>A log beside the shared one that nobody else uses: what adding costs on this disk at this moment without the others. Adds once to be warm.</summary>
internal sealed class OwnLog : IDisposable
{
    private readonly string path;

    public OwnLog(string shared, string name)
    {
        path = $"{shared}.{name}";
        Log = new(path, TimeProvider.System);
        Log.Add(new("warm up", null, null, null, BacklogPriority.Normal, null, name), _ => null, out _);
    }

    public BacklogLog Log { get; }

    public void Dispose() => File.Delete(path);
}
