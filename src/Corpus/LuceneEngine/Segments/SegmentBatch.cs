using System.Runtime.InteropServices;
using McpResearch.Corpus.Engine.Text;

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
    private readonly CutText cut = new();
    private readonly List<Token> tokens = [];

    /// <summary>How many documents there are.</summary>
    public int Count => stored.Count;

    /// <summary>About how much memory they take.</summary>
    public long Bytes => pages.Bytes + terms.Values.Sum(postings => postings.Bytes) + Count * 100L;

    /// <summary>The terms of a field, or null.</summary>
    public TermPostings? Terms(string field) => terms.GetValueOrDefault(field) is { Count: > 0 } some ? some : null;

    /// <summary>The lengths of a field, or null.</summary>
    public NumberColumn? Lengths(string field) => lengths.GetValueOrDefault(field) is { IsEmpty: false } some ? some : null;

    /// <summary>A column of numbers, or null.</summary>
    public NumberColumn? Numbers(string field) => numbers.GetValueOrDefault(field) is { IsEmpty: false } some ? some : null;

    /// <summary>A column of names, or null.</summary>
    public NameColumn? Names(string field) => names.GetValueOrDefault(field) is { IsEmpty: false } some ? some : null;

    /// <summary>A column of facet values, or null.</summary>
    public FacetColumn? Facets(string field) => facets.GetValueOrDefault(field) is { IsEmpty: false } some ? some : null;

    /// <summary>Whether there is a column of that name.</summary>
    public bool HasColumn(string field) => Numbers(field) is not null || Names(field) is not null || Facets(field) is not null;

    /// <summary>Starts the next document, to which belongs what is added from now on.</summary>
    /// <param name="kept">What is read back of it.</param>
    public void Start(byte[] kept)
    {
        waiting.Write(kept);
        stored.Add(kept.Length);
    }

    /// <summary>Adds a text: its stems to one field, its words to another, other spellings of its names to a third; each where a field is named.</summary>
    public void AddText(string text, string? stems = null, string? words = null, string? forms = null)
    {
        cut.Cut(text);
        if (stems is not null)
            AddTokens(stems, stems: true);
        if (words is not null)
            AddTokens(words, stems: false);
        if (forms is not null)
            foreach (var form in NameForms.Of(cut))
                AddTerm(forms, form);
    }

    /// <summary>Adds a text that is in tokens already.</summary>
    public void AddText(string field, List<Token> text)
    {
        var postings = Postings(field);
        foreach (ref readonly var token in CollectionsMarshal.AsSpan(text))
            postings.Add(token, Doc);
        if (SegmentField.Of(field).Lengths)
            (Of(lengths, field) ??= new()).Add(Doc, text.Count);
    }

    /// <summary>Adds a single term.</summary>
    public void AddTerm(string field, string term) => Postings(field).Add(term, Doc, 0);

    /// <summary>Adds to a column of numbers.</summary>
    public void AddNumber(string field, long number) => (Of(numbers, field) ??= new()).Add(Doc, number);

    /// <summary>Adds to a column of names.</summary>
    public void AddName(string field, string text) => (Of(names, field) ??= new(pages)).Add(Doc, text);

    /// <summary>Adds to a column of facet values.</summary>
    public void AddFacet(string field, string value) => (Of(facets, field) ??= new()).Add(Doc, value);

    /// <summary>Empties it; the memory stays for what comes.</summary>
    public void Clear()
    {
        stored.Clear();
        foreach (var known in terms.Values)
            known.Clear();
        foreach (var known in lengths.Values)
            known.Clear();
        foreach (var known in numbers.Values)
            known.Clear();
        foreach (var known in names.Values)
            known.Clear();
        foreach (var known in facets.Values)
            known.Clear();
        pages.Clear();
        waiting.SetLength(0);
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

    private int Doc => Count - 1;

    private void AddTokens(string field, bool stems)
    {
        cut.Tokens(tokens, stems);
        AddText(field, tokens);
    }

    private TermPostings Postings(string field) => Of(terms, field) ??= new(pages, SegmentField.Of(field).Terms!.Value);

    private static ref T? Of<T>(Dictionary<string, T> fields, string field)
        where T : class => ref CollectionsMarshal.GetValueRefOrAddDefault(fields, field, out _);
}
