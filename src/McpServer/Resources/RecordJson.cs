using System.Text.Json;
using McpResearch.Corpus.Answers;
using McpResearch.Server.Tools;

namespace McpResearch.Server.Resources;

/// <summary>An entry as JSON, in the words of the tool of its kind.</summary>
internal static class RecordJson
{
    /// <summary>The one member that is there.</summary>
    public static string Of(EntryRecord record) => record switch
    {
        { Article: { } article } => JsonSerializer.Serialize(article, AnswerJson.Types.ArticleDetail),
        { Reference: { } reference } => JsonSerializer.Serialize(reference, AnswerJson.Types.ReferenceDetail),
        { Theme: { } theme } => JsonSerializer.Serialize(theme, AnswerJson.Types.ThemeDetail),
        { Digest: { } digest } => JsonSerializer.Serialize(digest, AnswerJson.Types.DigestDetail),
        { Item: { } item } => JsonSerializer.Serialize(item, AnswerJson.Types.BacklogDetail),
        _ => throw new ArgumentException("The record is empty.", nameof(record)),
    };
}
