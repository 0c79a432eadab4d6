using McpResearch.Corpus.Engine.Text;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>Makes the plan of one query.</summary>
internal sealed class QueryPlanner
{
    private const int MostTokens = 256;

    private readonly string text;
    private readonly Ranking ranking;
    private readonly CutText cut;
    private readonly List<Token> stems;
    private readonly List<Token> words;
    private readonly ulong[] bits;

    private QueryPlanner(string text, Ranking ranking)
    {
        (this.text, this.ranking) = (text, ranking);
        cut = new CutText().Cut(text);
        stems = First(stems: true);
        words = First(stems: false);
        bits = Bits();
        words.RemoveAll(word => word.Form != TokenForm.Word);
    }

    /// <summary>The plan for a query's plain text.</summary>
    public static QueryPlan Plan(string text, Ranking ranking) => new QueryPlanner(text, ranking).Plan();

    private QueryPlan Plan()
    {
        var terms = Stems();
        return new()
        {
            Stems = terms,
            StemWords = terms.Aggregate(0UL, (all, stem) => all | stem.Words),
            Words = Words(),
            Joined = Joined(),
            Parts = Parts(),
            Pairs = Pairs(),
        };
    }

    /// <summary>A long text without spaces has thousands of pieces; the first few hundred say enough.</summary>
    private List<Token> First(bool stems)
    {
        var tokens = new List<Token>(cut.Words.Count + 4);
        cut.Tokens(tokens, stems);
        return tokens.Count <= MostTokens ? tokens : tokens[..MostTokens];
    }

    /// <summary>A bit for each word by its position; all after the first 63 share one.</summary>
    private ulong[] Bits()
    {
        var count = 0;
        var bits = new ulong[Math.Max(End(words), End(stems))];
        foreach (var tokens in (ReadOnlySpan<List<Token>>)[words, stems])
            foreach (var token in tokens)
                if (bits[token.Position] == 0)
                    bits[token.Position] = 1UL << Math.Min(count++, 63);
        return bits;
    }

    private static int End(List<Token> tokens) => tokens.Count == 0 ? 0 : tokens[^1].Position + 1;

    private List<PlannedTerm> Stems()
    {
        var terms = new List<PlannedTerm>(stems.Count);
        foreach (var stem in stems)
            Merge(terms, new(stem.Term, Weight(stem), bits[stem.Position], stem.Form != TokenForm.Word));
        return terms;
    }

    private List<PlannedTerm> Words()
    {
        var terms = new List<PlannedTerm>(words.Count);
        foreach (var word in words)
            if (stems.Count == 0 || !EnglishStopWords.Contains(word.Term))
                Merge(terms, new(word.Term, Weight(word), bits[word.Position]));
        terms.RemoveAll(term => term.Weight == 0);
        return terms;
    }

    private double Weight(Token token) => token.Form switch
    {
        TokenForm.Single => ranking.Single,
        TokenForm.Pair => 1,
        _ when text[token.Start] >= '\u1100' => ranking.KoreanWord,
        _ => stems.Count > 2 && OnlyAsks(token.Position) ? ranking.Asking : 1,
    };

    private bool OnlyAsks(int position)
    {
        foreach (var word in words)
            if (word.Position == position)
                return EnglishStopWords.OnlyAsks(word.Term);
        return false;
    }

    /// <summary>Neighbours as one word, and the three words of a name: <c>gpt-5.3-codex</c>.</summary>
    private List<PlannedTerm> Joined()
    {
        var terms = new List<PlannedTerm>(words.Count);
        for (var i = 0; i + 1 < words.Count; i++)
            if (words[i + 1].Position - words[i].Position == 1 && words[i].Term.Length + words[i + 1].Term.Length is > 2 and < 40)
                Merge(terms, Join(i, 2));
        var names = cut.Words.Any(word => word.Word.Glue != '\0') ? NameForms.Of(cut) : [];
        for (var i = 0; names.Count > 0 && i + 2 < words.Count; i++)
            if (words[i + 2].Position - words[i].Position == 2 && Join(i, 3) is var name && names.Contains(name.Term))
                Merge(terms, name);
        return terms;
    }

    private PlannedTerm Join(int first, int count)
    {
        var term = count == 2 ? words[first].Term + words[first + 1].Term : words[first].Term + words[first + 1].Term + words[first + 2].Term;
        return new(term, 1, bits[words[first].Position] | bits[words[first + count - 1].Position]);
    }

    private List<PlannedTerm> Parts()
    {
        var terms = new List<PlannedTerm>();
        foreach (var word in words)
            foreach (var part in NameForms.Parts(text.AsSpan(word.Start, word.End - word.Start)))
                if (part.Length > 1)
                    Merge(terms, new(part, 1, bits[word.Position]));
        return terms;
    }

    /// <summary>Stems of one form that follow each other.</summary>
    private List<PlannedPair> Pairs()
    {
        var pairs = new List<PlannedPair>(stems.Count);
        AddPairs(pairs, TokenForm.Word);
        AddPairs(pairs, TokenForm.Pair);
        return pairs;
    }

    private void AddPairs(List<PlannedPair> pairs, TokenForm form)
    {
        Token? before = null;
        foreach (var stem in stems)
        {
            if (stem.Form != form)
                continue;
            if (before is { } first && first.Term != stem.Term && (form == TokenForm.Word || stem.Position - first.Position == 1))
                AddPair(pairs, first, stem);
            before = stem;
        }
    }

    private void AddPair(List<PlannedPair> pairs, Token first, Token second)
    {
        var reach = second.Form == TokenForm.Pair ? 1 : Math.Clamp(second.Position - first.Position, 1, 4);
        foreach (var pair in pairs)
            if (pair.First == first.Term && pair.Second == second.Term && pair.Reach == reach)
                return;
        pairs.Add(new(first.Term, second.Term, reach, bits[first.Position] | bits[second.Position]));
    }

    private static void Merge(List<PlannedTerm> terms, PlannedTerm term)
    {
        for (var i = 0; i < terms.Count; i++)
            if (terms[i].Term == term.Term)
            {
                terms[i] = terms[i] with { Weight = terms[i].Weight + term.Weight, Words = terms[i].Words | term.Words };
                return;
            }

        terms.Add(term);
    }
}
