using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace McpResearch.Benchmarks.Scale;

/// <summary>Servers that start in the same instant on one cold corpus, against one that starts alone and as many that have a corpus each.</summary>
internal sealed class Servers(string program, string corpus, string folder)
{
    private const int Count = 10;
    private const int Rounds = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    /// <summary>Runs and says one figure a line.</summary>
    public async Task RunAsync(Action<FormattableString> say)
    {
        var alone = new List<double>();
        for (var round = 0; round < Rounds; round++)
            alone.AddRange(await InitializeAsync(1, _ => Own(round)));
        say($"initialize alone: p50 {Median(alone):0} ms of {Rounds}");
        var apart = await InitializeAsync(Count, Own);
        say($"initialize of {Count} on as many empty corpora: p50 {Median(apart):0} ms, most {apart.Max():0} ms");

        var index = Path.Combine(folder, "shared-index");
        if (Directory.Exists(index))
            Directory.Delete(index, recursive: true);
        var clock = Stopwatch.StartNew();
        var shared = await Task.WhenAll(Enumerable.Range(0, Count).Select(_ => OneAsync(corpus, index, search: true)));
        var together = shared.Select(one => one.Initialize).ToArray();
        say($"initialize of {Count} on one cold corpus: p50 {Median(together):0} ms, most {together.Max():0} ms; to alone {Median(together) / Median(alone):0.0}, to apart {Median(together) / Median(apart):0.00}");
        say($"all {Count} current after {clock.Elapsed.TotalSeconds:0.0} s: {string.Join(' ', shared.Select(one => one.State).Distinct())}");
        say($"builds {string.Join(' ', Directory.GetDirectories(index, "b*", SearchOption.AllDirectories).Select(Path.GetFileName))}, processes that wrote {shared.Count(one => one.Wrote)}, that logged a build {shared.Count(one => one.Log.Contains("files", StringComparison.Ordinal))}");
    }

    private static double Median(IReadOnlyCollection<double> values) => values.Order().ElementAt(values.Count / 2);

    private (string Corpus, string Index) Own(int number) => (Directory.CreateDirectory(Path.Combine(folder, "own", $"{number}")).FullName, Path.Combine(folder, "own-index", $"{number}"));

    private async Task<double[]> InitializeAsync(int count, Func<int, (string Corpus, string Index)> place)
    {
        var all = await Task.WhenAll(Enumerable.Range(0, count).Select(i => OneAsync(place(i).Corpus, place(i).Index, search: false)));
        return [.. all.Select(one => one.Initialize)];
    }

    private async Task<(double Initialize, string State, bool Wrote, string Log)> OneAsync(string ofCorpus, string index, bool search)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(program, ["--corpus", ofCorpus, "--index", index]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var log = process.StandardError.ReadToEndAsync();
        await AskAsync(process, """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"scale","version":"1"}}}""");
        var initialize = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        var state = search ? await WhenCurrentAsync(process, start) : "";
        var wrote = search && Wrote(index, process.Id);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return (initialize, state, wrote, await log);
    }

    private static bool Wrote(string index, int process) =>
        Directory.GetFiles(index, "lease.mark", SearchOption.AllDirectories).Any(mark => File.ReadAllText(mark).StartsWith($"{process} ", StringComparison.Ordinal));

    private static async Task<string> WhenCurrentAsync(Process process, long start)
    {
        while (true)
        {
            var answer = await AskAsync(process, """{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"search_articles","arguments":{"query":"bado","limit":1}}}""");
            var index = answer.GetProperty("result").GetProperty("structuredContent").GetProperty("index");
            if (index.GetProperty("state").GetString() == "current" || Stopwatch.GetElapsedTime(start) > Patience)
                return string.Create(CultureInfo.InvariantCulture, $"{index.GetProperty("state")}/{index.GetProperty("entries")}/generation {index.GetProperty("generation")}");
        }
    }

    private static async Task<JsonElement> AskAsync(Process process, string request)
    {
        await process.StandardInput.WriteLineAsync(request);
        await process.StandardInput.FlushAsync();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            if (JsonElement.Parse(line) is var message && message.TryGetProperty("id", out _))
                return message;
        throw new InvalidOperationException("The server has ended.");
    }
}
