using System.Text.Json.Nodes;
using McpResearch.Server.Hosting;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace McpResearch.Server.Skills;

/// <summary>The skills extension: <c>skills/list</c> and <c>skills/get</c>. The SDK knows neither, so results get by hand what it stamps on its own.</summary>
internal static class SkillMethods
{
    private const string Extension = "io.modelcontextprotocol/skills";

    /// <summary>The first version whose results say that they are complete and how long they may be kept.</summary>
    private const string PerRequestEra = "2026-07-28";

    /// <summary>Declares the extension and its methods.</summary>
    public static void Register(McpServerOptions options)
    {
        options.Capabilities ??= new();
        options.Capabilities.Extensions ??= new Dictionary<string, object>();
        options.Capabilities.Extensions[Extension] = new JsonObject();
#pragma warning disable MCPEXP002 // The only way to answer a method that the SDK does not know.
        options.RequestHandlers =
        [
            .. options.RequestHandlers ?? [],
            new() { Method = "skills/list", Handler = (request, _) => Answer(request, "skills", new JsonArray(ResearchSkill.Entry())) },
            new() { Method = "skills/get", Handler = (request, _) => Answer(request, "skill", Get((request.Params as JsonObject)?["uri"])) },
        ];
#pragma warning restore MCPEXP002
    }

    private static JsonObject Get(JsonNode? uri) => uri is JsonValue value && value.TryGetValue<string>(out var address) && address == ResearchSkill.Address
        ? ResearchSkill.Entry()
        : throw new McpProtocolException($"There is no such skill. The only one is {ResearchSkill.Address}.", McpErrorCode.InvalidParams) { Data = { ["uri"] = uri?.ToString() ?? "" } };

    private static ValueTask<JsonNode?> Answer(JsonRpcRequest request, string name, JsonNode content)
    {
        var result = new JsonObject { [name] = content };
        if (string.CompareOrdinal(request.Context?.ProtocolVersion, PerRequestEra) >= 0)
        {
            result["resultType"] = "complete";
            result["ttlMs"] = (long)CacheHints.OfLists.TotalMilliseconds;
            result["cacheScope"] = "public";
        }

        return ValueTask.FromResult<JsonNode?>(result);
    }
}
