using System.Text.Json;

namespace McpResearch.Server.Tests.Fixtures;

/// <summary>Holds a value against the keywords that our schemas use; an unknown keyword is a fault of its own.</summary>
internal static class SchemaCheck
{
    private static readonly string[] Known = ["type", "properties", "required", "items", "enum", "additionalProperties", "minimum", "maximum", "maxLength", "maxItems", "default", "description"];

    /// <summary>What does not fit, with its place.</summary>
    public static IEnumerable<string> Faults(JsonElement schema, JsonElement value, string at = "$")
    {
        foreach (var keyword in schema.EnumerateObject().Where(keyword => !Known.Contains(keyword.Name)))
            yield return $"{at}: schema keyword {keyword.Name} is not known";
        if (!IsOfType(schema.GetProperty("type").GetString()!, value))
        {
            yield return $"{at}: {value.ValueKind} is no {schema.GetProperty("type")}";
            yield break;
        }

        foreach (var fault in value.ValueKind switch
        {
            JsonValueKind.Object => OfObject(schema, value, at),
            JsonValueKind.Array when schema.TryGetProperty("items", out var items) => value.EnumerateArray().SelectMany((item, i) => Faults(items, item, $"{at}[{i}]")),
            _ => [],
        })
            yield return fault;
    }

    private static IEnumerable<string> OfObject(JsonElement schema, JsonElement value, string at)
    {
        if (schema.TryGetProperty("required", out var required))
            foreach (var name in required.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)))
                yield return $"{at}.{name} is missing";
        foreach (var member in value.EnumerateObject())
            foreach (var fault in OfMember(schema, member, $"{at}.{member.Name}"))
                yield return fault;
    }

    private static IEnumerable<string> OfMember(JsonElement schema, JsonProperty member, string at)
    {
        if (schema.TryGetProperty("properties", out var properties))
            if (properties.TryGetProperty(member.Name, out var property))
                return Faults(property, member.Value, at);
            else if (!schema.TryGetProperty("additionalProperties", out _))
                return [$"{at} is not in the schema"];
        return schema.TryGetProperty("additionalProperties", out var additional) && additional.ValueKind == JsonValueKind.Object ? Faults(additional, member.Value, at) : [];
    }

    private static bool IsOfType(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        _ => false,
    };
}
