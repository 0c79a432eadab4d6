using System.Text.Json;
using System.Text.Json.Serialization;
using McpResearch.Corpus;
using McpResearch.Corpus.Errors;
using McpResearch.Server.Hosting;
using McpResearch.Server.Http;
using McpResearch.Server.Setup;

namespace McpResearch.Server.Cli;

/// <summary>What a person who starts the server is told, on standard error: what is served, and how to connect clients.</summary>
internal static class Welcome
{
    /// <summary>Writes it, then the number of entries once that is known. Does not fail where the corpus does.</summary>
    /// <param name="url">Where HTTP is served; null for stdio.</param>
    public static async Task WriteAsync(Terminal terminal, Settings settings, ResearchCorpus corpus, Uri? url, CancellationToken cancellation)
    {
        var where = url is null ? "standard input and output" : $"{url.GetLeftPart(UriPartial.Authority)}{HttpServer.Path}";
        terminal.Error.WriteLine($"mcp-research {Registration.Version} serves {settings.CorpusFolder} over {where}. Ctrl-C stops it.");
        if (url is not null)
            terminal.Error.WriteLine($"To look around in a browser: {url.GetLeftPart(UriPartial.Authority)}/");
        if (url is null ? terminal.InputIsTerminal : terminal.ErrorIsTerminal)
            terminal.Error.WriteLine(Connect(settings, url));
        try
        {
            var status = await corpus.StatusAsync(cancellation);
            terminal.Error.WriteLine($"{status.Index.Entries} entries: {string.Join(", ", status.Entries.Select(entry => $"{entry.Count} {entry.Name}"))}.{(status.Problems.Count == 0 ? "" : $" {status.Problems.Count} places were not understood; see: mcp-research doctor")}");
        }
        catch (CorpusException error)
        {
            terminal.Error.WriteLine(error.Message);
        }
        catch (Exception error) when (error is OperationCanceledException or ObjectDisposedException)
        {
            // Stopped before it was known.
        }
    }

    private static string Connect(Settings settings, Uri? url)
    {
        var command = ServerCommand.Of(settings.CorpusFolder);
        var address = $"{(url ?? new Uri(HttpServer.DefaultUrl)).GetLeftPart(UriPartial.Authority)}{HttpServer.Path}";
        return $$"""

            Claude Code:
              claude mcp add research -- {{command}}

            Claude Desktop, in claude_desktop_config.json:
              {{Desktop(command)}}

            Others, or to have it written into their files:
              mcp-research setup {{string.Join('|', Client.All.Select(client => client.Name))}}

            A client that speaks HTTP: {{(url is null ? $"start {command} --http and use" : "use")}}
              {{address}}
              claude mcp add --transport http research {{address}}

            """;
    }

    private static string Desktop(ServerCommand command) => JsonSerializer.Serialize(
        new ClientConfiguration(new() { ["research"] = new(command.Program, command.Arguments) }), ClientConfigurationJson.Types.ClientConfiguration);
}

/// <summary>The part of a client's configuration file that names a server.</summary>
internal sealed record ClientConfiguration(Dictionary<string, ClientServer> McpServers);

/// <summary>A server that a client starts.</summary>
internal sealed record ClientServer(string Command, IReadOnlyList<string> Args);

/// <summary>Its JSON, paths as they are.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ClientConfiguration))]
internal sealed partial class ClientConfigurationJson : JsonSerializerContext
{
    /// <summary>With characters as they are.</summary>
    public static ClientConfigurationJson Types => new(new JsonSerializerOptions(Default.Options) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
