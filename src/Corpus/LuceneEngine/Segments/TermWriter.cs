using System.Buffers.Binary;
using Lucene.Net.Codecs;
using Lucene.Net.Util;

namespace McpResearch.Corpus.LuceneEngine.Segments;

/// <summary>Writes the terms that batches have in one field, as if the documents of each followed those of the batch before.</summary>
/// <param name="batches">The terms of each batch, at least one, and the number of its first document.</param>
internal sealed class TermWriter((TermPostings Terms, int First)[] batches)
{
    private readonly bool frequencies = batches[0].Terms.Frequencies;
    private readonly bool places = batches[0].Terms.Positions;
    private int[] positions = new int[16];

    /// <summary>Writes all, in the order of the terms.</summary>
    public void Write(TermsConsumer to)
    {
        long occurrences = 0, postings = 0;
        var text = new BytesRef();
        var terms = Sorted();
        for (int first = 0, end; first < terms.Length; first = end)
        {
            end = EndOfText(terms, first);
            (text.Bytes, text.Offset, text.Length) = batches[terms[first].Batch].Terms.Place(terms[first].Number);
            var stats = Write(terms.AsSpan(first, end - first), to.StartTerm(text));
            to.FinishTerm(text, stats);
            (occurrences, postings) = (occurrences + stats.TotalTermFreq, postings + stats.DocFreq);
        }

        to.Finish(frequencies ? occurrences : -1, postings, batches.Sum(batch => batch.Terms.Documents));
    }

    private TermStats Write(ReadOnlySpan<Term> same, PostingsConsumer to)
    {
        var (docs, occurrences) = (0, 0L);
        foreach (var (batch, number) in same)
            Write(batches[batch].Terms.Read(number), batches[batch].First, to, ref docs, ref occurrences);
        return new(docs, frequencies ? occurrences : -1);
    }

    private void Write(PostingsChain.Cursor numbers, int doc, PostingsConsumer to, ref int docs, ref long occurrences)
    {
        var count = 0;
        while (!numbers.AtEnd)
        {
            var number = numbers.Next();
            if ((number & TermPostings.NewDocument) == 0)
            {
                AddPosition(count, positions[count - 1] + (int)(number >> 1));
                count++;
                continue;
            }

            Write(to, doc, count);
            (doc, docs, occurrences) = (doc + (int)(number >> 1), docs + 1, occurrences + count);
            AddPosition(0, places ? (int)numbers.Next() : 0);
            count = 1;
        }

        Write(to, doc, count);
        occurrences += count;
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

    /// <summary>The terms of all batches in order; those with one text in the order of the batches.</summary>
    private Term[] Sorted()
    {
        Term[] terms = [.. batches.SelectMany((batch, number) => Enumerable.Range(0, batch.Terms.Count).Select(term => new Term(number, term)))];
        var starts = Array.ConvertAll(terms, term => Start(Text(term)));
        Array.Sort(starts, terms);
        for (int first = 0, end; first < terms.Length; first = end)
        {
            for (end = first + 1; end < terms.Length && starts[end] == starts[first];)
                end++;
            if (end - first > 1)
                terms.AsSpan(first, end - first).Sort((a, b) => Text(a).SequenceCompareTo(Text(b)) is not 0 and var order ? order : a.Batch.CompareTo(b.Batch));
        }

        return terms;
    }

    private int EndOfText(Term[] terms, int first)
    {
        var end = first + 1;
        while (end < terms.Length && terms[end].Batch != terms[first].Batch && Text(terms[end]).SequenceEqual(Text(terms[first])))
            end++;
        return end;
    }

    private ReadOnlySpan<byte> Text(Term term) => batches[term.Batch].Terms.Text(term.Number);

    /// <summary>The first bytes as a number: most texts differ in them.</summary>
    private static ulong Start(ReadOnlySpan<byte> text)
    {
        Span<byte> start = stackalloc byte[sizeof(ulong)];
        text[..Math.Min(text.Length, start.Length)].CopyTo(start);
        return BinaryPrimitives.ReadUInt64BigEndian(start);
    }

    private readonly record struct Term(int Batch, int Number);
}
