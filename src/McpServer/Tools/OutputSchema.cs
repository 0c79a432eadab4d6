using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using McpResearch.Corpus.Answers;

namespace McpResearch.Server.Tools;

/// <summary>The schema of a tool's answer, made from the type that is serialized, so that it is true, and cut to what a client needs, so that it is short.</summary>
internal static class OutputSchema
{
    private static readonly JsonSchemaExporterOptions Options = new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = (context, schema) => context.TypeInfo.Type == typeof(IndexState) ? AnyObject() : schema,
    };

    /// <summary>An object schema without null types; only members that every answer has are required.</summary>
    /// <param name="levels">How many levels of objects below the answer are spelled out; deeper ones only say that they are objects.</param>
    public static JsonElement Of(JsonTypeInfo type, int levels)
    {
        var schema = type.GetJsonSchemaAsNode(Options).AsObject();
        Simplify(schema, 0, levels);
        return JsonElement.Parse(schema.ToJsonString());
    }

    private static JsonObject AnyObject() => new() { ["type"] = "object" };

    private static void Simplify(JsonObject schema, int level, int levels)
    {
        if (schema["properties"] is JsonObject properties)
            SimplifyObject(schema, properties, level, levels);
        foreach (var part in new[] { "items", "additionalProperties" })
            if (schema[part] is JsonObject inner)
                Simplify(inner, level, levels);
        MakeSingleType(schema);
    }

    private static void SimplifyObject(JsonObject schema, JsonObject properties, int level, int levels)
    {
        if (level > levels)
        {
            schema.Remove("properties");
            schema.Remove("required");
            return;
        }

        RequireOnlyWhatIsAlwaysThere(schema, properties, level);
        foreach (var (_, property) in properties)
            if (property is JsonObject inner)
                Simplify(inner, level + 1, levels);
    }

    // A null member is not written, so it must not be required. Below the top, "required" is left out: it is true without it and long with it.
    private static void RequireOnlyWhatIsAlwaysThere(JsonObject schema, JsonObject properties, int level)
    {
        if (schema["required"] is not JsonArray required)
            return;
        schema.Remove("required");
        var always = required.Select(name => name!.GetValue<string>()).Where(name => properties[name] is JsonObject property && !MayBeNull(property)).ToList();
        if (level == 0 && always.Count > 0)
            schema["required"] = new JsonArray([.. always.Select(name => (JsonNode)name)]);
    }

    private static bool MayBeNull(JsonObject schema) => schema["type"] is JsonArray types && types.Any(type => type!.GetValue<string>() == "null");

    private static void MakeSingleType(JsonObject schema)
    {
        if (schema["type"] is JsonArray types)
            schema["type"] = types.Select(type => type!.GetValue<string>()).First(type => type != "null");
        // Only objects are referred to: a type that stands twice.
        if (schema.Remove("$ref"))
            schema["type"] = "object";
        schema.Remove("default");
        schema.Remove("pattern");
    }
}
