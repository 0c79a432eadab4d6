namespace McpResearch.Corpus.LuceneEngine;

/// <summary>What the kinds of evidence are called where a score is explained.</summary>
internal static class Evidence
{
    public const string AsTyped = "as typed";
    public const string SideBySide = "side by side";
    public const string Prefix = "prefix";
    public const string Named = "named outright";
    public const string AllWords = "share of words";
    public const string KindAndDate = "kind and date";

    /// <summary>A term in a field.</summary>
    public static string Of(string field) => field switch
    {
        IndexFields.All => "text",
        IndexFields.Title => "title",
        IndexFields.Forms => "other spelling",
        IndexFields.Details => "author, address or id",
        IndexFields.Exact => "word",
        IndexFields.Filter => "tag",
        IndexFields.Work => "same work",
        _ => field,
    };
}
