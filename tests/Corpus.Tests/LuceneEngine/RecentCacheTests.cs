using McpResearch.Corpus.LuceneEngine;

namespace McpResearch.Corpus.Tests.LuceneEngine;

public class RecentCacheTests
{
    [Fact]
    public void What_is_used_stays_and_what_is_not_goes()
    {
        var cache = new RecentCache<int, string>(80, _ => 1);
        for (var i = 0; i < 1_000; i++)
        {
            cache.Add(i, $"{i}");
            Assert.True(cache.TryGet(0, out var used));
            Assert.Equal("0", used);
        }

        Assert.False(cache.TryGet(500, out _));
        Assert.InRange(Enumerable.Range(0, 1_000).Count(i => cache.TryGet(i, out _)), 1, 121);
    }

    [Fact]
    public void What_is_too_large_is_not_kept()
    {
        var cache = new RecentCache<int, string>(80, value => value.Length);
        cache.Add(1, new('a', 11));
        cache.Add(2, new('a', 10));
        Assert.False(cache.TryGet(1, out _));
        Assert.True(cache.TryGet(2, out _));
    }
}
