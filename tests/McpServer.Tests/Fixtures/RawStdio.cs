using System.Text;
using System.Text.Json;
using McpResearch.Server.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace McpResearch.Server.Tests.Fixtures;

/// <summary>The stdio server fed with bytes as they are.</summary>
internal static class RawStdio
{
    /// <summary>Opens a conversation of 2025-11-25, with id 1.</summary>
    public const string Initialize = """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}""";

    /// <summary>Ends the opening.</summary>
    public const string Initialized = """{"jsonrpc":"2.0","method":"notifications/initialized"}""";

    /// <summary>What comes back until it has ended: answers in the order of their ids, those without one first.</summary>
    public static Task<IReadOnlyList<JsonElement>> RunAsync(string input) => RunAsync(Encoding.UTF8.GetBytes(input));

    /// <inheritdoc cref="RunAsync(string)"/>
    public static async Task<IReadOnlyList<JsonElement>> RunAsync(byte[] input)
    {
        using var scratch = new Scratch();
        await using var corpus = scratch.Open();
        using var output = new MemoryStream();
        await StdioServer.RunAsync(corpus, new MemoryStream(input), output, NullLoggerFactory.Instance, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        return [.. Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line)).Where(message => message.TryGetProperty("id", out _)).OrderBy(message => message.GetProperty("id").ToString(), StringComparer.Ordinal)];
    }
}
