using McpResearch.Corpus.Citing;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Tests.Citing;

public class ArticleCitationTests
{
    [Fact]
    public void An_article_is_cited_by_title_address_and_day_of_reading()
    {
        var citation = ArticleCitation.Of(Article("https://openai.com/index/codex/"))!;
        var text = Citation.Format([citation], CitationFormat.BibTeX);
        Assert.Contains("@misc{codex-2026-02-07,", text);
        Assert.Contains("title = {{Introducing Codex}}", text);
        Assert.Contains("url = {https://openai.com/index/codex/}", text);
        Assert.Contains("urldate = {2026-02-07}", text);
    }

    [Theory]
    [InlineData(CitationFormat.BibTeX)]
    [InlineData(CitationFormat.CslJson)]
    [InlineData(CitationFormat.Ris)]
    [InlineData(CitationFormat.Markdown)]
    public void Nobody_is_made_its_author_and_no_day_the_day_of_its_publication(CitationFormat format)
    {
        var text = Citation.Format([ArticleCitation.Of(Article("https://openai.com/index/codex/"))!], format);
        Assert.DoesNotContain("OpenAI", text);
        Assert.DoesNotMatch(@"\bauthor\b|AU  -|year =|PY  -|""issued""|\(2026", text);
    }

    [Fact]
    public void An_article_about_a_preprint_is_cited_as_that()
    {
        var citation = ArticleCitation.Of(Article("https://arxiv.org/abs/2602.13517v2"))!;
        Assert.StartsWith("2602.13517", citation.ArxivId);
        Assert.Contains("eprint = {2602.13517", Citation.Format([citation], CitationFormat.BibTeX));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("[post]")]
    [InlineData("javascript:alert(1)")]
    public void What_has_no_page_is_not_cited(string? url) => Assert.Null(ArticleCitation.Of(Article(url)));

    private static Article Article(string? url) => new()
    {
        Id = new(EntryKind.Article, "2026-02-07/codex"),
        Slug = "codex",
        Title = "Introducing Codex",
        Url = url,
        Source = "OpenAI",
        Date = new PartialDate(2026, 2, 7),
        Location = new("digests/2026-02-07.md", 10),
    };
}
