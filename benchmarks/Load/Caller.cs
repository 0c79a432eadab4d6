using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace McpResearch.Benchmarks.Load;

/// <summary>One client: it asks, waits for the answer, and asks again. Of a hundred calls 90 search, 8 get and 2 add.</summary>
internal sealed partial class Caller(Uri address, int number, Tally tally)
{
    private const string Meta = """{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{},"io.modelcontextprotocol/clientInfo":{"name":"load","version":"1"}}""";

    private readonly Random random = new(number);
    private int added;

    /// <summary>Calls until the time is over.</summary>
    public async Task RunAsync(HttpClient http, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
            await CallAsync(http, random.Next(100));
    }

    private Task CallAsync(HttpClient http, int dice) => dice switch
    {
        < 90 => AskAsync(http, "search_articles", new() { ["query"] = Scale.LargeCorpus.Note(0, random)[2..].Split(' ')[0], ["limit"] = 10 }),
        < 98 => AskAsync(http, "get_reference", new() { ["id"] = $"c{random.Next(10) * 100}x{1 + random.Next(901)}" }),
        _ => AskAsync(http, "add_backlog_item", new() { ["title"] = $"Load {Guid.NewGuid():N} {number} {added++}" }),
    };

    private async Task AskAsync(HttpClient http, string tool, Dictionary<string, object> arguments)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            using var response = await http.SendAsync(Request(tool, arguments));
            var text = await response.Content.ReadAsStringAsync();
            var well = response.IsSuccessStatusCode && text.Contains("\"structuredContent\"", StringComparison.Ordinal);
            tally.Add(tool, well ? Stopwatch.GetElapsedTime(start) : null, $"{(int)response.StatusCode} {text[..Math.Min(200, text.Length)]}");
            if (well && tool == "add_backlog_item")
                tally.Acknowledged.Add(BacklogId().Match(text).Value);
        }
        catch (HttpRequestException error)
        {
            tally.Add(tool, null, error.Message);
            await Task.Delay(50);
        }
    }

    private HttpRequestMessage Request(string tool, Dictionary<string, object> arguments) => new(HttpMethod.Post, address)
    {
        Content = new StringContent($$$"""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"{{{tool}}}","arguments":{{{JsonSerializer.Serialize(arguments)}}},"_meta":{{{Meta}}} } }""", Encoding.UTF8, "application/json"),
        Headers = { { "Accept", "application/json, text/event-stream" }, { "MCP-Protocol-Version", "2026-07-28" }, { "Mcp-Method", "tools/call" }, { "Mcp-Name", tool } },
    };

    [GeneratedRegex("backlog:[0-9a-f]{12}")]
    private static partial Regex BacklogId();
}

/// <summary>What all clients saw.</summary>
internal sealed class Tally
{
    private readonly ConcurrentDictionary<string, ConcurrentBag<double>> times = new();

    /// <summary>Ids of items whose add was answered.</summary>
    public ConcurrentBag<string> Acknowledged { get; } = [];

    /// <summary>Calls that were answered well.</summary>
    public int Calls => times.Values.Sum(all => all.Count);

    /// <summary>What went wrong, and how often.</summary>
    public ConcurrentDictionary<string, int> Errors { get; } = new();

    /// <summary>Notes a call; without a time it has failed.</summary>
    public void Add(string tool, TimeSpan? time, string text)
    {
        if (time is { } good)
            times.GetOrAdd(tool, _ => []).Add(good.TotalMilliseconds);
        else
            Errors.AddOrUpdate(text, 1, (_, count) => count + 1);
    }

    /// <summary>Calls and times, a line a tool.</summary>
    public IEnumerable<string> Lines(double seconds)
    {
        foreach (var (tool, list) in times.Append(new("all", [.. times.Values.SelectMany(all => all)])))
        {
            var sorted = list.Order().ToArray();
            yield return FormattableString.Invariant($"{tool}: {sorted.Length} calls, {sorted.Length / seconds:0} a second, p50 {At(sorted, 0.5):0} ms, p95 {At(sorted, 0.95):0} ms, p99 {At(sorted, 0.99):0} ms, most {sorted[^1]:0} ms, p99/p50 {At(sorted, 0.99) / At(sorted, 0.5):0.0}");
        }
    }

    private static double At(double[] sorted, double part) => sorted[(int)(part * (sorted.Length - 1))];
}
