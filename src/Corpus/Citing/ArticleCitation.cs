using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Citing;

/// <summary>Cites an article of a digest that no reference list has: by the title and address of what it is about, and the day on which it was read. Who wrote it and when is not known, and so not said.</summary>
public static class ArticleCitation
{
    /// <summary>The article as a reference of the same id. Null where it names no page of the web.</summary>
    public static Reference? Of(Article article) => CitedAddress.Of(article.Url) is not { } url ? null : new()
    {
        Id = article.Id,
        Title = article.Title,
        Url = url,
        Location = article.Location,
        CiteKey = string.Join('-', article.Id.Key.Split('/', 2).Reverse()),
        ArxivId = ArxivId.TryParse(url, out var arxiv, out var version) ? arxiv + version : null,
        Doi = Doi.TryParse(url, out var doi) ? doi : null,
        Fields = article.Date is { } day ? [new("Accessed", day.ToString())] : [],
    };
}
