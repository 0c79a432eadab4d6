using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>What may be said for an entry whatever the query: its kind, and how recent it is beside the newest of the index.</summary>
internal sealed class Priors(LuceneView view, double share)
{
    private const double HalfLifeInYears = 1;

    private readonly int newest = view.Dates.Length == 0 ? 0 : view.Dates.Max();

    /// <summary>The factor for a document's score, from 1 to a little above.</summary>
    public float Of(int doc) => (float)(1 + share * (Kind(view.Kinds[doc]) + Recency(view.Dates[doc])));

    private static double Kind(byte kind) => (EntryKind)(kind - 1) switch
    {
        EntryKind.Article or EntryKind.Reference => 1,
        EntryKind.Theme or EntryKind.Note => 0.7,
        EntryKind.Finding => 0.4,
        _ => 0,
    };

    private double Recency(int date) => date == 0 || newest == 0 ? 0 : Math.Pow(0.5, (Years(newest) - Years(date)) / HalfLifeInYears);

    private static double Years(int date) => date / 10000 + (date / 100 % 100) / 12.0 + date % 100 / 365.0;
}
