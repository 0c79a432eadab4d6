using System.Text;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using McpResearch.Corpus.Answers;
using McpResearch.Server.Http;
using McpResearch.Server.Tools;
using ModelContextProtocol.Server;

namespace McpResearch.Server.Tests.Docs;

/// <summary>What the docs say of a tool, made from the tool.</summary>
internal static class ToolReference
{
    private const int Deepest = 3;

    public static string Of(McpServerTool tool)
    {
        var definition = tool.Metadata.OfType<ToolDefinition>().Single();
        var text = new StringBuilder($"**{definition.Title}.** {definition.Description.Trim()}\n\n{Annotations(tool)}\n\n");
        text.Append("| argument | type | allowed | default | |\n| --- | --- | --- | --- | --- |\n");
        foreach (var parameter in definition.Parameters)
            text.Append(Row(parameter));
        text.Append($"\nExample: `{definition.Example}`\n\n");
        return text.Append($"Answer: `{Shape(Answer(tool), 0)}`\n").ToString();
    }

    private static string Annotations(McpServerTool tool)
    {
        var hints = tool.ProtocolTool.Annotations!;
        string?[] said =
        [
            hints.ReadOnlyHint == true ? "read-only" : "writes",
            hints.DestructiveHint == true ? "destructive" : "destroys nothing",
            hints.IdempotentHint == true ? "safe to repeat" : null,
            hints.OpenWorldHint == true ? "open world" : "closed world",
        ];
        return $"{string.Join(", ", said.OfType<string>())}; scope over HTTP: `{(hints.ReadOnlyHint == true ? Caller.Read : Caller.Write)}`.";
    }

    private static string Row(Parameter parameter)
    {
        var schema = parameter.Schema;
        var items = schema["items"] as JsonObject;
        var words = (schema["enum"] ?? items?["enum"]) as JsonArray;
        string?[] allowed =
        [
            words is null ? null : string.Join(", ", words.Select(word => $"`{word}`")),
            schema["minimum"] is { } least ? $"{Number(least)} to {Number(schema["maximum"]!)}" : null,
            schema["maxLength"] is { } length ? $"to {Number(length)} characters" : null,
            schema["maxItems"] is { } most ? $"to {Number(most)} items" : null,
        ];
        var type = schema["type"]!.GetValue<string>() switch { "string" => "text", "array" => "list of texts", "integer" => "whole number", "boolean" => "true or false", var other => other };
        var usual = parameter.Required ? "required" : schema["default"] is { } value ? Number(value) : type == "true or false" ? "false" : "";
        return $"| `{parameter.Name}` | {type} | {string.Join(", ", allowed.OfType<string>())} | {usual} | {schema["description"]} |\n";
    }

    private static string Number(JsonNode number) => number.GetValue<int>().ToString("N0", System.Globalization.CultureInfo.InvariantCulture);

    private static JsonTypeInfo Answer(McpServerTool tool)
    {
        var type = tool.GetType();
        while (!(type.IsGenericType && type.GetGenericTypeDefinition() == typeof(CorpusTool<>)))
            type = type.BaseType!;
        return AnswerJson.Types.GetTypeInfo(type.GetGenericArguments()[0])!;
    }

    /// <summary>The members of an answer as it is serialized; with <c>?</c> where they may be absent.</summary>
    private static string Shape(JsonTypeInfo type, int level) => type.Kind switch
    {
        JsonTypeInfoKind.Object when type.Type == typeof(IndexState) || level > Deepest => "{…}",
        JsonTypeInfoKind.Object => $"{{{string.Join(", ", type.Properties.Where(member => member.Get is not null).Select(member => Member(member, level)))}}}",
        JsonTypeInfoKind.Enumerable => Inner(type) is { Length: > 0 } inner ? $"[{inner}]" : "",
        JsonTypeInfoKind.Dictionary => "{name: …}",
        _ => "",
    };

    private static string Member(JsonPropertyInfo member, int level)
    {
        var shape = member.PropertyType == typeof(IndexState) ? "" : Shape(AnswerJson.Types.GetTypeInfo(member.PropertyType)!, level + 1);
        return $"{member.Name}{(member.IsGetNullable ? "?" : "")}{(shape.Length > 0 ? $": {shape}" : "")}";
    }

    private static string Inner(JsonTypeInfo type) => AnswerJson.Types.GetTypeInfo(type.ElementType!) is { Kind: not JsonTypeInfoKind.None } element ? Shape(element, 1) : "";
}
