using System.Text.Json;

namespace McpResearch.Benchmarks.Load.Peers;

/// <summary>A server to measure, as the file of servers describes it.</summary>
internal sealed record PeerServer
{
    /// <summary>What it is called in the figures.</summary>
    public required string Name { get; init; }

    /// <summary>Program and arguments that start it.</summary>
    public required string[] Command { get; init; }

    /// <summary>Variables to start it with.</summary>
    public Dictionary<string, string> Environment { get; init; } = [];

    /// <summary>Where it speaks Streamable HTTP once it is up.</summary>
    public required Uri Address { get; init; }

    /// <summary>The tool that searches.</summary>
    public required string Tool { get; init; }

    /// <summary>Its arguments as JSON text, with <c>{{q}}</c> within quotes where the query goes.</summary>
    public required string Arguments { get; init; }

    /// <summary>The arguments for one query.</summary>
    public string ArgumentsFor(string query) => Arguments.Replace("{{q}}", JsonEncodedText.Encode(query).ToString(), StringComparison.Ordinal);

    /// <summary>Reads a file: an array of servers.</summary>
    public static IReadOnlyList<PeerServer> Read(string file) => JsonSerializer.Deserialize<List<PeerServer>>(File.ReadAllText(file), JsonSerializerOptions.Web)!;

    /// <summary>Reads a file of queries: an array of texts, or of objects whose <c>q</c> is one.</summary>
    public static IReadOnlyList<string> ReadQueries(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        return [.. json.RootElement.EnumerateArray().Select(one => (one.ValueKind == JsonValueKind.String ? one : one.GetProperty("q")).GetString()!)];
    }
}
