using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using McpResearch.Corpus.Answers;
using McpResearch.Corpus.Importing;
using McpResearch.Server.Tools.Connector;

namespace McpResearch.Server.Tools;

/// <summary>The one JSON form of the answers: camelCase, absent instead of null, text as it is written.</summary>
internal static class AnswerJson
{
    /// <summary>Types of all answers.</summary>
    public static AnswerJsonContext Types { get; } = new(new JsonSerializerOptions(AnswerJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}

/// <summary>Source-generated types of <see cref="AnswerJson"/>; take them from there.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SearchAnswer))]
[JsonSerializable(typeof(ArticleAnswer))]
[JsonSerializable(typeof(ReferenceAnswer))]
[JsonSerializable(typeof(ThemesAnswer))]
[JsonSerializable(typeof(DigestAnswer))]
[JsonSerializable(typeof(VerifyQuoteAnswer))]
[JsonSerializable(typeof(ConnectorSearch))]
[JsonSerializable(typeof(ConnectorDocument))]
[JsonSerializable(typeof(BacklogAnswer))]
[JsonSerializable(typeof(BrowseAnswer))]
[JsonSerializable(typeof(AddBacklogAnswer))]
[JsonSerializable(typeof(UpdateBacklogAnswer))]
[JsonSerializable(typeof(SaveAnswer))]
[JsonSerializable(typeof(CorpusStatus))]
[JsonSerializable(typeof(IndexReport))]
[JsonSerializable(typeof(ImportReport))]
internal sealed partial class AnswerJsonContext : JsonSerializerContext;
