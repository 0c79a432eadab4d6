using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using McpResearch.Corpus.Errors;

namespace McpResearch.Server.Setup;

/// <summary>The entry of this server in one client's file.</summary>
/// <param name="client">The client.</param>
/// <param name="name">What the server is called there.</param>
internal sealed class ClientSetup(Client client, string name)
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The whole of a file that holds the entry alone, to copy from.</summary>
    public string Snippet(ServerCommand command)
    {
        if (client.IsToml)
            return TomlEdit.Put("", client.Member, name, command);
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Indented))
            new JsonObject { [client.Member] = new JsonObject { [name] = Entry(command) } }.WriteTo(writer);
        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    /// <summary>The file's text with the entry in it.</summary>
    /// <exception cref="CorpusException">It cannot be put there without loss.</exception>
    public string Put(string file, string text, ServerCommand command) =>
        Change(file, () => client.IsToml ? TomlEdit.Put(text, client.Member, name, command) : JsonEdit.Put(text, client.Member, name, Entry(command)));

    /// <summary>The file's text without the entry; with the one of <paramref name="before"/>, the text that it replaced, where that had one.</summary>
    /// <exception cref="CorpusException">The file cannot be understood.</exception>
    public string TakeBack(string file, string text, string? before) => Change(file, () =>
    {
        if (client.IsToml)
            return before is not null && TomlEdit.Get(before, client.Member, name) is { } old ? TomlEdit.Put(text, client.Member, name, old) : TomlEdit.Remove(text, client.Member, name);
        return before is not null && JsonEdit.Get(before, client.Member, name) is { } entry ? JsonEdit.Put(text, client.Member, name, entry) : JsonEdit.Remove(text, client.Member, name);
    });

    /// <summary>The command that the file has for the entry, or null.</summary>
    /// <exception cref="CorpusException">The file cannot be understood.</exception>
    public ServerCommand? Find(string file, string text)
    {
        ServerCommand? found = null;
        Change(file, () =>
        {
            found = client.IsToml ? TomlEdit.Get(text, client.Member, name) : Command(JsonEdit.Get(text, client.Member, name));
            return text;
        });
        return found;
    }

    private JsonObject Entry(ServerCommand command)
    {
        var entry = new JsonObject();
        foreach (var (member, value) in client.Extra)
            entry[member] = JsonValue.Create(value);
        entry["command"] = JsonValue.Create(command.Program);
        entry["args"] = new JsonArray([.. command.Arguments.Select(argument => (JsonNode)JsonValue.Create(argument)!)]);
        return entry;
    }

    private static ServerCommand? Command(JsonObject? entry) => entry is null ? null : new(
        entry["command"] is JsonValue command && command.TryGetValue<string>(out var program) ? program : "",
        entry["args"] is JsonArray list ? [.. list.Select(argument => argument is JsonValue value && value.TryGetValue<string>(out var text) ? text : "")] : []);

    private string Change(string file, Func<string> change)
    {
        try
        {
            return change();
        }
        catch (FormatException error)
        {
            throw new CorpusException(CorpusError.CorpusUnusable, $"{file} was left as it is: {error.Message}. Mend it, or put this into it by hand (mcp-research setup {client.Name} prints it).", error);
        }
    }
}
