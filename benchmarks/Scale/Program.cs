using System.Diagnostics;
using System.Globalization;
using McpResearch.Benchmarks.Scale;
using McpResearch.Corpus;
using McpResearch.Corpus.Indexing;
using McpResearch.Corpus.Sources;

// Scale FOLDER [FILES] [SEARCHES]: what a large corpus costs. Each line is one figure.
// Scale FOLDER FILES servers PROGRAM: what ten servers cost that start at once; PROGRAM is the built mcp-research.
var folder = args[0];
var files = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 10_000;
var searches = args.Length == 3 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 100_000;
var (corpus, index) = (Path.Combine(folder, "corpus"), Path.Combine(folder, "index"));
if (!Directory.Exists(corpus))
    LargeCorpus.Write(corpus, files);

if (args is [_, _, "servers", var program])
{
    await new Servers(program, corpus, folder).RunAsync(Say);
    return;
}

var clock = Stopwatch.StartNew();
var flat = Directory.CreateDirectory(Path.Combine(folder, "flat")).FullName;
if (!File.Exists(Path.Combine(flat, "0.md")))
    for (var i = 100_000; i-- > 0;)
        File.WriteAllText(Path.Combine(flat, $"{i}.md"), "");
for (var round = 0; round < 3; round++)
{
    clock.Restart();
    var count = CorpusScanner.Scan(flat).Files.Count;
    Say($"a look at {count} files in one folder: {clock.Elapsed.TotalMilliseconds:0} ms");
}

clock.Restart();
if (!Directory.Exists(index))
{
    await using var first = Open();
    var progress = new LastProgress();
    var report = await first.IndexAsync(rebuild: false, verify: false, progress);
    Say($"first build: {report.Status.Index.Entries} entries of {report.FilesIndexed} files in {clock.Elapsed.TotalSeconds:0.0} s, {report.FilesIndexed / clock.Elapsed.TotalSeconds:0} files a second, peak {Peak()} MB, progress to {progress.Last}");
    return;
}

using var self = Process.GetCurrentProcess();
var before = self.TotalProcessorTime;
await using var research = Open();
clock.Restart();
var answer = await research.SearchAsync(new() { Query = "bado" });
Say($"start without a change: first answer after {clock.Elapsed.TotalMilliseconds:0} ms, {Spent()} ms of processor, {answer.Index.Entries} entries, {answer.Index.State}, {Resident()} MB");

var random = new Random(Environment.TickCount);
for (var round = 0; round < 5; round++)
{
    var number = random.Next();
    File.WriteAllText(Path.Combine(corpus, "0000", "file-000001.md"), $"{LargeCorpus.Note(1, random)}\nchangeword{round}x{number}\n");
    clock.Restart();
    Spent();
    do
        answer = await research.SearchAsync(new() { Query = $"changeword{round}x{number}" });
    while (answer.Total == 0);
    Say($"one file changed: seen after {clock.Elapsed.TotalMilliseconds:0} ms, {Spent()} ms of processor, {answer.Index.State}");
}

clock.Restart();
for (var i = 0; i < 1000; i++)
    await research.GetReferencesAsync(new() { Ids = ["c0x1"] });
Say($"warm call: {clock.Elapsed.TotalMilliseconds:0} µs");

for (var done = 0; done < searches;)
{
    clock.Restart();
    await Parallel.ForAsync(done, done + searches / 10, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (number, cancellation) =>
        await research.SearchAsync(new() { Query = LargeCorpus.Note(0, new(number)).Split(' ')[1], Limit = 10 }, cancellation));
    done += searches / 10;
    Say($"{done} searches: {clock.Elapsed.TotalMilliseconds / (searches / 10):0.00} ms each, {Resident()} MB resident, {GC.GetTotalMemory(false) / 1_000_000} MB managed");
}

// Milliseconds of processor time since it was asked last.
int Spent()
{
    self.Refresh();
    var spent = self.TotalProcessorTime - before;
    before = self.TotalProcessorTime;
    return (int)spent.TotalMilliseconds;
}

ResearchCorpus Open() => new(new() { CorpusFolder = corpus, IndexFolder = index, FirstBuildWait = TimeSpan.FromMinutes(10) });

static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

static long Resident() => Environment.WorkingSet / 1_000_000;

static long Peak()
{
    using var process = Process.GetCurrentProcess();
    return process.PeakWorkingSet64 / 1_000_000;
}

internal sealed class LastProgress : IProgress<IndexProgress>
{
    public string Last { get; private set; } = "";

    public void Report(IndexProgress value) => Last = $"{value.Done} of {value.Total}, {value.Entries} entries";
}
