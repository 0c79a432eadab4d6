using System.Text.Json.Nodes;

namespace McpResearch.Server.Tools;

/// <summary>One argument of a tool, as its input schema states it and <see cref="ArgumentCheck"/> enforces it.</summary>
/// <param name="Name">snake_case.</param>
/// <param name="Schema">Portable: one type, no null.</param>
/// <param name="Required">Whether a call without it is refused.</param>
internal sealed record Parameter(string Name, JsonObject Schema, bool Required = false)
{
    /// <summary>Free text, to 10,000 characters unless the schema says less.</summary>
    public static Parameter Text(string name, string? description = null, int? maxLength = null, bool required = false)
    {
        var schema = Typed("string", description);
        if (maxLength is { } most)
            schema["maxLength"] = most;
        return new(name, schema, required);
    }

    /// <summary>One of a few words.</summary>
    public static Parameter Choice(string name, string? description, IEnumerable<string> allowed)
    {
        var schema = Typed("string", description);
        schema["enum"] = Words(allowed);
        return new(name, schema);
    }

    /// <summary>A list of texts, or of words out of <paramref name="allowed"/>.</summary>
    public static Parameter Texts(string name, string? description, int? maxItems = null, IEnumerable<string>? allowed = null)
    {
        var schema = Typed("array", description);
        schema["items"] = Typed("string", null);
        if (allowed is not null)
            schema["items"]!["enum"] = Words(allowed);
        if (maxItems is { } most)
            schema["maxItems"] = most;
        return new(name, schema);
    }

    /// <summary>A whole number within bounds, both included.</summary>
    public static Parameter Whole(string name, int least, int most, int usual, string? description = null)
    {
        var schema = Typed("integer", description);
        schema["minimum"] = least;
        schema["maximum"] = most;
        schema["default"] = usual;
        return new(name, schema);
    }

    /// <summary>True or false; false where it is absent.</summary>
    public static Parameter Flag(string name, string? description) => new(name, Typed("boolean", description));

    private static JsonObject Typed(string type, string? description)
    {
        var schema = new JsonObject { ["type"] = type };
        if (description is not null)
            schema["description"] = description;
        return schema;
    }

    private static JsonArray Words(IEnumerable<string> words) => new([.. words.Select(word => (JsonNode)word)]);
}
