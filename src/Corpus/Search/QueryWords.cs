using McpResearch.Corpus.Engine.Text;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Querying;

namespace McpResearch.Corpus.Search;

/// <summary>What of a text matches a query, for marking and for choosing passages.</summary>
public sealed class QueryWords
{
    private const int MostTokens = 256;

    private readonly Dictionary<string, double> terms = new(StringComparer.Ordinal);
    private readonly List<string> prefixes;
    private readonly List<Token> tokens = [];

    private QueryWords(IEnumerable<string> prefixes) => this.prefixes = [.. prefixes];

    /// <summary>Whether nothing can match.</summary>
    public bool IsEmpty => terms.Count == 0 && prefixes.Count == 0;

    /// <summary>The terms of a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="rarity">How telling a word is, greater is more; null: all the same.</param>
    public static QueryWords Of(ParsedQuery query, Func<string, double>? rarity = null)
    {
        var used = query.Clauses.Where(c => c.Occurrence != Occurrence.MustNot).Select(c => c.Node).ToList();
        var words = new QueryWords(used.OfType<PrefixNode>().Select(p => CharFold.Fold(p.Text)));
        var titles = used.OfType<FieldNode>().Where(f => f.Field == QueryField.Title).Select(f => f.Value);
        var text = string.Join(' ', [query.PlainText, .. titles]);
        foreach (var stem in TextAnalysis.Stems(text).Take(MostTokens))
            words.terms[stem.Term] = stem.Form == TokenForm.Single ? 0 : rarity?.Invoke(text[stem.Start..stem.End]) ?? 1;
        foreach (var form in NameForms.Of(text))
            words.terms.TryAdd(form, rarity?.Invoke(form) ?? 1);
        words.AddNeighbours([.. TextAnalysis.Words(text).Take(MostTokens)], rarity);
        return words;
    }

    /// <summary>What of a text matches, in order. For one thread at a time.</summary>
    public List<(int Start, int End, double Weight, string Term)> Matches(string text)
    {
        var matches = new List<(int Start, int End, double Weight, string Term)>();
        if (IsEmpty)
            return matches;
        foreach (var token in TextAnalysis.Stems(text, tokens))
            if (Weight(token, text) is var weight and > 0)
                matches.Add((token.Start, token.End, weight, token.Term));
        return matches;
    }

    private double Weight(Token stem, string text)
    {
        if (terms.TryGetValue(stem.Term, out var weight))
            return weight;
        if (stem.Form != TokenForm.Word)
            return 0;
        var word = WordForms.Of(text.AsSpan(stem.Start, stem.End - stem.Start)).Folded;
        return terms.TryGetValue(word, out weight) ? weight : StartsWithPrefix(word) ? 1 : 0;
    }

    private bool StartsWithPrefix(string word)
    {
        foreach (var prefix in prefixes)
            if (word.StartsWith(prefix, StringComparison.Ordinal))
                return true;
        return false;
    }

    private void AddNeighbours(List<Token> words, Func<string, double>? rarity)
    {
        for (var i = 0; i + 1 < words.Count; i++)
            if (words[i].Form == TokenForm.Word && words[i + 1].Form == TokenForm.Word)
                terms.TryAdd(words[i].Term + words[i + 1].Term, rarity?.Invoke(words[i].Term + words[i + 1].Term) ?? 1);
    }
}
