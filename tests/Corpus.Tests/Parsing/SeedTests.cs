using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Parsing;
using McpResearch.Corpus.Sources;

namespace McpResearch.Corpus.Tests.Parsing;

public class SeedTests
{
    [Fact]
    public void A_real_digest_gives_all_its_entries()
    {
        if (Read("digest-2026-02-07.md") is not { } file)
            return;
        var digest = Assert.Single(file.Entries.OfType<Digest>());
        var articles = file.Entries.OfType<Article>().ToList();
        Assert.Empty(file.Problems);
        Assert.Equal("2026-02-07", digest.Date.ToString());
        Assert.Equal(["11 sources", "95", "25"], digest.Statistics.Select(field => field.Value));
        Assert.Equal(19, articles.Count);
        Assert.Equal(19, digest.Categories.Sum(category => category.Articles.Count));
        Assert.Equal(9, digest.Categories.Count);
        Assert.Equal(18, articles.Count(article => article.Source is not null && article.KeyInsight is not null && article.ShortTitle is not null));
        Assert.Equal("opus-46-arena-top", Assert.Single(articles, article => article.KeyInsight is null).Slug);
        Assert.Equal([1, 2, 3, 4, 5, 6], file.Entries.OfType<Theme>().Select(theme => theme.Number));
        Assert.Equal(19, file.Links.Count);
    }

    [Fact]
    public void A_real_digest_gives_its_sources_and_backlog()
    {
        if (Read("digest-2026-02-07.md") is not { } file)
            return;
        var digest = Assert.Single(file.Entries.OfType<Digest>());
        var backlog = file.Entries.OfType<BacklogItem>().ToList();
        Assert.Equal(8, digest.Sources.Count);
        Assert.Equal(new DigestSource("Total", 95, 25), digest.SourceTotal);
        Assert.Equal(9, backlog.Count(item => item.Url is not null && item.Reason.Length > 0));
        Assert.Equal(10, backlog.Count(item => item.Url is null && item.Source.Length > 0));
        Assert.Equal(19, backlog.Count);
        Assert.StartsWith("And 40+", digest.BacklogRemainder, StringComparison.Ordinal);
        Assert.Contains(backlog, item => item.Title.Contains(" | United Nations", StringComparison.Ordinal) && item.Source == "Reddit r/singularity");
        Assert.Equal(2, backlog.Select(item => item.Group).Distinct().Count());
    }

    [Fact]
    public void A_real_reference_list_gives_all_its_fields()
    {
        if (Read("references-2026-02-22.md") is not { } file)
            return;
        var references = file.Entries.Cast<Reference>().ToList();
        Assert.Empty(file.Problems);
        Assert.Equal(Enumerable.Range(1, 28), references.Select(reference => reference.Number));
        Assert.All(references, reference => Assert.True(reference is { Url: not null, Type.Length: > 0, Description.Length: > 0, Fields.Count: 0 }));
        Assert.Equal(90, references[0].Authors.Count(author => author.Given is not null));
        Assert.Equal(90, references[0].Authors.Count);
        Assert.Equal(new PersonName("Linus"), Assert.Single(references, reference => reference.CiteKey == "ruihan2026").Authors[^1]);
        Assert.Equal("2510.08191v1", references[3].ArxivId);
        Assert.Equal("2602.13949", references[17].ArxivId);
        Assert.All(references.Where(reference => reference.Type == "academic"), reference => Assert.True(reference is { ArxivId: not null, Date: not null, Authors.Count: > 2 }));
        Assert.Equal([new(2025, 12, 31), new(2026, 2, 13)], new[] { references[0].Date, references[16].Date });
        Assert.DoesNotContain(references, reference => $"{reference.Title}{reference.Description}".Contains("&#", StringComparison.Ordinal));
    }

    [Fact]
    public void Real_descriptions_are_whole()
    {
        if (Read("references-2026-02-22.md") is not { } file)
            return;
        var raw = File.ReadAllText(Shared.Find("seeds/references-2026-02-22.md")!);
        var text = string.Join('\n', file.Entries.Cast<Reference>().Select(reference => reference.Description));
        var lost = raw.Split('\n').Where(line => line.StartsWith("  ", StringComparison.Ordinal) && line.Trim().Length > 0).Where(line => !text.Contains(System.Net.WebUtility.HtmlDecode(line.Trim()), StringComparison.Ordinal));
        Assert.Empty(lost);
        var korean = Assert.Single(file.Entries.Cast<Reference>(), reference => reference.CiteKey == "weilin2026").Description;
        Assert.Contains("\n\n\n1. ", korean, StringComparison.Ordinal);
        Assert.Contains("\n- ", korean, StringComparison.Ordinal);
        Assert.Contains("\n12. ", korean, StringComparison.Ordinal);
    }

    static ParsedFile? Read(string name) =>
        Shared.Find("seeds") is { } folder ? CorpusParser.Parse(name, SourceReader.Read(folder, name)!.Text) : null;
}
