using Lucene.Net.Util;

namespace McpResearch.Corpus.LuceneEngine.Segments;

/// <summary>Numbers of documents that are not written yet, at most one each. Documents come in order.</summary>
internal sealed class NumberColumn
{
    private readonly List<(int Doc, long Number)> numbers = [];

    /// <summary>Whether no document has one.</summary>
    public bool IsEmpty => numbers.Count == 0;

    /// <summary>Makes it empty; the memory stays for what comes.</summary>
    public void Clear() => numbers.Clear();

    public void Add(int doc, long number) => numbers.Add((doc, number));

    /// <summary>The number of each document.</summary>
    /// <param name="docs">How many there are.</param>
    /// <param name="none">What stands for a document without one.</param>
    public IEnumerable<long?> Values(int docs, long? none)
    {
        var next = 0;
        for (var doc = 0; doc < docs; doc++)
            yield return next < numbers.Count && numbers[next].Doc == doc ? numbers[next++].Number : none;
    }
}

/// <summary>Texts of documents that are not written yet, at most one each. Documents come in order.</summary>
internal sealed class NameColumn(BytePages pages)
{
    private readonly List<(int Doc, int Address, int Length)> names = [];

    /// <summary>Whether no document has one.</summary>
    public bool IsEmpty => names.Count == 0;

    /// <summary>Makes it empty; the memory stays for what comes.</summary>
    public void Clear() => names.Clear();

    public void Add(int doc, string text)
    {
        var bytes = pages.Encode(text);
        names.Add((doc, pages.Add(bytes), bytes.Length));
    }

    /// <summary>The text of each document; null where it has none.</summary>
    public IEnumerable<BytesRef?> Values(int docs)
    {
        var next = 0;
        for (var doc = 0; doc < docs; doc++)
            yield return next < names.Count && names[next].Doc == doc ? Name(names[next++]) : null;
    }

    private BytesRef Name((int Doc, int Address, int Length) name)
    {
        var (page, offset) = pages.PageOf(name.Address);
        return new(page, offset, name.Length);
    }
}

/// <summary>Sets of values of documents that are not written yet. Documents come in order.</summary>
internal sealed class FacetColumn
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<(int Doc, int Value)> values = [];

    /// <summary>Whether no document has one.</summary>
    public bool IsEmpty => values.Count == 0;

    /// <summary>Makes it empty; the memory stays for what comes.</summary>
    public void Clear()
    {
        numbers.Clear();
        values.Clear();
    }

    public void Add(int doc, string value) => values.Add((doc, Number(value)));

    /// <summary>Adds the values of documents of which the first is now called otherwise.</summary>
    public void Add(FacetColumn other, int first)
    {
        var here = new int[other.numbers.Count];
        foreach (var (value, number) in other.numbers)
            here[number] = Number(value);
        values.AddRange(other.values.Select(value => (first + value.Doc, here[value.Value])));
    }

    /// <summary>The values in order; how many of them each document has; which those are, document by document, in order.</summary>
    public (IEnumerable<BytesRef> Values, IEnumerable<long?> Counts, IEnumerable<long?> Ranks) Sorted(int docs)
    {
        var sorted = numbers.Select(pair => (Value: new BytesRef(pair.Key), Number: pair.Value)).OrderBy(value => value.Value).ToArray();
        var ranks = new long[sorted.Length];
        for (var i = 0; i < sorted.Length; i++)
            ranks[sorted[i].Number] = i;
        (int Doc, long Rank)[] all = [.. values.Select(value => (value.Doc, ranks[value.Value])).Distinct().Order()];
        return (sorted.Select(value => value.Value), Counts(all, docs), all.Select(value => (long?)value.Rank));
    }

    private int Number(string value)
    {
        if (!numbers.TryGetValue(value, out var number))
            numbers.Add(value, number = numbers.Count);
        return number;
    }

    private static IEnumerable<long?> Counts((int Doc, long Rank)[] all, int docs)
    {
        var next = 0;
        for (var doc = 0; doc < docs; doc++)
        {
            var start = next;
            while (next < all.Length && all[next].Doc == doc)
                next++;
            yield return next - start;
        }
    }
}
