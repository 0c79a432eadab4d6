using McpResearch.Corpus.Parsing;

namespace McpResearch.Corpus.Tests.Parsing;

public class CorpusParserTests
{
    [Theory]
    [InlineData("# AI Research Digest - 2026-02-07", FileKind.Digest)]
    [InlineData("# Notes\n\n## Top Stories\n\n## Key Themes", FileKind.Digest)]
    [InlineData("# How to Digest Food\n\n## Overview", FileKind.Note)]
    [InlineData("# References\n\nGenerated: 2026-02-07T00:00:00Z\n", FileKind.ReferenceList)]
    [InlineData("# References\n\nBooks that I like.", FileKind.Note)]
    [InlineData("## Unnumbered\n- URL: https://example.org\n- Cite Key: `@a`", FileKind.ReferenceList)]
    [InlineData("# X\n\n| | |\n|---|---|\n| **Scanned** | 2026-02-07 |", FileKind.SourceScan)]
    [InlineData("# X\n\n| | |\n|---|---|\n| **Researched** | 2026-02-07 |", FileKind.ResearchNote)]
    [InlineData("# X\n\n| Name | Value |\n|---|---|\n| Researched | 2026-02-07 |", FileKind.Note)]
    [InlineData("", FileKind.Note)]
    public void Files_are_recognised_by_content(string text, FileKind kind) => Assert.Equal(kind, CorpusParser.Parse("2026-02-07/x.md", text).Kind);

    [Fact]
    public void The_backlog_log_is_left_to_its_own_reader()
    {
        var file = CorpusParser.Parse("backlog.jsonl", "{}");
        Assert.Equal(FileKind.BacklogLog, file.Kind);
        Assert.Empty(file.Entries);
    }

    [Fact]
    public void A_title_made_of_an_address_is_one_line() =>
        Assert.Equal("https://a.b c", Assert.Single(CorpusParser.Parse("2026-02-07/sources/a.md", "# A\n\n| | |\n|---|---|\n| **Scanned** | 2026-02-07 |\n\n##\n- **URL:** https://a.b\nc\n").Entries).Title);

    [Fact]
    public void Entries_read_twice_are_equal()
    {
        const string Text = "# AI Research Digest - 2026-02-07\n\n## Top Stories\n\n#### [A](./research/a.md)\n\nB.\n\n## Backlog\n\n- C (D)\n";
        var (first, second) = (CorpusParser.Parse("x.md", Text), CorpusParser.Parse("x.md", Text));
        Assert.Equal(first.Entries, second.Entries);
        Assert.Equal(first.Links, second.Links);
    }
}
