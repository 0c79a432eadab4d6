using System.IO.Hashing;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace McpResearch.Corpus.Backlog;

/// <summary>
/// One line of <c>backlog.jsonl</c>: a JSON object whose last member <c>sum</c> is the XxHash3 (16 hex digits) of the UTF-8 bytes of the same object without it. Times are ISO in UTC.
/// <code>
/// {"event":"added","id":"0123456789ab","at":"2026-02-07T10:00:00.000Z","by":"claude","title":"…","url":"…","source":"…","reason":"…","priority":"normal","key":"…","sum":"…"}
/// {"event":"updated","id":"0123456789ab","at":"…","by":"claude","status":"dismissed","note":"…","sum":"…"}
/// </code>
/// </summary>
internal sealed record BacklogEvent
{
    private const int SumLength = 26; // ,"sum":"0123456789abcdef"}
    private const int Shortest = 28; // {"event":"updated","id":"a"}: what is shorter is not worth an exception of the reader of JSON
    private const string NoJson = "The line is no JSON object that says what an event must, or was cut short while it was written. It is left out.";

    // Letters of all languages stand as they are. Not a member of the context: there it would run before the context's own defaults.
    private static readonly BacklogJson Json = new(new(BacklogJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>added or updated.</summary>
    [JsonPropertyOrder(-4)]
    public required string Event { get; init; }

    /// <summary>Key of the item's id.</summary>
    [JsonPropertyOrder(-3)]
    public required string Id { get; init; }

    /// <summary>When.</summary>
    [JsonPropertyOrder(-2)]
    public DateTimeOffset At { get; init; }

    /// <summary>Who.</summary>
    [JsonPropertyOrder(-1)]
    public string? By { get; init; }

    /// <summary>Of an added item.</summary>
    public string? Title { get; init; }

    /// <summary>Of an added item.</summary>
    public string? Url { get; init; }

    /// <summary>Of an added item.</summary>
    public string? Source { get; init; }

    /// <summary>Of an added item.</summary>
    public string? Reason { get; init; }

    /// <summary>Of an added item, or of an update that changes it: low, normal or high.</summary>
    public string? Priority { get; init; }

    /// <summary>Of an added item: the caller's key for it.</summary>
    public string? Key { get; init; }

    /// <summary>Of an update: open, in_progress, researched or dismissed.</summary>
    public string? Status { get; init; }

    /// <summary>Of an update.</summary>
    public string? Note { get; init; }

    /// <summary>The line without its end.</summary>
    public string ToLine()
    {
        var json = JsonSerializer.Serialize(this, Json.BacklogEvent);
        return $"{json[..^1]},\"sum\":\"{Sum(Encoding.UTF8.GetBytes(json))}\"}}";
    }

    /// <summary>Reads a line of UTF-8. A wrong sum, or none, is told: the first means a damaged line, the second one written by hand.</summary>
    public static (BacklogEvent? Event, string? Problem) Parse(ReadOnlySpan<byte> line)
    {
        var fits = SumFits(line);
        if (fits == false)
            return (null, "The line is damaged: its checksum does not fit. It is left out.");
        if (line.Length < Shortest || line[0] != '{' || line[^1] != '}')
            return (null, NoJson);
        try
        {
            var read = JsonSerializer.Deserialize(fits == true ? line : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(line)), Json.BacklogEvent);
            return read is { Id.Length: > 0 } and ({ Event: "added", Title.Length: > 0 } or { Event: "updated" })
                ? (read, fits is null ? "The line has no checksum: it was written by hand and is taken as it is." : null)
                : (null, "The line is no backlog event: expected \"event\":\"added\" with id and title, or \"event\":\"updated\" with id. It is left out.");
        }
        catch (JsonException)
        {
            return (null, NoJson);
        }
    }

    /// <summary>Whether the sum is that of the line; null where it has none.</summary>
    private static bool? SumFits(ReadOnlySpan<byte> line) =>
        line.Length > SumLength && line[^SumLength..].StartsWith(",\"sum\":\""u8)
            ? line[^18..^2].SequenceEqual(Encoding.ASCII.GetBytes(Sum([.. line[..^SumLength], (byte)'}'])))
            : null;

    private static string Sum(ReadOnlySpan<byte> json) => Convert.ToHexStringLower(XxHash3.Hash(json));
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(BacklogEvent))]
internal sealed partial class BacklogJson : JsonSerializerContext;
