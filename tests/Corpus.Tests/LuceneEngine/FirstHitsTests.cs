using CsCheck;
using McpResearch.Corpus.LuceneEngine;

namespace McpResearch.Corpus.Tests.LuceneEngine;

public class FirstHitsTests
{
    // Few keys, so that most documents share theirs with others and their names decide.
    private static readonly Gen<ulong[]> Keys = Gen.Int[1, 40].SelectMany(most => Gen.ULong[0, (ulong)most].Array[0, 300]);

    [Fact]
    public void They_are_the_first_of_all_in_order() => Gen.Select(Keys, Gen.Int[0, 40]).Holds((keys, count) =>
    {
        var names = Enumerable.Range(0, keys.Length).Select(doc => (doc * 7919 + 13) % 1009).ToArray();
        var order = Comparer<int>.Create((a, b) => keys[a] != keys[b] ? keys[b].CompareTo(keys[a]) : names[a].CompareTo(names[b]));
        var first = new FirstHits(order, Math.Min(count, keys.Length));
        for (var doc = 0; doc < keys.Length; doc++)
            first.Add(doc, keys[doc]);
        Assert.Equal(Enumerable.Range(0, keys.Length).Order(order).Take(count), first.ToList().Order(order));
    });
}
