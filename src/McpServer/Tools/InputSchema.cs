using System.Text.Json;
using System.Text.Json.Nodes;

namespace McpResearch.Server.Tools;

/// <summary>The schema of a tool's arguments.</summary>
internal static class InputSchema
{
    /// <summary>An object of exactly these members; anything else is refused.</summary>
    public static JsonElement Of(IReadOnlyList<Parameter> parameters)
    {
        var properties = new JsonObject();
        foreach (var parameter in parameters)
            properties[parameter.Name] = parameter.Schema.DeepClone();
        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        if (parameters.Any(parameter => parameter.Required))
            schema["required"] = new JsonArray([.. parameters.Where(parameter => parameter.Required).Select(parameter => (JsonNode)parameter.Name)]);
        return JsonElement.Parse(schema.ToJsonString());
    }
}
