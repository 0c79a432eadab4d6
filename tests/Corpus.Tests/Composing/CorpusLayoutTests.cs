using McpResearch.Corpus.Composing;

namespace McpResearch.Corpus.Tests.Composing;

public class CorpusLayoutTests
{
    private static readonly DateOnly Day = new(2026, 2, 8);

    [Theory]
    [InlineData(null, "", "digests/2026-02-08.md", "research/x.md")]
    [InlineData("digests/2026-02-07.md", "research/a.md", "digests/2026-02-08.md", "research/x.md")]
    [InlineData("digests/ai-digest-2026-02-07.md", "", "digests/ai-digest-2026-02-08.md", "research/x.md")]
    [InlineData("2026-02-07.md", "", "2026-02-08.md", "research/x.md")]
    [InlineData("ai/digests/2026-02-07.md", "", "ai/digests/2026-02-08.md", "ai/research/x.md")]
    [InlineData("digests/2026-02-07.md", "notes/a.md notes/b.md other/c.md 2026-02-06/research/d.md", "digests/2026-02-08.md", "notes/x.md")]
    [InlineData("2026-02-07/index.md", "research/a.md", "2026-02-08/index.md", "2026-02-08/research/x.md")]
    [InlineData("ai/2026-02-07/digest.md", "", "ai/2026-02-08/digest.md", "ai/2026-02-08/research/x.md")]
    [InlineData("2026-02-07/2026-02-07.md", "", "2026-02-08/index.md", "2026-02-08/research/x.md")]
    [InlineData(null, "2026-02-06/research/a.md", "2026-02-08/index.md", "2026-02-08/research/x.md")]
    [InlineData(null, "papers/a.md", "digests/2026-02-08.md", "papers/x.md")]
    public void The_newest_digest_says_where_files_go(string? digest, string notes, string newDigest, string newNote)
    {
        var layout = CorpusLayout.Of(digest, notes.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(newDigest, layout.Digest(Day));
        Assert.Equal(newNote, layout.Note("x", Day));
    }

    [Theory]
    [InlineData("digests/2026-02-08.md", "research/x.md", "../research/x.md")]
    [InlineData("2026-02-08/index.md", "2026-02-08/research/x.md", "./research/x.md")]
    [InlineData("a.md", "b c/(d).md", "./b%20c/%28d%29.md")]
    public void A_link_leads_from_one_to_the_other(string from, string to, string link) => Assert.Equal(link, CorpusLayout.Link(from, to));
}
