using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Indexing;
using McpResearch.Corpus.Parsing;

namespace McpResearch.Corpus.Tests.Indexing;

public class FileGraphTests
{
    private static readonly IndexedFile Digest = File("digests/d.md", FileKind.Digest) with
    {
        Links = [new(new(EntryKind.Article, "2026-02-07/a"), ["digests/research/a.md", "research/a.md"], 3)],
        Claims = ["digest:2026-02-07"],
    };

    private static readonly IndexedFile Near = File("digests/research/a.md", FileKind.ResearchNote);
    private static readonly IndexedFile Far = File("research/a.md", FileKind.ResearchNote);
    private static readonly IndexedFile Other = File("other.md", FileKind.Note);

    [Fact]
    public void A_link_leads_to_the_first_candidate_that_exists()
    {
        Assert.Equal("research/a.md", Graph(Digest, Far).Resolve(Digest.Links[0]));
        Assert.Equal("digests/research/a.md", Graph(Digest, Far, Near).Resolve(Digest.Links[0]));
        Assert.Null(Graph(Digest).Resolve(Digest.Links[0]));
    }

    [Fact]
    public void A_note_that_another_candidate_hides_is_an_entry_of_its_own()
    {
        var graph = Graph(Digest, Far, Near);
        Assert.True(graph.IsLinkedNote("digests/research/a.md"));
        Assert.False(graph.IsLinkedNote("research/a.md"));
    }

    [Fact]
    public void A_note_that_comes_changes_its_digest_and_the_note_that_it_hides()
    {
        var before = Graph(Digest, Far, Other);
        var after = Graph(Digest, Far, Near, Other);
        Assert.Equal(["digests/d.md", "digests/research/a.md", "research/a.md"], after.Affected(before, ["digests/research/a.md"]));
    }

    [Fact]
    public void A_digest_that_goes_frees_its_notes()
    {
        var after = Graph(Far, Other);
        Assert.Equal(["research/a.md"], after.Affected(Graph(Digest, Far, Other), ["digests/d.md"]));
    }

    [Fact]
    public void A_second_claim_follows_the_first()
    {
        var copy = File("z.md", FileKind.Digest) with { Claims = ["digest:2026-02-07"] };
        var both = Graph(Digest, copy);
        Assert.Equal(0, both.Rank("digests/d.md", "digest:2026-02-07"));
        Assert.Equal(1, both.Rank("z.md", "digest:2026-02-07"));
        Assert.Equal(["z.md"], Graph(copy).Affected(both, ["digests/d.md"]));
    }

    private static FileGraph Graph(params IndexedFile[] files) => new(new FileSet(files));

    private static IndexedFile File(string path, FileKind kind) => new() { Path = path, Length = 1, ModifiedTicks = 1, Hash = "", Kind = kind };
}
