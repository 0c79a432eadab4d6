using System.Globalization;
using McpResearch.Benchmarks.Load;
using McpResearch.Benchmarks.Load.Peers;
using McpResearch.Benchmarks.Scale;

// Load FOLDER PROGRAM [CLIENTS] [SECONDS] [kill]: many clients on 10,000 entries; with "kill" the server is killed half-way and started again. PROGRAM is mcp-research.dll or the native program.
// Load peers SERVERS.json QUERIES.json [CLIENTS,…] [SECONDS]: searches on several servers side by side, in turns.
if (args[0] == "peers")
{
    await SideBySide.RunAsync(args[1..]);
    return;
}

var (folder, program) = (args[0], args[1]);
var clients = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 200;
var seconds = args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : 60;
var kill = args.Contains("kill");
if (!Directory.Exists(Path.Combine(folder, "corpus")))
    LargeCorpus.Write(Path.Combine(folder, "corpus"), 1000);

using var server = new Server(program, folder, 39_401);
await server.StartAsync();
using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = clients, UseProxy = false }) { Timeout = TimeSpan.FromMinutes(2) };
var tally = new Tally();
var before = server.Processor;
using var end = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
var running = Enumerable.Range(0, clients).Select(number => new Caller(server.Address, number, tally).RunAsync(http, end.Token)).ToList();
Console.WriteLine($"{clients} clients, {seconds} seconds, load {File.ReadAllText("/proc/loadavg").Split(' ')[0]} before");
for (var step = 1; step <= 6; step++)
{
    await Task.Delay(TimeSpan.FromSeconds(seconds / 6d));
    Console.WriteLine($"after {step * seconds / 6} s: {server.Resident} MB resident, {tally.Acknowledged.Count} items added, {tally.Errors.Values.Sum()} errors");
    if (kill && step == 3)
    {
        server.Kill();
        await server.StartAsync();
        Console.WriteLine("killed, started again");
    }
}

await Task.WhenAll(running);
if (!kill)
    Console.WriteLine($"the server used {(server.Processor - before) / tally.Calls:0.00} ms of a processor a call");
foreach (var line in tally.Lines(seconds))
    Console.WriteLine(line);
foreach (var (error, count) in tally.Errors.OrderByDescending(pair => pair.Value).Take(5))
    Console.WriteLine($"error, {count} times: {error.ReplaceLineEndings(" ")}");
var kept = File.ReadAllText(Path.Combine(folder, "corpus", "backlog.jsonl"));
Console.WriteLine($"{tally.Acknowledged.Count} adds were answered, {tally.Acknowledged.Count(id => !kept.Contains(id["backlog:".Length..], StringComparison.Ordinal))} of them are lost");
