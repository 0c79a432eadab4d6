using System.Text.Json;

namespace McpResearch.Server.Tools;

/// <summary>The arguments of a call that <see cref="ArgumentCheck"/> has let through, so types are known to be right. A null argument is an absent one.</summary>
/// <param name="values">As the client sent them.</param>
/// <param name="caller">Name of the client; empty where it did not say.</param>
/// <param name="consent">The user behind the client.</param>
/// <param name="mayWrite">Whether the caller is offered the tools that write.</param>
internal sealed class Arguments(IDictionary<string, JsonElement>? values, string caller, Consent consent, bool mayWrite)
{
    /// <summary>Whether the caller is offered the tools that write.</summary>
    public bool MayWrite => mayWrite;

    /// <summary>The user behind the client, who may be asked.</summary>
    public Consent Consent => consent;

    /// <summary>Name of the client; empty where it did not say.</summary>
    public string Caller => caller;

    /// <summary>A text, or null where it is absent or empty.</summary>
    public string? Text(string name) => Find(name)?.GetString() is { Length: > 0 } text ? text : null;

    /// <summary>A list of texts, empty where it is absent.</summary>
    public IReadOnlyList<string> Texts(string name) => Find(name) is { } list ? [.. list.EnumerateArray().Select(item => item.GetString()!)] : [];

    /// <summary>A whole number, or <paramref name="usual"/> where it is absent.</summary>
    public int Whole(string name, int usual) => Find(name) is { } number ? (int)number.GetDouble() : usual;

    /// <summary>True only where it is there and true.</summary>
    public bool Flag(string name) => Find(name)?.GetBoolean() ?? false;

    /// <summary>The <c>id</c>, then the <c>ids</c>, each once.</summary>
    public IReadOnlyList<string> Ids() => [.. Texts("ids").Prepend(Text("id") ?? "").Where(id => id.Length > 0).Distinct()];

    private JsonElement? Find(string name) =>
        values is not null && values.TryGetValue(name, out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined) ? value : null;
}
