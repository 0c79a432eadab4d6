using System.Diagnostics;

namespace McpResearch.Benchmarks.Speed;

/// <summary>Measures servers as whole processes, in turn, so that what else the machine does falls on all alike.</summary>
internal static class Programs
{
    private const int Starts = 15;

    /// <summary>Programs with their arguments, separated by <c>--</c>.</summary>
    public static void Run(string corpus, string place, string[] arguments, string[] queries)
    {
        var programs = Split(arguments).Select((command, number) => new Candidate(command, corpus, Path.Combine(place, $"index-{number}"))).ToList();
        foreach (var program in programs)
            program.Build();
        for (var start = 0; start < Starts; start++)
            foreach (var program in programs)
                program.Start();
        foreach (var program in programs)
            program.Search(queries);
        foreach (var program in programs)
            Console.WriteLine(program);
    }

    private static IEnumerable<string[]> Split(string[] arguments)
    {
        for (var from = 0; from < arguments.Length;)
        {
            var end = Array.IndexOf(arguments, "--", from) is var at and >= 0 ? at : arguments.Length;
            yield return arguments[from..end];
            from = end + 1;
        }
    }

    /// <summary>One program and what was measured of it.</summary>
    private sealed class Candidate(string[] command, string corpus, string index)
    {
        private readonly Figures initialized = new();
        private readonly Figures first = new();
        private readonly Figures warm = new();
        private double build;
        private double processor;
        private long resident;

        public void Build()
        {
            var start = Stopwatch.GetTimestamp();
            using var server = Open();
            while (!server.Search("first").Contains("\"state\":\"current\"", StringComparison.Ordinal))
                Thread.Sleep(100);
            build = Stopwatch.GetElapsedTime(start).TotalSeconds;
        }

        public void Start()
        {
            var start = Stopwatch.GetTimestamp();
            using var server = Open();
            initialized.Add(Stopwatch.GetElapsedTime(start));
            server.Search("first");
            first.Add(Stopwatch.GetElapsedTime(start));
        }

        public void Search(string[] queries)
        {
            using var server = Open();
            foreach (var query in queries)
                server.Search(query);
            var used = server.Processor;
            foreach (var query in queries)
            {
                var start = Stopwatch.GetTimestamp();
                server.Search($"{query} {warm.Count % 10}"); // None that was answered before.
                warm.Add(Stopwatch.GetElapsedTime(start));
            }

            (processor, resident) = ((server.Processor - used).TotalMilliseconds / queries.Length, server.Resident);
        }

        public override string ToString() => FormattableString.Invariant(
            $"{string.Join(' ', command.Select(Path.GetFileName))}\n  start to initialize: {initialized}\n  start to first answer: {first}\n  warm search: {warm}, {processor:0.00} ms of a processor\n  index made or checked in {build:0.0} s, {Size():0.0} MB; {resident} MB resident after {2 * warm.Count} searches");

        private StdioServer Open() => new(command, corpus, index);

        private double Size() => new DirectoryInfo(index).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length) / 1e6;
    }
}
