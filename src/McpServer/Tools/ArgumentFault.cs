using System.Text.Json;
using McpResearch.Server.Tools.Texts;

namespace McpResearch.Server.Tools;

/// <summary>What is wrong with one value.</summary>
internal static class ArgumentFault
{
    /// <summary>Bound of a text whose schema states none, in characters.</summary>
    public const int MostInText = 10_000;

    /// <summary>What the value must be and what came instead, or null where it fits the schema.</summary>
    public static string? Of(JsonElement schema, JsonElement value) => !IsReadable(value) ? "holds half a character: a lone surrogate, or bytes that are no UTF-8" : schema.GetProperty("type").GetString() switch
    {
        "string" => OfText(schema, value),
        "integer" => OfWhole(schema, value),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : $"must be true or false{Got(value)}",
        "array" => OfList(schema, value),
        var type => $"has a type that is not known here ({type})",
    };

    /// <summary>A value of the caller's, short and on one line.</summary>
    public static string Shown(string text) => Quoted.Line(text, 60);

    /// <summary>Whether a value, if it is a string, can be read: JSON may hold half a character (a lone surrogate) or bytes that are no UTF-8.</summary>
    public static bool IsReadable(JsonElement value)
    {
        try
        {
            _ = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static string? OfText(JsonElement schema, JsonElement value)
    {
        if (schema.TryGetProperty("enum", out var words))
            return value.ValueKind == JsonValueKind.String && words.EnumerateArray().Any(word => word.ValueEquals(value.GetString())) ? null : $"must be one of {string.Join(", ", words.EnumerateArray())}{Got(value)}";
        if (value.ValueKind != JsonValueKind.String)
            return $"must be a string{Got(value)}";
        var most = schema.TryGetProperty("maxLength", out var bound) ? bound.GetInt32() : MostInText;
        var length = value.GetString()!.Length;
        return length <= most ? null : $"must be at most {most} characters long, got {length}";
    }

    private static string? OfWhole(JsonElement schema, JsonElement value)
    {
        var (least, most) = (schema.GetProperty("minimum").GetInt32(), schema.GetProperty("maximum").GetInt32());
        var fits = value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && number == Math.Floor(number) && number >= least && number <= most;
        return fits ? null : $"must be a whole number from {least} to {most}{Got(value)}";
    }

    private static string? OfList(JsonElement schema, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array)
            return $"must be an array of strings, such as [\"{(value.ValueKind == JsonValueKind.String ? Shown(value.GetString()!) : "…")}\"]{Got(value)}";
        if (schema.TryGetProperty("maxItems", out var most) && value.GetArrayLength() > most.GetInt32())
            return $"must have at most {most} items, got {value.GetArrayLength()}";
        return value.EnumerateArray().Select(item => Of(schema.GetProperty("items"), item)).FirstOrDefault(fault => fault is not null) is { } fault ? $"has an item that {fault}" : null;
    }

    private static string Got(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => $", got \"{Shown(value.GetString()!)}\"{(double.TryParse(value.GetString(), System.Globalization.CultureInfo.InvariantCulture, out _) ? " (a string; give the number without quotes)" : "")}",
        JsonValueKind.Array => ", got an array",
        JsonValueKind.Object => ", got an object",
        _ => $", got {Shown(value.GetRawText())}",
    };
}
