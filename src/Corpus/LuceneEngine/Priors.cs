using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>What may be said for an entry whatever the query: its kind, and how recent it is beside the newest of the index.</summary>
internal sealed class Priors
{
    private const double HalfLifeInYears = 1;

    private readonly float[] factors;

    public Priors(LuceneView view, double share)
    {
        var (dates, kinds) = (view.Dates, view.Kinds);
        var newest = dates.Length == 0 ? 0 : dates.Max();
        var recency = new Dictionary<int, double>();
        factors = new float[dates.Length];
        for (var doc = 0; doc < factors.Length; doc++)
        {
            if (!recency.TryGetValue(dates[doc], out var recent))
                recency[dates[doc]] = recent = Recency(dates[doc], newest);
            factors[doc] = (float)(1 + share * (Kind(kinds[doc]) + recent));
        }

        Most = factors.Length == 0 ? 1 : factors.Max();
    }

    /// <summary>The greatest factor.</summary>
    public float Most { get; }

    /// <summary>The factor for a document's score, from 1 to a little above.</summary>
    public float Of(int doc) => factors[doc];

    private static double Kind(byte kind) => (EntryKind)(kind - 1) switch
    {
        EntryKind.Article or EntryKind.Reference => 1,
        EntryKind.Theme or EntryKind.Note => 0.7,
        EntryKind.Finding => 0.4,
        _ => 0,
    };

    private static double Recency(int date, int newest) => date == 0 || newest == 0 ? 0 : Math.Pow(0.5, (Years(newest) - Years(date)) / HalfLifeInYears);

    private static double Years(int date) => date / 10000 + (date / 100 % 100) / 12.0 + date % 100 / 365.0;
}
