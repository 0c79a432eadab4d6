using System.Text.Json;
using System.Text.Json.Nodes;

namespace McpResearch.Server.Tests.Fixtures;

/// <summary>A conversation with a server in JSON-RPC as it is on the wire, one request after the other.</summary>
internal sealed class Talk(Stream toServer, Stream fromServer)
{
    private readonly StreamReader reader = new(fromServer);
    private int last;

    /// <summary>Opens the conversation.</summary>
    public Task<JsonElement> OpenAsync(string version = "2025-11-25") =>
        AskAsync("initialize", new() { ["protocolVersion"] = version, ["capabilities"] = new JsonObject(), ["clientInfo"] = new JsonObject { ["name"] = "talk", ["version"] = "1" } });

    /// <summary>Asks, and gives the whole answer, result or error.</summary>
    public async Task<JsonElement> AskAsync(string method, JsonObject? parameters = null)
    {
        var id = ++last;
        await WriteAsync(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method, ["params"] = parameters ?? [] });
        while (await reader.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromMinutes(1)) is { } line)
            if (JsonElement.Parse(line) is var message && message.TryGetProperty("id", out var of) && of.ValueKind == JsonValueKind.Number && of.GetInt32() == id && !message.TryGetProperty("method", out _))
                return message;
        throw new InvalidOperationException($"The server has ended before it answered {method}.");
    }

    private async Task WriteAsync(JsonObject message)
    {
        await toServer.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(message), TestContext.Current.CancellationToken);
        await toServer.WriteAsync("\n"u8.ToArray(), TestContext.Current.CancellationToken);
        await toServer.FlushAsync(TestContext.Current.CancellationToken);
    }
}
