using System.Diagnostics;
using System.Globalization;

namespace McpResearch.Benchmarks.Load.Peers;

/// <summary>Searches on several servers in one run, in turns, so that what else the machine does falls on all of them.</summary>
internal static class SideBySide
{
    private const int Turns = 2;

    /// <summary>Runs <c>SERVERS.json QUERIES.json [CLIENTS,…] [SECONDS]</c>; the seconds are for each server and number of clients.</summary>
    public static async Task RunAsync(string[] args)
    {
        var (servers, queries) = (PeerServer.Read(args[0]), PeerServer.ReadQueries(args[1]));
        var seconds = args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : 20;
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, PooledConnectionIdleTimeout = TimeSpan.FromSeconds(1) }) { Timeout = TimeSpan.FromMinutes(2) };
        var running = await StartAsync(servers, http);
        try
        {
            foreach (var clients in (args.Length > 2 ? args[2] : "32").Split(',').Select(int.Parse))
                await CompareAsync(running, queries, clients, TimeSpan.FromSeconds(seconds / (double)Turns), http);
        }
        finally
        {
            running.ForEach(peer => peer.Dispose());
        }
    }

    private static async Task<List<PeerProcess>> StartAsync(IReadOnlyList<PeerServer> servers, HttpClient http)
    {
        var running = new List<PeerProcess>();
        foreach (var server in servers)
            try
            {
                running.Add(await PeerProcess.StartAsync(server, http));
            }
            catch (InvalidOperationException error)
            {
                Console.WriteLine($"not measured: {error.Message}");
            }

        return running;
    }

    private static async Task CompareAsync(List<PeerProcess> running, IReadOnlyList<string> queries, int clients, TimeSpan turn, HttpClient http)
    {
        Console.WriteLine($"{clients} clients, {Turns} turns of {turn.TotalSeconds:0} s, load {File.ReadAllText("/proc/loadavg").Split(' ')[0]} before");
        var tallies = running.ToDictionary(peer => peer, _ => new PeerTally());
        foreach (var peer in running)
            await TurnAsync(peer, queries, clients, TimeSpan.FromSeconds(3), http, new());
        for (var number = 0; number < Turns; number++)
            foreach (var peer in number % 2 == 0 ? running : running.AsEnumerable().Reverse())
                await TurnAsync(peer, queries, clients, turn, http, tallies[peer]);
        foreach (var (peer, tally) in tallies)
            foreach (var line in tally.Lines())
                Console.WriteLine($"{peer.Server.Name,-14}{line}");
    }

    private static async Task TurnAsync(PeerProcess peer, IReadOnlyList<string> queries, int clients, TimeSpan turn, HttpClient http, PeerTally tally)
    {
        var sessions = Enumerable.Range(0, clients).Select(_ => new PeerSession(peer.Server, http)).ToList();
        foreach (var session in sessions)
            await session.OpenAsync();
        var (before, start) = (peer.Tree.Processor, Stopwatch.GetTimestamp());
        await Task.WhenAll(sessions.Select((session, number) => AskAsync(session, queries, number, () => Stopwatch.GetElapsedTime(start) > turn, tally)));
        tally.Add(Stopwatch.GetElapsedTime(start), peer.Tree.Processor - before, peer.Tree.Resident);
    }

    // Each client begins at another query, so that not all ask the same at the same time.
    private static async Task AskAsync(PeerSession session, IReadOnlyList<string> queries, int number, Func<bool> isOver, PeerTally tally)
    {
        for (var next = number * 7; !isOver(); next++)
        {
            var start = Stopwatch.GetTimestamp();
            var (bytes, error) = await session.SearchAsync(queries[next % queries.Count]);
            if (bytes is { } size)
                tally.Add(Stopwatch.GetElapsedTime(start), size);
            else
                tally.Add(error);
        }
    }
}
