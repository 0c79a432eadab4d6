using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace McpResearch.Server.Cli;

/// <summary>What <c>init</c> did.</summary>
/// <param name="Corpus">Full path of the folder.</param>
/// <param name="Sample">Whether it holds the sample.</param>
internal sealed record InitReport(string Corpus, bool Sample);

/// <summary>What <c>setup</c> did, or would do.</summary>
/// <param name="Client">The client.</param>
/// <param name="File">Its file of settings.</param>
/// <param name="Outcome">printed, written, unchanged, removed or absent.</param>
/// <param name="Command">The program that the client is to start, then its arguments; null where it was taken out.</param>
/// <param name="Kept">The copy of what was there before; null where nothing was, or nothing changed.</param>
internal sealed record SetupReport(string Client, string File, string Outcome, IReadOnlyList<string>? Command = null, string? Kept = null);

/// <summary>A key as <c>keys</c> lists it.</summary>
/// <param name="Name">Whose it is.</param>
/// <param name="Scope">read or write.</param>
/// <param name="Created">The day.</param>
/// <param name="Expires">The time from which on it opens nothing; null for never.</param>
/// <param name="Expired">Whether that time has come; null where it has not.</param>
/// <param name="Key">The secret, right after it was made; else null.</param>
internal sealed record KeyReport(string Name, string Scope, string Created, string? Expires = null, bool? Expired = null, string? Key = null);

/// <summary>JSON of verbs that no tool does the job of; members that say nothing are left out.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(InitReport))]
[JsonSerializable(typeof(SetupReport))]
[JsonSerializable(typeof(KeyReport))]
[JsonSerializable(typeof(IReadOnlyList<KeyReport>))]
internal sealed partial class CliJson : JsonSerializerContext
{
    /// <summary>With characters as they are.</summary>
    public static CliJson Types => new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
