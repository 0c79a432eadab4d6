using System.Text.Json;
using System.Text.Json.Serialization;
using McpResearch.Corpus.Errors;

namespace McpResearch.Server.Cli;

/// <summary><c>mcp-research.json</c> in the corpus folder: settings that go with the corpus. Comments and trailing commas are fine.</summary>
internal sealed record SettingsFile
{
    /// <summary>Its name.</summary>
    public const string Name = "mcp-research.json";

    /// <summary>The index folder, relative to the corpus folder.</summary>
    public string? Index { get; init; }

    /// <summary>The address to serve over HTTP at.</summary>
    public string? Http { get; init; }

    /// <summary>Whether nothing is written into the corpus folder. Default false.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Whether <c>search</c> and <c>fetch</c> are offered too. Default false.</summary>
    public bool Connector { get; init; }

    /// <summary>Reads it; without one everything is null.</summary>
    /// <exception cref="CorpusException">It cannot be read or understood.</exception>
    public static SettingsFile Read(string corpusFolder)
    {
        var path = Path.Combine(corpusFolder, Name);
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize(File.ReadAllBytes(path), SettingsJson.Default.SettingsFile) ?? new() : new();
        }
        catch (JsonException error)
        {
            throw new CorpusException(CorpusError.CorpusUnusable, $"{path}, line {(error.LineNumber ?? 0) + 1}: not understood. Expected an object with \"index\", \"http\", \"readOnly\" and \"connector\", such as {{\"index\": \"/var/cache/research-index\"}}. Mend or remove the file.", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CorpusException(CorpusError.CorpusUnusable, $"{path} cannot be read: {error.Message}", error);
        }
    }
}

/// <summary>Source-generated JSON of the settings file.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(SettingsFile))]
internal sealed partial class SettingsJson : JsonSerializerContext;
