using McpResearch.Corpus.Engine.Text;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>The ranking part of a query: which terms to look for in which field.</summary>
internal sealed class QueryPlan
{
    private const int MostTokens = 256;

    /// <summary>Looked for in all text and titles.</summary>
    public required IReadOnlyList<PlannedTerm> Stems { get; init; }

    /// <summary>As typed: looked for in other spellings and details, and as exact words.</summary>
    public required IReadOnlyList<PlannedTerm> Words { get; init; }

    /// <summary>Words of the query written as one.</summary>
    public required IReadOnlyList<PlannedTerm> Joined { get; init; }

    /// <summary>Parts of words such as <c>gpt5</c>, to be used where the word itself is unknown.</summary>
    public required IReadOnlyList<PlannedTerm> Parts { get; init; }

    /// <summary>Neighbours.</summary>
    public required IReadOnlyList<PlannedPair> Pairs { get; init; }

    /// <summary>Bits of the words that are looked for in all text.</summary>
    public ulong StemWords => Stems.Aggregate(0UL, (bits, stem) => bits | stem.Words);

    /// <summary>Nothing to rank by.</summary>
    public bool IsEmpty => Stems.Count + Words.Count == 0;

    public static QueryPlan Of(string text, Ranking ranking)
    {
        var stems = First(TextAnalysis.Stems(text));
        var words = First(TextAnalysis.Words(text));
        var bits = Bits(words.Concat(stems));
        var latin = words.Where(w => w.Form == TokenForm.Word).ToList();
        return new QueryPlan
        {
            Stems = Merge(stems.Select(t => new PlannedTerm(t.Term, Weight(t, text, stems.Count, ranking), bits[t.Position], t.Form != TokenForm.Word))),
            Words = [.. Merge(latin.Select(t => new PlannedTerm(t.Term, stems.Count > 0 && EnglishStopWords.Contains(t.Term) ? 0 : Weight(t, text, stems.Count, ranking), bits[t.Position]))).Where(t => t.Weight > 0)],
            Joined = Merge(Neighbours(latin).Concat(Whole(text, latin)).Select(j => new PlannedTerm(j.Term, 1, bits[j.First] | bits[j.Last]))),
            Parts = Merge(latin.SelectMany(w => NameForms.Parts(text.AsSpan(w.Start, w.End - w.Start)).Where(p => p.Length > 1).Select(p => new PlannedTerm(p, 1, bits[w.Position])))),
            Pairs = [.. Sequence(stems, bits, TokenForm.Word).Concat(Sequence(stems, bits, TokenForm.Pair)).DistinctBy(p => (p.First, p.Second, p.Reach))],
        };
    }

    /// <summary>A long text without spaces has thousands of pieces; the first few hundred say enough.</summary>
    private static List<Token> First(List<Token> tokens) => tokens.Count <= MostTokens ? tokens : tokens[..MostTokens];

    private static Dictionary<int, ulong> Bits(IEnumerable<Token> words)
    {
        var bits = new Dictionary<int, ulong>();
        foreach (var word in words)
            bits.TryAdd(word.Position, 1UL << Math.Min(bits.Count, 63));
        return bits;
    }

    private static double Weight(Token token, string text, int stems, Ranking ranking) => token.Form switch
    {
        TokenForm.Single => ranking.Single,
        TokenForm.Pair => 1,
        _ when text[token.Start] >= '\u1100' => ranking.KoreanWord,
        _ => stems > 2 && EnglishStopWords.OnlyAsks(CharFold.Fold(text.AsSpan(token.Start, token.End - token.Start))) ? ranking.Asking : 1,
    };

    private static List<PlannedTerm> Merge(IEnumerable<PlannedTerm> terms)
    {
        var merged = new List<PlannedTerm>();
        foreach (var term in terms)
            if (IndexOf(merged, term.Term) is var at and >= 0)
                merged[at] = merged[at] with { Weight = merged[at].Weight + term.Weight, Words = merged[at].Words | term.Words };
            else
                merged.Add(term);
        return merged;
    }

    private static int IndexOf(List<PlannedTerm> terms, string term)
    {
        for (var i = 0; i < terms.Count; i++)
            if (terms[i].Term == term)
                return i;
        return -1;
    }

    private static IEnumerable<(string Term, int First, int Last)> Neighbours(List<Token> words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
            if (words[i + 1].Position - words[i].Position == 1 && words[i].Term.Length + words[i + 1].Term.Length is > 2 and < 40)
                yield return (words[i].Term + words[i + 1].Term, words[i].Position, words[i + 1].Position);
    }

    /// <summary>Three words or more of a name in one: <c>gpt-5.3-codex</c>.</summary>
    private static IEnumerable<(string Term, int First, int Last)> Whole(string text, List<Token> words)
    {
        var forms = NameForms.Of(text);
        for (var i = 0; i + 2 < words.Count; i++)
        {
            var term = words[i].Term + words[i + 1].Term + words[i + 2].Term;
            if (words[i + 2].Position - words[i].Position == 2 && forms.Contains(term))
                yield return (term, words[i].Position, words[i + 2].Position);
        }
    }

    private static IEnumerable<PlannedPair> Sequence(List<Token> stems, Dictionary<int, ulong> bits, TokenForm form)
    {
        Token? before = null;
        foreach (var stem in stems.Where(s => s.Form == form))
        {
            if (before is { } first && first.Term != stem.Term && (form == TokenForm.Word || stem.Position - first.Position == 1))
                yield return new PlannedPair(first.Term, stem.Term, form == TokenForm.Pair ? 1 : Math.Clamp(stem.Position - first.Position, 1, 4), bits[first.Position] | bits[stem.Position]);
            before = stem;
        }
    }
}
