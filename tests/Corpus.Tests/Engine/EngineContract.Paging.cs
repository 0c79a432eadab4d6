using CsCheck;
using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Errors;
using McpResearch.Corpus.Querying;

namespace McpResearch.Corpus.Tests.Engine;

public abstract partial class EngineContract
{
    private static readonly string[] Vocabulary = ["agent", "tool", "memory", "plan", "world", "model"];

    [Theory]
    [InlineData(EntrySort.Relevance, 1)]
    [InlineData(EntrySort.Relevance, 7)]
    [InlineData(EntrySort.Newest, 3)]
    [InlineData(EntrySort.Oldest, 50)]
    public void Pages_joined_are_the_whole_list(EntrySort sort, int take)
    {
        Index([.. Enumerable.Range(0, 40).Select(i => Made(i, i))]);
        using var reader = Reader();
        var query = new EntryQuery { Query = QueryParser.Parse("agent memory plan"), Sort = sort, Take = take };
        var whole = Run(reader, query with { Take = 1000 }).Hits.Select(h => h.Entry.Id).ToList();
        var paged = new List<EntryId>();
        var page = Run(reader, query);
        paged.AddRange(page.Hits.Select(h => h.Entry.Id));
        while (page.NextCursor is { } cursor)
            paged.AddRange((page = Run(reader, query with { Cursor = cursor })).Hits.Select(h => h.Entry.Id));
        Assert.Equal(whole, paged);
        Assert.Equal(whole.Count, page.Total);
    }

    // What costs much is looked for only in hits that it may bring onto the page; asked for the third time, what was read is remembered.
    [Fact]
    public void The_hits_of_a_short_page_are_the_first_of_a_long_one() => Gen.Select(SampleEntries.Sentence.Array[300], SampleEntries.Sentence.Array[8], Gen.Int[1, 30]).Holds((texts, queries, take) =>
    {
        Index([.. texts.Select((text, i) => SampleEntries.Note($"n{i}", text[..Math.Min(text.Length, 20)], text, url: i % 5 == 0 ? $"https://e.org/{i % 40}" : null))]);
        using var reader = Reader();
        foreach (var text in queries.SelectMany(text => Enumerable.Repeat(text, 3)))
        {
            var query = new EntryQuery { Query = QueryParser.Parse(text) };
            Assert.Equal(Scored(Run(reader, query with { Take = 400 })).Take(take), Scored(Run(reader, query with { Take = take })));
        }
    }, iter: 12);

    private static IEnumerable<(EntryId Id, double Score)> Scored(EntryPage page) => page.Hits.Select(hit => (hit.Entry.Id, hit.Score));

    [Theory]
    [InlineData(EntrySort.Relevance)]
    [InlineData(EntrySort.Newest)]
    public void Pages_repeat_and_lose_nothing_while_the_index_changes(EntrySort sort)
    {
        Index("a.md", [.. Enumerable.Range(0, 30).Select(i => Made(i, i))]);
        var query = new EntryQuery { Query = QueryParser.Parse("agent memory plan world"), Sort = sort, Take = 4 };
        var expected = Search(query with { Take = 1000 }).Hits.Select(h => h.Entry.Id).ToHashSet();
        var seen = new List<EntryId>();
        string? cursor = null;
        for (var round = 0; round < 50 && (round == 0 || cursor is not null); round++)
        {
            var page = Search(query with { Cursor = cursor });
            seen.AddRange(page.Hits.Select(h => h.Entry.Id));
            cursor = page.NextCursor;
            Index($"b{round}.md", Made(100 + round, round * 7));
        }

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Subset(seen.ToHashSet(), expected);
    }

    [Fact]
    public void A_cursor_of_another_query_or_of_nothing_is_refused()
    {
        Index([.. Enumerable.Range(0, 40).Select(i => Made(i, i))]);
        using var reader = Reader();
        var query = new EntryQuery { Query = QueryParser.Parse("agent"), Take = 2 };
        var cursor = Run(reader, query).NextCursor;
        Assert.NotNull(cursor);
        foreach (var wrong in (EntryQuery[])[query with { Query = QueryParser.Parse("tool"), Cursor = cursor }, query with { Sort = EntrySort.Oldest, Cursor = cursor },
            query with { Filter = new() { Source = "x" }, Cursor = cursor }, query with { Cursor = "!!" }, query with { Cursor = "" }, query with { Cursor = "AAAA" }])
            Assert.Equal(CorpusError.BadArgument, Assert.Throws<CorpusException>(() => Run(reader, wrong)).Error);
        Assert.NotEmpty(Run(reader, query with { Cursor = cursor, Take = 5 }).Hits);
    }

    [Fact]
    public void A_cancelled_search_stops()
    {
        Index(Made(1, 1));
        using var reader = Reader();
        Assert.ThrowsAny<OperationCanceledException>(() => reader.Search(new EntryQuery { Query = QueryParser.Parse("agent") }, new CancellationToken(true)));
    }

    private EntryPage Search(EntryQuery query)
    {
        using var reader = Reader();
        return Run(reader, query);
    }

    private static Note Made(int number, int seed)
    {
        var random = new Random(seed);
        var words = string.Join(' ', Enumerable.Range(0, 5 + seed % 11).Select(_ => Vocabulary[random.Next(Vocabulary.Length)]));
        return SampleEntries.Note($"n{number}", $"Title{number}", words, null, $"2026-01-{1 + number % 28:D2}");
    }
}
