using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using McpResearch.Corpus;
using McpResearch.Corpus.Errors;
using McpResearch.Server.Cli;
using McpResearch.Server.Http.Keys;
using McpResearch.Server.Setup;
using McpResearch.Server.Tools;
using Microsoft.Extensions.Logging.Abstractions;
using static McpResearch.Fuzz.FuzzTarget;

namespace McpResearch.Fuzz.Targets;

/// <summary>What clients send, and their files of settings.</summary>
internal static class ClientTargets
{
    private static readonly string[] Json = ["{", "}", "[", "]", "\"", ":", ",", "\\", "\\\"", "\\u0041", "\\ud800", "null", "true", "false", "1", "1e400", "-0", "0.5", "//", "// a\n", "/*", "*/", "/* , */", " ", "\n", "\r\n", "\t", "\uFEFF", "\uD800", "한", "\"a\":1,", "[[", "{\"a\":"];

    private static readonly string[] ConfigSeeds =
    [
        "", "{}", "{\"servers\": {\"research\": {\"command\": \"old\"}, \"z\": 1}}\n", "{\n  // c\n  \"a\": [1, 2],\n  \"servers\": { /* , */ \"other\": {\"x\": 1}, },\n}\n", "\uFEFF{\r\n\t\"한글\": \"값\",\r\n\t\"servers\": {\r\n\t}\r\n}",
    ];

    private static readonly string[] TomlSeeds = ["", "model = \"x\" # mine\n", "# top\n[servers.other]\ncommand = \"y\"\nargs = [\n  \"a\", # one\n]\n\n[servers.research]\ncommand = 'old'\nargs = []\n[servers.research.env]\nA = \"b\"\n", "[[a]]\nb = { c = 1, d = [1.5, 2026-02-07T10:00:00Z] }\nq = '''\n[servers.research]\n'''\n"];
    private static readonly string[] Toml = ["[", "]", "[[", "]]", "{", "}", "=", ".", "\"", "'", "\"\"\"", "'''", "#", "\n", "\r\n", ",", " ", "a = 1\n", "[a.b]\n", "[servers.research]\n", "servers.research = 1\n", "[servers]\n", "research = { command = \"x\" }\n", "command = \"x\"\n", "args = [\"a\"]\n", "\\", "\\u0041", "\\uD800", "1e400", "0x", "2026-02-07", "\0", "\uFEFF", "\uD800", "한", "a.b.c."];

    private static readonly string[] CallSeeds = ["""{"query":"agents","kind":["article"],"limit":10,"facets":true}""", """{"id":"x","ids":["a","b"],"format":"json","max_chars":500}""", """{"title":"t","url":"https://a.b","priority":"high","idempotency_key":"k"}""", """{"title":null,"overview":"o","key_points":["a"],"confirm":false}"""];
    private static readonly string[] CallTokens = [.. Json, "\"limit\":", "\"kind\":[", "\"ids\":[", "\"query\":", "\"titel\":1,", "\"sort\":\"newest\",", "\"since\":\"2026-02\",", "\"url\":\"\\ud800\",", "2147483648", "1e1000"];

    private static readonly IReadOnlyList<ToolDefinition> Tools = [.. ToolSet.Of(new ResearchCorpus(new() { CorpusFolder = "nowhere" }), connector: true).SelectMany(tool => tool.Metadata.OfType<ToolDefinition>())];
    private static readonly JsonElement[] Schemas = [.. Tools.Select(tool => InputSchema.Of(tool.Parameters))];
    private static readonly DirectoryInfo Folder = Directory.CreateTempSubdirectory("mcp-research-fuzz-");

    private static JsonObject Entry => new() { ["command"] = "/opt/x", ["args"] = new JsonArray("serve") };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        new("client-json", ConfigSeeds, [.. Json, "\"servers\":", "\"research\":", "\"servers\":{\"research\":{}},"], InJson, (_, read) => CheckJson((string?)read)),
        new("client-toml", TomlSeeds, Toml, InToml, (_, read) => CheckToml((string?)read)),
        new("tool-arguments", CallSeeds, CallTokens, Calls),
        new("settings", ["{\"index\": \"/a\", \"http\": \"b\", \"readOnly\": true, \"connector\": false}"], [.. Json, "\"index\":", "\"http\":", "\"readOnly\":"], Settings),
        new("keys", ["{\"keys\": [{\"name\": \"a\", \"scope\": \"read\", \"created\": \"2026-02-07T10:00:00Z\", \"sha256\": \"00ff\"}]}"], [.. Json, "\"sha256\":", "\"sha256\":null,", "\"name\":null,", "null,", "\"keys\":", "\"name\":", "\"created\":", "\"scope\":"], Keys),
    ];

    private static string? InJson(string text) => OrNull(() => JsonEdit.Put(text, "servers", "research", Entry));

    private static void CheckJson(string? put)
    {
        if (put is null)
            return;
        Demand(JsonNode.DeepEquals(JsonEdit.Get(put, "servers", "research"), Entry) && JsonEdit.Put(put, "servers", "research", Entry) == put, "What is put in is there, once.");
        var removed = OrNull(() => JsonEdit.Remove(put, "servers", "research"));
        Demand(removed is null || JsonEdit.Get(removed, "servers", "research") is null, "What is taken out is gone.");
    }

    private static string? InToml(string text) => OrNull(() => TomlEdit.Put(text, "servers", "research", new("/opt/x", ["serve"])));

    private static void CheckToml(string? put)
    {
        if (put is null)
            return;
        Demand(TomlEdit.Get(put, "servers", "research") is { Program: "/opt/x", Arguments: ["serve"] } && TomlEdit.Put(put, "servers", "research", new("/opt/x", ["serve"])) == put, "What is put in is there, once.");
        var removed = OrNull(() => TomlEdit.Remove(put, "servers", "research"));
        Demand(removed is null || TomlEdit.Get(removed, "servers", "research") is null, "What is taken out is gone.");
    }

    private static string? OrNull(Func<string> edit)
    {
        try
        {
            return edit();
        }
        catch (FormatException)
        {
            return null;
        }
    }

    // What is no object is tried as the value of every argument, or if it is long of the first.
    private static string Calls(string text)
    {
        var given = Given(Encoding.UTF8.GetBytes(text));
        var value = given is null ? JsonElement.Parse($"\"{JsonEncodedText.Encode(Encoding.UTF8.GetBytes(text))}\"") : default;
        return string.Join('\n', Tools.Select((tool, i) => Call(tool, Schemas[i], given ?? tool.Parameters.Take(text.Length > Mutator.Small ? 1 : int.MaxValue).ToDictionary(parameter => parameter.Name, _ => value))));
    }

    private static Dictionary<string, JsonElement>? Given(byte[] text)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // What passes the check can be read.
    private static string Call(ToolDefinition tool, JsonElement schema, Dictionary<string, JsonElement> given)
    {
        if (ArgumentCheck.Fault(tool.Name, schema, given, tool.Example) is { } fault)
            return fault;
        var arguments = new Arguments(given, "", null!, mayWrite: true);
        return string.Join(' ', tool.Parameters.Select(parameter => (string?)parameter.Schema["type"] switch
        {
            "string" => arguments.Text(parameter.Name),
            "array" => string.Join('|', arguments.Texts(parameter.Name)),
            "integer" => $"{arguments.Whole(parameter.Name, 0)}",
            _ => $"{arguments.Flag(parameter.Name)}",
        }));
    }

    private static object Settings(string text) => InFile(SettingsFile.Name, text, path =>
    {
        try
        {
            return SettingsFile.Read(Path.GetDirectoryName(path)!);
        }
        catch (CorpusException error) when (error.Error == CorpusError.CorpusUnusable)
        {
            return error.Message;
        }
    });

    private static object Keys(string text) => InFile("keys.json", text, path => $"{new KeyRing(path, NullLogger.Instance).Find("mrk_x")}");

    private static object InFile(string name, string text, Func<string, object> read)
    {
        var path = Path.Combine(Folder.CreateSubdirectory($"{Environment.CurrentManagedThreadId}").FullName, name);
        File.WriteAllBytes(path, Encoding.UTF8.GetBytes(text));
        return read(path);
    }
}
