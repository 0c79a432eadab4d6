namespace McpResearch.Corpus.Parsing.Bibliographies;

/// <summary>Pages in one spelling, whatever dash the format has between them.</summary>
internal static class PageRange
{
    /// <summary>With a hyphen for each run of dashes and the spaces around it.</summary>
    public static string Of(string pages) =>
        string.Join('-', pages.Replace('–', '-').Replace('—', '-').Split('-', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
