using System.Buffers.Binary;
using System.IO.Hashing;
using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace McpResearch.Corpus.LuceneEngine.Segments;

/// <summary>The terms of one field in documents that are not written yet, and where they stand. Documents come in order.</summary>
/// <param name="pages">Holds the texts of the terms and their postings.</param>
/// <param name="options">What is kept of each: documents, how often, positions.</param>
internal sealed class TermPostings(BytePages pages, IndexOptions options)
{
    /// <summary>Marks the first place in a document among the numbers of a term: a step to the next document, not to the next position.</summary>
    private const uint NewDocument = 1;

    /// <summary>Another in each process, so that nobody can write words that all fall into one place.</summary>
    private static readonly long Seed = Random.Shared.NextInt64();

    private readonly bool frequencies = options >= IndexOptions.DOCS_AND_FREQS;
    private readonly bool places = options >= IndexOptions.DOCS_AND_FREQS_AND_POSITIONS;
    private readonly PagedList<Term> terms = new();
    private int[] slots = new int[64];
    private int[] positions = new int[16];
    private int last = -1;
    private int documents;

    /// <summary>How much memory it takes beside the pages.</summary>
    public long Bytes => terms.Count * (long)Term.Size + slots.LongLength * sizeof(int);

    /// <summary>Adds a term of a document.</summary>
    public void Add(string text, int doc, int position)
    {
        ref var term = ref Find(pages.Encode(text));
        if (term.Doc != doc)
        {
            term.Postings.Add(pages, (uint)(doc - Math.Max(term.Doc, 0)) << 1 | NewDocument);
            if (places)
                term.Postings.Add(pages, (uint)position);
        }
        else if (frequencies)
            term.Postings.Add(pages, places ? (uint)(position - term.Position) << 1 : 0);
        (term.Doc, term.Position) = (doc, position);
        if (last != doc)
            (last, documents) = (doc, documents + 1);
    }

    /// <summary>Writes all, in the order of the terms.</summary>
    public void Write(TermsConsumer to)
    {
        long occurrences = 0, postings = 0;
        var text = new BytesRef();
        foreach (var number in Sorted())
        {
            ref var term = ref terms[number];
            ((text.Bytes, text.Offset), text.Length) = (pages.PageOf(term.Text), term.Length);
            var stats = Write(term.Postings, to.StartTerm(text));
            to.FinishTerm(text, stats);
            (occurrences, postings) = (occurrences + stats.TotalTermFreq, postings + stats.DocFreq);
        }

        to.Finish(frequencies ? occurrences : -1, postings, documents);
    }

    private TermStats Write(PostingsChain numbers, PostingsConsumer to)
    {
        int doc = 0, count = 0, docs = 0;
        long occurrences = 0;
        for (var cursor = numbers.Read(pages); !cursor.AtEnd;)
        {
            var number = cursor.Next();
            if ((number & NewDocument) == 0)
            {
                AddPosition(count, positions[count - 1] + (int)(number >> 1));
                count++;
                continue;
            }

            Write(to, doc, count);
            (doc, docs, occurrences) = (doc + (int)(number >> 1), docs + 1, occurrences + count);
            AddPosition(0, places ? (int)cursor.Next() : 0);
            count = 1;
        }

        Write(to, doc, count);
        return new(docs, frequencies ? occurrences + count : -1);
    }

    private void Write(PostingsConsumer to, int doc, int count)
    {
        if (count == 0)
            return;
        to.StartDoc(doc, frequencies ? count : -1);
        for (var i = 0; places && i < count; i++)
            to.AddPosition(positions[i], null, -1, -1);
        to.FinishDoc();
    }

    private void AddPosition(int at, int position)
    {
        if (at == positions.Length)
            Array.Resize(ref positions, 2 * at);
        positions[at] = position;
    }

    private ref Term Find(ReadOnlySpan<byte> text)
    {
        var hash = (int)XxHash3.HashToUInt64(text, Seed);
        var slot = hash & (slots.Length - 1);
        for (; slots[slot] != 0; slot = (slot + 1) & (slots.Length - 1))
        {
            ref var known = ref terms[slots[slot] - 1];
            if (known.Hash == hash && Text(known).SequenceEqual(text))
                return ref known;
        }

        return ref Add(text, hash, slot);
    }

    private ref Term Add(ReadOnlySpan<byte> text, int hash, int slot)
    {
        ref var term = ref terms.Add(new() { Hash = hash, Text = pages.Add(text), Length = text.Length, Doc = -1 });
        slots[slot] = terms.Count;
        if (4 * terms.Count > 3 * slots.Length)
            Rehash();
        return ref term;
    }

    private void Rehash()
    {
        slots = new int[2 * slots.Length];
        for (var i = 0; i < terms.Count; i++)
        {
            var slot = terms[i].Hash & (slots.Length - 1);
            while (slots[slot] != 0)
                slot = (slot + 1) & (slots.Length - 1);
            slots[slot] = i + 1;
        }
    }

    private ReadOnlySpan<byte> Text(in Term term) => pages.At(term.Text, term.Length);

    private int[] Sorted()
    {
        var order = new int[terms.Count];
        var starts = new ulong[terms.Count];
        for (var i = 0; i < order.Length; i++)
            (order[i], starts[i]) = (i, Start(Text(terms[i])));
        Array.Sort(starts, order);
        for (int first = 0, end; first < order.Length; first = end)
        {
            for (end = first + 1; end < order.Length && starts[end] == starts[first];)
                end++;
            order.AsSpan(first, end - first).Sort((a, b) => Text(terms[a]).SequenceCompareTo(Text(terms[b])));
        }

        return order;
    }

    /// <summary>The first bytes as a number: most texts differ in them.</summary>
    private static ulong Start(ReadOnlySpan<byte> text)
    {
        Span<byte> start = stackalloc byte[sizeof(ulong)];
        text[..Math.Min(text.Length, start.Length)].CopyTo(start);
        return BinaryPrimitives.ReadUInt64BigEndian(start);
    }

    private struct Term
    {
        public const int Size = 9 * sizeof(int);

        public int Hash;
        public int Text;
        public int Length;
        public int Doc;
        public int Position;
        public PostingsChain Postings;
    }
}
