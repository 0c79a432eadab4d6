using System.Buffers;
using System.Text.Json;
using McpResearch.Server.Tools;
using ModelContextProtocol;

namespace McpResearch.Server.Hosting;

/// <summary>Answers to lines that are no messages, so that nobody waits for an answer to them.</summary>
internal static class WrongLine
{
    /// <summary>One answer a line, each ended; none for a blank line, and none for what looks like an answer itself.</summary>
    public static IEnumerable<byte[]> Answers(ReadOnlySequence<byte> line)
    {
        if (IsBlank(line))
            return [];
        try
        {
            using var json = JsonDocument.Parse(line);
            return [.. Answers(json.RootElement)];
        }
        catch (JsonException)
        {
            return [Error(null, McpErrorCode.ParseError, "Parse error: the line is not JSON. Send one JSON-RPC message a line, in UTF-8.")];
        }
    }

    /// <summary>For a line of more than <paramref name="most"/> bytes.</summary>
    public static byte[] TooLong(long most) => Error(null, McpErrorCode.InvalidRequest, $"The line was longer than {most / (1024 * 1024)} MB and has been passed over.");

    // Batches are gone from the protocol; each request of one is refused under its own id.
    private static IEnumerable<byte[]> Answers(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Array)
            return OfOne(root, "The line is not a JSON-RPC 2.0 message.");
        const string NoBatches = "Batches are not part of the protocol. Send one message a line.";
        var ids = root.EnumerateArray().SelectMany(Id).ToList();
        return ids.Count == 0 ? [Error(null, McpErrorCode.InvalidRequest, NoBatches)] : ids.Select(id => Error(id, McpErrorCode.InvalidRequest, NoBatches));
    }

    private static IEnumerable<byte[]> OfOne(JsonElement root, string message)
    {
        if (root.ValueKind != JsonValueKind.Object || !(root.TryGetProperty("result", out _) || root.TryGetProperty("error", out _)))
            yield return Error(Id(root).Select(id => (JsonElement?)id).FirstOrDefault(), McpErrorCode.InvalidRequest, message);
    }

    private static IEnumerable<JsonElement> Id(JsonElement message) =>
        message.ValueKind == JsonValueKind.Object && message.TryGetProperty("id", out var id) && id.ValueKind is JsonValueKind.String or JsonValueKind.Number && ArgumentFault.IsReadable(id) ? [id] : [];

    private static bool IsBlank(ReadOnlySequence<byte> line)
    {
        foreach (var part in line)
            if (part.Span.ContainsAnyExcept(" \t\r"u8))
                return false;
        return true;
    }

    private static byte[] Error(JsonElement? id, McpErrorCode code, string message)
    {
        var line = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(line))
        {
            writer.WriteStartObject();
            writer.WriteString("jsonrpc", "2.0");
            writer.WritePropertyName("id");
            if (id is { } known)
                known.WriteTo(writer);
            else
                writer.WriteNullValue();
            writer.WriteStartObject("error");
            writer.WriteNumber("code", (int)code);
            writer.WriteString("message", message);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        line.Write("\n"u8);
        return line.WrittenSpan.ToArray();
    }
}
