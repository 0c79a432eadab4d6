using System.Text.Json;

namespace McpResearch.Server.Tools;

/// <summary>Holds the arguments of a call against the schema of what is called, before it runs.</summary>
internal static class ArgumentCheck
{
    /// <summary>Bound of all arguments of a call together, in characters of JSON.</summary>
    public const int MostInAll = 256 * 1024;

    private static readonly Dictionary<string, JsonElement> None = [];

    /// <summary>All that is wrong with the arguments, what is allowed and an example, as one text; null where nothing is wrong.</summary>
    /// <param name="name">Of the tool or prompt.</param>
    /// <param name="example">Arguments of a good call, as JSON.</param>
    public static string? Fault(string name, JsonElement schema, IDictionary<string, JsonElement>? arguments, string? example = null)
    {
        arguments ??= None;
        if (arguments.Values.Sum(value => (long)value.GetRawText().Length) > MostInAll)
            return $"Invalid arguments for {name}: they are longer than {MostInAll / 1024} kB in all. Shorten them.";
        var properties = schema.GetProperty("properties");
        var faults = Unknown(properties, arguments).Concat(Missing(schema, arguments)).Concat(Wrong(properties, arguments)).ToList();
        return faults.Count == 0 ? null : $"Invalid arguments for {name}: {string.Join("; ", faults)}. {Allowed(properties, example)}";
    }

    private static IEnumerable<string> Unknown(JsonElement properties, IDictionary<string, JsonElement> arguments)
    {
        foreach (var name in arguments.Keys.Where(name => !properties.TryGetProperty(name, out _)).Take(5))
        {
            var near = Nearest.Of(name, properties.EnumerateObject().Select(property => property.Name));
            yield return $"'{ArgumentFault.Shown(name)}' is not a parameter{(near is null ? "" : $" (did you mean '{near}'?)")}";
        }
    }

    private static IEnumerable<string> Missing(JsonElement schema, IDictionary<string, JsonElement> arguments) =>
        schema.TryGetProperty("required", out var required)
            ? required.EnumerateArray().Select(name => name.GetString()!).Where(name => !arguments.TryGetValue(name, out var value) || IsNothing(value)).Select(name => $"'{name}' is required")
            : [];

    private static IEnumerable<string> Wrong(JsonElement properties, IDictionary<string, JsonElement> arguments)
    {
        foreach (var property in properties.EnumerateObject())
            if (arguments.TryGetValue(property.Name, out var value) && value.ValueKind != JsonValueKind.Null && ArgumentFault.Of(property.Value, value) is { } fault)
                yield return $"'{property.Name}' {fault}";
    }

    private static bool IsNothing(JsonElement value) => value.ValueKind == JsonValueKind.Null || (value.ValueKind == JsonValueKind.String && ArgumentFault.IsReadable(value) && string.IsNullOrWhiteSpace(value.GetString()));

    private static string Allowed(JsonElement properties, string? example) =>
        $"Parameters: {string.Join(", ", properties.EnumerateObject().Select(property => property.Name))}.{(example is null ? "" : $" Example: {example}")}";
}
