using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Engine.Text;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Querying;

namespace McpResearch.Corpus.Search;

/// <summary>A query whose unknown words were replaced by the nearest words of the index.</summary>
/// <param name="Query">With the words replaced; its text is still the one that was typed, so that cursors hold.</param>
/// <param name="Replaced">Each word with what stands for it now.</param>
public sealed record CorrectedQuery(ParsedQuery Query, IReadOnlyList<(string Word, string With)> Replaced);

/// <summary>Typos, split and joined words, by the index's own words. Only words that no entry has are touched, so that nothing that was found is pushed down.</summary>
public static class Corrections
{
    private const int MostWords = 8;
    private const int Shortest = 4;

    /// <summary>From this length on a word may be mistyped in its first letter too; shorter ones become other words too easily (claw, law).</summary>
    private const int SureLength = 5;

    /// <summary>The corrected query, or null where there is nothing to correct.</summary>
    public static CorrectedQuery? Of(IIndexReader reader, ParsedQuery query, CancellationToken cancellation = default)
    {
        var replaced = new List<(string Word, string With)>();
        var clauses = new List<QueryClause>();
        var tried = 0;
        foreach (var (i, clause) in query.Clauses.Index())
        {
            cancellation.ThrowIfCancellationRequested();
            var better = clause is { Node: WordNode word, Occurrence: not Occurrence.MustNot } && tried < MostWords && !IsWrittenAsOne(reader, query, i) ? Better(reader, word.Text, ref tried) : null;
            if (better is not null)
                replaced.Add((((WordNode)clause.Node).Text, better));
            clauses.Add(better is null ? clause : clause with { Node = new WordNode(better) });
        }

        return replaced.Count == 0 ? null : new CorrectedQuery(query with { Clauses = clauses.ToEquatableList() }, replaced);
    }

    /// <summary>Whether the index has the word joined with the one before or after it, as in <c>horizon lm</c> for <c>HorizonLM</c>: ranking finds that by itself.</summary>
    private static bool IsWrittenAsOne(IIndexReader reader, ParsedQuery query, int i) =>
        Text(query, i) is { Length: > 1 } word && ((Text(query, i - 1) is { } before && reader.Count(before + word) > 0) || (Text(query, i + 1) is { } after && reader.Count(word + after) > 0));

    private static string? Text(ParsedQuery query, int i) => i >= 0 && i < query.Clauses.Count && query.Clauses[i].Node is WordNode word && word.Text.All(char.IsAsciiLetterOrDigit) ? word.Text : null;

    private static string? Better(IIndexReader reader, string text, ref int tried)
    {
        var tokens = TextAnalysis.Words(text);
        if (tokens.Count is 0 or > 4 || tokens.Any(t => t.Form != TokenForm.Word || text[t.Start] >= '\u1100') || IsKnown(reader, text, tokens))
            return null;
        tried++;
        var corrected = tokens.Select(t => reader.Count(t.Term) > 0 ? t.Term : Word(reader, t.Term)).ToList();
        return corrected.Contains(null) || corrected.SequenceEqual(tokens.Select(t => t.Term)) ? null : string.Join(' ', corrected);
    }

    /// <summary>A name of several words is known by its joined form already, which costs less than to find them side by side.</summary>
    private static bool IsKnown(IIndexReader reader, string text, List<Token> tokens) =>
        (tokens.Count > 1 && reader.Count(string.Concat(tokens.Select(t => t.Term))) > 0) || reader.Count(text) > 0;

    private static string? Word(IIndexReader reader, string word)
    {
        if (word.Length < Shortest || word.Any(char.IsDigit))
            return Split(reader, word);
        var near = reader.Spellings(word, word.Length < 6 ? 1 : 2, 20);
        var best = near.Where(c => c.Word.Length >= 3 && (word.Length >= SureLength || c.Word[0] == word[0])).MinBy(c => (c.Distance * 10 + (c.Word[0] == word[0] ? 0 : 7), -c.Entries));
        return best is { Distance: 1 } ? best.Word : Split(reader, word) ?? best?.Word;
    }

    /// <summary>Two words that stand side by side somewhere.</summary>
    private static string? Split(IIndexReader reader, string word)
    {
        (string Words, int Count) best = ("", 0);
        for (var i = 2; i <= word.Length - 2; i++)
            if (reader.Count(word[..i]) > 0 && reader.Count($"{word[..i]} {word[i..]}") is var count && count > best.Count)
                best = ($"{word[..i]} {word[i..]}", count);
        return best.Count > 0 ? best.Words : null;
    }
}
