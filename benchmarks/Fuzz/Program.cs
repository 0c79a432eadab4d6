using System.Globalization;
using System.Runtime.InteropServices;
using McpResearch.Fuzz;
using McpResearch.Fuzz.Targets;

// Fuzz [SECONDS] [TARGET] [SEED] [FOLDER]: SECONDS (60) for each target, or the one that is named ("all"); a new SEED each time; FOLDER holds more files to start from.
var seconds = args.Length > 0 ? double.Parse(args[0], CultureInfo.InvariantCulture) : 60;
var name = args.Length > 1 ? args[1] : "all";
var seed = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : Environment.TickCount & 0xFFFFFFF;
var targets = FuzzTargets.Of(args.Length > 3 ? [.. SeedFiles.Own, .. SeedFiles.In(args[3])] : SeedFiles.Own).Where(target => name is "all" || target.Name == name).ToList();
if (targets.Count == 0)
{
    Console.Error.WriteLine($"There is no target {name}. There are: {string.Join(", ", FuzzTargets.All.Select(target => target.Name))}.");
    return 2;
}

var inputs = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "mcp-research-fuzz"));
var failed = 0;
Say($"{seconds} s a target, seed {seed}, large cases of 1 MB");
Say($"{"target",-24}{"cases",10}{"cases/s",10}{"slowest 1 MB, ms",20}{"bytes/character",18}{"failures",10}");
foreach (var target in targets)
{
    var run = new FuzzRun(target, seed);
    await Watched(run, target);
    Say($"{target.Name,-24}{run.Cases,10}{run.Cases / seconds,10:0}{run.Slowest.TotalMilliseconds,20:0}{run.MostBytes,18:0}{run.Failures.Count,10}");
    foreach (var failure in run.Failures)
        Say($"  {failure}\n  whole in {Saved(target, failure)}");
    failed += run.Failures.Count;
}

return failed == 0 ? 0 : 1;

// A crash or a hang leaves the input behind.
async Task Watched(FuzzRun run, FuzzTarget target)
{
    var last = Path.Combine(inputs.FullName, $"{target.Name}-last.txt");
    run.Reading = input => Write(last, input);
    var running = Task.Run(() => run.Run(TimeSpan.FromSeconds(seconds)));
    while (await Task.WhenAny(running, Task.Delay(TimeSpan.FromSeconds(60))) != running)
        if (run.Hangs)
        {
            Say($"{target.Name} hangs on {last}");
            Environment.Exit(1);
        }

    await running;
    File.Delete(last);
}

string Saved(FuzzTarget target, FuzzFailure failure)
{
    var path = Path.Combine(inputs.FullName, $"{target.Name}-{failure.Seed}.txt");
    Write(path, failure.Input);
    return path;
}

// UTF-16, so that half a character stays what it is.
static void Write(string path, string input) => File.WriteAllBytes(path, MemoryMarshal.AsBytes($"\uFEFF{input}".AsSpan()));

static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
