using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Engine.Text;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Querying;

namespace McpResearch.Corpus.Tests.Engine;

public abstract partial class EngineContract
{
    private void IndexMixed() => Index(
        SampleEntries.Reference("wang", "World models", "text", "https://example.org/wm", "2026-02-10", 1, new PersonName("Hübotter", "Jonas"), new PersonName("Linus")) with { Tags = ["World Model", "Agent"], Folders = ["Agent"] },
        SampleEntries.Article("2026-02-07", "opus", "Opus arrives", "text", "Frontier Model Releases & Benchmarks", "Hacker News"),
        SampleEntries.Note("notes/plain", "A plain note", "text", null, "2025", "agent"),
        SampleEntries.Note("notes/undated", "Without date", "text"));

    [Theory]
    [InlineData("kind:article", "2026-02-07/opus")]
    [InlineData("tag:\"world model\"", "wang")]
    [InlineData("tag:AGENT", "notes/plain wang")]
    [InlineData("tag:agent tag:\"world model\"", "wang")]
    [InlineData("tag:world", "")]
    [InlineData("category:\"model releases\"", "2026-02-07/opus")]
    [InlineData("category:front", "")]
    [InlineData("source:\"hacker news\"", "2026-02-07/opus")]
    [InlineData("author:hubotter", "wang")]
    [InlineData("author:\"Jonas Hübotter\"", "wang")]
    [InlineData("author:\"hubotter j\"", "wang")]
    [InlineData("author:linus", "wang")]
    [InlineData("author:jonas", "")]
    [InlineData("folder:agent", "wang")]
    [InlineData("type:academic", "wang")]
    [InlineData("url:example.org", "wang")]
    [InlineData("after:2026-02-08", "wang")]
    [InlineData("before:2026-02-09", "2026-02-07/opus notes/plain")]
    [InlineData("after:2025-06 before:2025", "notes/plain")]
    [InlineData("kind:note -tag:agent", "notes/undated")]
    [InlineData("kind:note kind:article text", "2026-02-07/opus notes/plain notes/undated")]
    public void Conditions_in_the_query_are_exact(string query, string expected)
    {
        IndexMixed();
        Assert.Equal(expected, string.Join(' ', Keys(query).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Filters_hold_alone_and_together()
    {
        IndexMixed();
        Assert.Equal(["wang"], Keys("", new EntryFilter { Kinds = [EntryKind.Reference, EntryKind.Theme] }));
        Assert.Equal(["wang"], Keys("", new EntryFilter { Tags = ["agent"], Kinds = [EntryKind.Reference] }));
        Assert.Equal(["2026-02-07/opus"], Keys("text", new EntryFilter { Source = "hacker", Category = "benchmarks" }));
        Assert.Equal(["notes/plain"], Keys("", new EntryFilter { Since = new(2025, 12, 31), Until = new(2025, 12, 31) }));
        Assert.Equal([], Keys("", new EntryFilter { Group = "any" }));
        Assert.Equal([], Keys("kind:note", new EntryFilter { Kinds = [EntryKind.Article] }));
    }

    [Fact]
    public void Facets_count_all_hits_folded()
    {
        IndexMixed();
        using var reader = Reader();
        var facets = Run(reader, new EntryQuery { Query = QueryParser.Parse("text"), Facets = true, Take = 1 }).Facets!;
        Assert.Equal([new("note", 2), new("article", 1), new("reference", 1)], facets["kind"]);
        Assert.Equal([new("Agent", 1), new("World Model", 1), new("agent", 1)], facets["tag"]);
        Assert.Equal([new("2026", 2), new("2025", 1)], facets["year"]);
        Assert.Equal([new("academic", 1)], facets["type"]);
    }

    [Fact]
    public void Names_find_their_entries()
    {
        IndexMixed();
        using var reader = Reader();
        foreach (var name in (string[])["wang", "WANG", "reference:wang", "#1", "url:example.org/wm"])
            Assert.Equal("wang", Assert.Single(reader.FindByName([name])).Id.Key);
        Assert.Equal("2026-02-07/opus", Assert.Single(reader.FindByName(["opus", "nothing"])).Id.Key);
        Assert.Equal(2, reader.FindByName(["opus", "wang"]).Count);
        Assert.Empty(reader.FindByName(["example"]));
    }

    [Fact]
    public void Near_names_come_nearest_first()
    {
        Index(SampleEntries.Article("2026-02-07", "claude-opus-46", "Introducing Claude Opus", ""), SampleEntries.Article("2026-02-07", "claude-opus-4", "Another", ""),
            SampleEntries.Article("2026-02-07", "gpt", "Something", ""), SampleEntries.Note("x", "Claude opas", ""));
        using var reader = Reader();
        Assert.Equal("2026-02-07/claude-opus-46", reader.Near("claud-opus-46", EntryKind.Article, 5)[0].Key);
        Assert.Equal("2026-02-07/claude-opus-46", reader.Near("introducing claude opsu", null, 5)[0].Key);
        Assert.DoesNotContain(reader.Near("claude-opus-46", null, 5), id => id.Key.EndsWith("/gpt", StringComparison.Ordinal));
        Assert.Empty(reader.Near("zzzzzzzzzzzz", null, 5));
        Assert.Single(reader.Near("claude opus", EntryKind.Note, 5));
    }

    [Fact]
    public void Words_are_counted_and_their_like_listed()
    {
        Index(SampleEntries.Note("a", "Equilibrium", "multi agent equilibrium"), SampleEntries.Note("b", "Other", "equilibria of one agent"));
        using var reader = Reader();
        Assert.Equal(2, reader.Count("agents"));
        Assert.Equal(1, reader.Count("multi agent"));
        Assert.Equal(0, reader.Count("agent multi"));
        Assert.Equal("equilibrium", reader.Spellings("equilibirum", 2, 5)[0].Word);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_like_of_a_word_are_all_words_within_so_many_edits(int edits)
    {
        var random = new Random(edits);
        string[] words = [.. Enumerable.Range(0, 3_000).Select(_ => Word()).Distinct()];
        Index([.. words.Chunk(100).Select((some, i) => SampleEntries.Note($"n{i}", "Words", string.Join(' ', some)))]);
        using var reader = Reader();
        foreach (var word in words.Take(40).Select(word => $"x{word[1..]}").Append("words"))
        {
            var near = words.Where(other => other != word && other.Length > 2 && Spelling.Distance(word, other, edits) <= edits);
            Assert.Equal(near.Order(StringComparer.Ordinal), reader.Spellings(word, edits, 5_000).Select(found => found.Word).Intersect(words).Order(StringComparer.Ordinal));
        }

        string Word() => string.Concat(Enumerable.Range(0, random.Next(3, 7)).Select(_ => "bcdxz"[random.Next(5)]));
    }
}
