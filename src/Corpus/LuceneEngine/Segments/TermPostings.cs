using System.IO.Hashing;
using Lucene.Net.Index;
using McpResearch.Corpus.Engine.Text;

namespace McpResearch.Corpus.LuceneEngine.Segments;

/// <summary>The terms of one field in documents that are not written yet, and where they stand. Documents come in order. For one thread at a time.</summary>
/// <param name="pages">Holds the texts of the terms and their postings.</param>
/// <param name="options">What is kept of each: documents, how often, positions.</param>
internal sealed class TermPostings(BytePages pages, IndexOptions options)
{
    /// <summary>Marks the first place in a document among the numbers of a term: a step to the next document, not to the next position.</summary>
    public const uint NewDocument = 1;

    private const int Remembered = 1 << 13;

    /// <summary>Another in each process, so that nobody can write words that all fall into one place.</summary>
    private static readonly long Seed = Random.Shared.NextInt64();

    private readonly PagedList<Term> terms = new();

    // The number of a term plus one, and above it the half of its hash that does not say the slot.
    private ulong[] slots = new ulong[64];

    // Words that came lately, by their numbers, and which term they are.
    private readonly (int Word, int Term)[] remembered = new (int, int)[options >= IndexOptions.DOCS_AND_FREQS_AND_POSITIONS ? Remembered : 1];
    private int last = -1;

    /// <summary>Whether it is kept how often a document has a term.</summary>
    public bool Frequencies { get; } = options >= IndexOptions.DOCS_AND_FREQS;

    /// <summary>Whether positions are kept.</summary>
    public bool Positions { get; } = options >= IndexOptions.DOCS_AND_FREQS_AND_POSITIONS;

    /// <summary>How many terms there are.</summary>
    public int Count => terms.Count;

    /// <summary>How many documents have one.</summary>
    public int Documents { get; private set; }

    /// <summary>How much memory it takes beside the pages.</summary>
    public long Bytes => terms.Count * (Term.Size + (2L * sizeof(ulong)));

    /// <summary>The text of a term.</summary>
    public ReadOnlySpan<byte> Text(int term) => pages.At(terms[term].Text, terms[term].Length);

    /// <summary>The text of a term where it stands.</summary>
    public (byte[] Page, int Offset, int Length) Place(int term)
    {
        var (page, offset) = pages.PageOf(terms[term].Text);
        return (page, offset, terms[term].Length);
    }

    /// <summary>The numbers of a term: in each document a step from the last one, marked as <see cref="NewDocument"/>, and with positions the first of them; then one number for each further time, a step from the last position.</summary>
    public PostingsChain.Cursor Read(int term) => terms[term].Postings.Read(pages);

    /// <summary>Adds a term of a document.</summary>
    public void Add(string text, int doc, int position) => Add(Find(pages.Encode(text)), doc, position);

    /// <summary>Adds a term of a document.</summary>
    public void Add(in Token token, int doc) => Add(token.Word == 0 ? Find(pages.Encode(token.Term)) : FindWord(token), doc, token.Position);

    private void Add(int number, int doc, int position)
    {
        ref var term = ref terms[number];
        if (term.Doc != doc)
        {
            term.Postings.Add(pages, (uint)(doc - Math.Max(term.Doc, 0)) << 1 | NewDocument);
            if (Positions)
                term.Postings.Add(pages, (uint)position);
        }
        else if (Frequencies)
            term.Postings.Add(pages, Positions ? (uint)(position - term.Position) << 1 : 0);
        (term.Doc, term.Position) = (doc, position);
        if (last != doc)
            (last, Documents) = (doc, Documents + 1);
    }

    /// <summary>Makes it empty, as its pages are; the memory stays for what comes.</summary>
    public void Clear()
    {
        terms.Clear();
        Array.Clear(slots);
        Array.Clear(remembered);
        (last, Documents) = (-1, 0);
    }

    private int FindWord(in Token token)
    {
        ref var place = ref remembered[token.Word & (remembered.Length - 1)];
        if (place.Word != token.Word)
            place = (token.Word, Find(pages.Encode(token.Term)));
        return place.Term;
    }

    private int Find(ReadOnlySpan<byte> text)
    {
        var hash = XxHash3.HashToUInt64(text, Seed);
        var slot = SlotOf(hash);
        for (; slots[slot] is not 0 and var known; slot = (slot + 1) & (slots.Length - 1))
            if ((known ^ hash) >> 32 == 0 && Text(NumberIn(known)).SequenceEqual(text))
                return NumberIn(known);
        return Add(text, hash, slot);
    }

    private int Add(ReadOnlySpan<byte> text, ulong hash, int slot)
    {
        terms.Add(new() { Hash = (uint)hash, Text = pages.Add(text), Length = text.Length, Doc = -1 });
        slots[slot] = hash >> 32 << 32 | (uint)terms.Count;
        if (4 * terms.Count > 3 * slots.Length)
            Rehash();
        return terms.Count - 1;
    }

    private void Rehash()
    {
        var before = slots;
        slots = new ulong[2 * before.Length];
        foreach (var known in before)
            if (known != 0)
                slots[FreeSlot(terms[NumberIn(known)].Hash)] = known;
    }

    private int FreeSlot(ulong hash)
    {
        var slot = SlotOf(hash);
        while (slots[slot] != 0)
            slot = (slot + 1) & (slots.Length - 1);
        return slot;
    }

    private int SlotOf(ulong hash) => (int)hash & (slots.Length - 1);

    private static int NumberIn(ulong slot) => (int)(uint)slot - 1;

    private struct Term
    {
        public const int Size = 9 * sizeof(int);

        public uint Hash;
        public int Text;
        public int Length;
        public int Doc;
        public int Position;
        public PostingsChain Postings;
    }
}
