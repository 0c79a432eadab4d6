using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Tests.Engine;

public abstract partial class EngineContract
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(100)]
    public void The_list_of_all_goes_on_where_it_ended_newest_first_and_undated_last(int count)
    {
        Index(SampleEntries.Note("b", "B", "x", date: "2026-01-02"), SampleEntries.Note("a", "A", "x", date: "2026-01-02"), SampleEntries.Reference("old", "Old", "x", date: "2019"),
            SampleEntries.Note("undated", "Undated", "x"), SampleEntries.Article("2026-02-07", "new", "New", "x"));
        using var reader = Reader();
        var listed = new List<string>();
        for (var page = reader.List(null, count); page.Count > 0; page = reader.List(EntryPlace.Of(page[^1]), count))
            listed.AddRange(page.Select(entry => entry.Id.ToString()));
        Assert.Equal(["article:2026-02-07/new", "note:a", "note:b", "reference:old", "note:undated"], listed);
    }

    [Fact]
    public void The_list_goes_on_though_the_entry_where_it_ended_has_gone()
    {
        Index("a.md", SampleEntries.Note("a", "A", "x", date: "2026-01-03"), SampleEntries.Note("b", "B", "x", date: "2026-01-01"));
        using (var before = Reader())
            Assert.Equal("b", before.List(EntryPlace.Of(before.List(null, 1)[0]), 1)[0].Id.Key);
        Index("a.md", SampleEntries.Note("b", "B", "x", date: "2026-01-01"), SampleEntries.Note("new", "New", "x", date: "2026-01-09"));
        using var after = Reader();
        Assert.Equal("b", Assert.Single(after.List(new(20260103, "note:a"), 10)).Id.Key);
    }

    [Theory]
    [InlineData(EntryKind.Article, "", "2026-02-07/claude-code|2026-02-07/codex|2026-02-06/claude-opus")]
    [InlineData(EntryKind.Article, "2026-02-06", "2026-02-06/claude-opus")]
    [InlineData(EntryKind.Article, "CLAUDE", "2026-02-07/claude-code|2026-02-06/claude-opus")]
    [InlineData(EntryKind.Article, "nothing", "")]
    [InlineData(EntryKind.Reference, "@wei", "Weixun2025|weilin2026")]
    [InlineData(EntryKind.Reference, "#1", "Weixun2025")]
    [InlineData(null, "article:2026-02-07/c", "2026-02-07/claude-code|2026-02-07/codex")]
    [InlineData(null, "wei", "Weixun2025|weilin2026")]
    public void Names_are_found_by_how_they_start(EntryKind? kind, string start, string expected)
    {
        Index(SampleEntries.Article("2026-02-06", "claude-opus", "Opus", "x"), SampleEntries.Article("2026-02-07", "codex", "Codex", "x"), SampleEntries.Article("2026-02-07", "claude-code", "Code", "x"),
            SampleEntries.Reference("weilin2026", "W", "x", number: 2), SampleEntries.Reference("Weixun2025", "W", "x", date: "2025-01-01", number: 1));
        using var reader = Reader();
        var page = reader.Ids(kind, start, 100);
        Assert.Equal(expected, string.Join('|', page.Ids.Select(id => id.Key)));
        Assert.Equal(page.Ids.Count, page.Total);
        var first = reader.Ids(kind, start, 1);
        Assert.Equal(page.Ids.Take(1), first.Ids);
        Assert.Equal(page.Total, first.Total);
    }

    [Fact]
    public void An_entry_that_has_gone_is_in_no_list()
    {
        Index("a.md", SampleEntries.Note("gone", "Gone", "x", null, "2026-01-01", "lost"), SampleEntries.Note("kept", "Kept", "x", null, "2026-01-01", "held"));
        Index("a.md", SampleEntries.Note("kept", "Kept", "x", null, "2026-01-01", "held"));
        using var reader = Reader();
        Assert.Equal("kept", Assert.Single(reader.List(null, 10)).Id.Key);
        Assert.Equal(0, reader.Ids(null, "gone", 10).Total);
        Assert.Equal(1, reader.Ids(null, "", 10).Total);
        Assert.Equal([new FacetCount("held", 1)], reader.Values("tag"));
    }

    [Fact]
    public void Values_are_all_there_most_frequent_first_and_days_newest_first()
    {
        Index([.. Enumerable.Range(0, 80).Select(i => SampleEntries.Note($"n{i}", "N", "x", null, null, $"tag{i:D2}", "common")),
            SampleEntries.Article("2026-02-06", "a", "A", "x"), SampleEntries.Article("2026-02-07", "b", "B", "x"), SampleEntries.Article("2026-02-07", "c", "C", "x"), SampleEntries.Reference("r", "R", "x", date: "2026-02-09")]);
        using var reader = Reader();
        var tags = reader.Values("tag");
        Assert.Equal(81, tags.Count);
        Assert.Equal(new FacetCount("common", 80), tags[0]);
        Assert.Equal([new FacetCount("2026-02-07", 2), new FacetCount("2026-02-06", 1)], reader.Values("day"));
        Assert.Empty(reader.Values("nonsense"));
    }
}
