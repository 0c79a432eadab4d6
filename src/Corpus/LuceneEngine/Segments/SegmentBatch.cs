using System.Runtime.InteropServices;

namespace McpResearch.Corpus.LuceneEngine.Segments;

/// <summary>
/// Documents that are not written yet, inverted in memory: Lucene's own way costs several times as much for the same. What is stored of them waits in a stream. For one thread at a time.
/// </summary>
/// <param name="waiting">Empty; owned from now on.</param>
internal sealed class SegmentBatch(Stream waiting) : IDisposable
{
    private readonly BytePages pages = new();
    private readonly List<int> stored = [];
    private readonly Dictionary<string, TermPostings> terms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NumberColumn> lengths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NumberColumn> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NameColumn> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FacetColumn> facets = new(StringComparer.Ordinal);

    /// <summary>How many documents there are.</summary>
    public int Count => stored.Count;

    /// <summary>About how much memory they take. For any thread.</summary>
    public long Bytes { get; private set; }

    /// <summary>The terms of a field, or null.</summary>
    public TermPostings? Terms(string field) => terms.GetValueOrDefault(field);

    /// <summary>The lengths of a field, or null.</summary>
    public NumberColumn? Lengths(string field) => lengths.GetValueOrDefault(field);

    /// <summary>A column of numbers, or null.</summary>
    public NumberColumn? Numbers(string field) => numbers.GetValueOrDefault(field);

    /// <summary>A column of names, or null.</summary>
    public NameColumn? Names(string field) => names.GetValueOrDefault(field);

    /// <summary>A column of facet values, or null.</summary>
    public FacetColumn? Facets(string field) => facets.GetValueOrDefault(field);

    /// <summary>Whether there is a column of that name.</summary>
    public bool HasColumn(string field) => numbers.ContainsKey(field) || names.ContainsKey(field) || facets.ContainsKey(field);

    /// <summary>Adds a document.</summary>
    public void Add(IndexDocument document)
    {
        var doc = Count;
        foreach (var (field, tokens) in document.Texts)
            AddText(doc, field, tokens);
        foreach (var (field, term) in document.Terms)
            Postings(field).Add(term, doc, 0);
        foreach (var (field, number) in document.Numbers)
            Of(numbers, field).Add(doc, number);
        foreach (var (field, text) in document.Names)
            AddName(doc, field, text);
        foreach (var (field, value) in document.Facets)
            Of(facets, field).Add(doc, value);
        waiting.Write(document.Stored);
        stored.Add(document.Stored.Length);
        Bytes = pages.Bytes + terms.Values.Sum(postings => postings.Bytes) + Count * 100L;
    }

    /// <summary>Empties it; the memory of texts and postings is kept for what comes.</summary>
    public void Clear()
    {
        stored.Clear();
        terms.Clear();
        lengths.Clear();
        numbers.Clear();
        names.Clear();
        facets.Clear();
        pages.Clear();
        waiting.SetLength(0);
        Bytes = 0;
    }

    /// <summary>What is stored of each document, in order. The bytes are good until the next.</summary>
    public IEnumerable<ArraySegment<byte>> Stored()
    {
        waiting.Position = 0;
        var bytes = Array.Empty<byte>();
        foreach (var length in stored)
        {
            if (bytes.Length < length)
                bytes = new byte[2 * length];
            waiting.ReadExactly(bytes, 0, length);
            yield return new(bytes, 0, length);
        }
    }

    public void Dispose() => waiting.Dispose();

    private void AddText(int doc, string field, List<Engine.Text.Token> tokens)
    {
        var postings = Postings(field);
        foreach (ref readonly var token in CollectionsMarshal.AsSpan(tokens))
            postings.Add(token.Term, doc, token.Position);
        if (SegmentField.Of(field).Lengths)
            Of(lengths, field).Add(doc, tokens.Count);
    }

    private TermPostings Postings(string field)
    {
        if (!terms.TryGetValue(field, out var known))
            terms.Add(field, known = new(pages, SegmentField.Of(field).Terms!.Value));
        return known;
    }

    private void AddName(int doc, string field, string text)
    {
        if (!names.TryGetValue(field, out var known))
            names.Add(field, known = new(pages));
        known.Add(doc, text);
    }

    private static T Of<T>(Dictionary<string, T> columns, string field)
        where T : new()
    {
        if (!columns.TryGetValue(field, out var known))
            columns.Add(field, known = new());
        return known;
    }
}
