using Lucene.Net.Index;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>Where a term stands in the dictionary of one field of one segment.</summary>
/// <param name="documents">How many documents have it, those taken out included.</param>
/// <param name="occurrences">How often they have it together.</param>
/// <param name="state">Leads to its postings; null where the field lacks the term.</param>
internal sealed class TermPlace(int documents, long occurrences, TermState? state)
{
    /// <summary>Nowhere.</summary>
    public static TermPlace None { get; } = new(0, 0, null);

    /// <summary>How many documents have it, those taken out included.</summary>
    public int Documents { get; } = documents;

    /// <summary>How often they have it together.</summary>
    public long Occurrences { get; } = occurrences;

    /// <summary>Leads to its postings; null where the field lacks the term.</summary>
    public TermState? State { get; } = state;
}

/// <summary>The places of one term of a segment in the fields where it was looked for. Safe for many threads: of two that add at once one may be forgotten, and is looked for again.</summary>
internal sealed class TermPlaces
{
    private volatile (string Field, TermPlace Place)[] known = [];

    /// <summary>The place in a field; null where it was not looked for.</summary>
    /// <param name="field">One of <see cref="IndexFields"/>: another string of the same characters is another field, of which nothing is remembered.</param>
    public TermPlace? In(string field)
    {
        foreach (var (name, place) in known)
            if ((object)name == field)
                return place;
        return null;
    }

    /// <summary>Remembers a place, which it returns.</summary>
    public TermPlace Add(string field, TermPlace place)
    {
        known = [.. known, (field, place)];
        return place;
    }
}
