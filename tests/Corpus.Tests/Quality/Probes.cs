using System.Globalization;
using System.Text.RegularExpressions;
using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Engine.Text;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Tests.Quality;

/// <summary>Queries made from entries by rule, each of which should find its entry: the ways in which agents name what they have seen.</summary>
internal static partial class Probes
{
    private const int NounsOfAnEntry = 10;
    private static readonly string[] Questions = ["what is {0} about?", "which paper is about {0}?", "how does {0} work?", "is there anything on {0}?"];

    /// <summary>The probes of references and articles.</summary>
    public static IEnumerable<RankedQuery> Of(IReadOnlyList<Entry> entries)
    {
        var texts = entries.Select(EntryText.Whole).ToList();
        foreach (var (i, entry) in entries.Index())
            foreach (var (name, query, meant) in Names(entry).Concat(Words(entry.Title, i)).Concat(Nouns(texts[i], texts).Select(noun => ("Korean noun", noun, (string?)null))))
                yield return new RankedQuery(name, query, Wanted(entry, meant, entries));
    }

    private static IReadOnlyList<string> Wanted(Entry entry, string? meant, IReadOnlyList<Entry> entries) =>
        meant is null ? [entry.Id.ToString()] : [.. entries.Where(e => e.Title.Contains(meant, StringComparison.OrdinalIgnoreCase)).Select(e => e.Id.ToString())];

    private static IEnumerable<(string Class, string Query, string? Meant)> Names(Entry entry)
    {
        if (entry is Reference { ArxivId: { } found } && ArxivId.TryParse(found, out var arxiv))
        {
            yield return ("arXiv id", arxiv, null);
            yield return ("versioned id", $"arXiv:{arxiv}v3", null);
            yield return ("arXiv DOI", $"10.48550/arXiv.{arxiv}", null);
            yield return ("pdf URL", $"https://arxiv.org/pdf/{arxiv}.pdf", null);
        }

        if (entry is Reference { CiteKey: var key })
            yield return ("@citekey", $"@{key}", null);
        if (entry.Url is { } url)
            yield return ("URL", url, null);
        if (entry.Title != "Untitled")
            yield return ("title", entry.Title, null);
    }

    private static IEnumerable<(string Class, string Query, string? Meant)> Words(string title, int seed)
    {
        foreach (var product in ProductName().Matches(title).Select(m => m.Value).Distinct().Take(3))
            yield return ("product name", product, product);
        foreach (var product in ProductName().Matches(title).Select(m => m.Value).Where(p => p.Length >= 7).Distinct().Take(2))
            yield return ("typo in a name", Misspelt(product, seed), product);
        var words = PlainWord().Matches(title).Select(m => m.Value).Where(w => !EnglishStopWords.OnlyAsks(w.ToLowerInvariant())).Distinct().ToList();
        if (words.Count < 2)
            yield break;
        yield return ("question", string.Format(CultureInfo.InvariantCulture, Questions[seed % Questions.Length], string.Join(' ', words.Skip(seed % 2).Take(3)).ToLowerInvariant()), null);
        foreach (var (i, word) in words.Index().Where(w => w.Item.Length >= 7).Take(3))
            yield return ("typo", $"{Misspelt(word.ToLowerInvariant(), seed + i)} {words[(i + 1) % words.Count].ToLowerInvariant()}", null);
        foreach (var (i, word) in words.Index().Where(w => w.Item.Length >= 5).Take(2))
            yield return ("inflection", $"{Inflected(word.ToLowerInvariant(), seed + i)} {words[(i + 1) % words.Count].ToLowerInvariant()}", null);
    }

    private static string Misspelt(string word, int seed) => (At: 2 + seed % (word.Length - 4), Kind: seed % 4) switch
    {
        (var at, 0) => word.Remove(at, 1),
        (var at, 1) => $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}",
        (var at, 2) => word.Insert(at, word[at..(at + 1)]),
        (var at, _) => $"{word[..at]}{(word[at] == 'e' ? 'a' : 'e')}{word[(at + 1)..]}",
    };

    private static string Inflected(string word, int seed) => word switch
    {
        [.., 'i', 'n', 'g'] when word.Length > 6 => seed % 2 == 0 ? $"{word[..^3]}ed" : word[..^3],
        [.., 's', 's'] => $"{word}es",
        [.., 's'] => word[..^1],
        [.., 'e'] => seed % 2 == 0 ? $"{word}s" : $"{word}d",
        [.., 'y'] => $"{word[..^1]}ies",
        _ => (seed % 3) switch { 0 => $"{word}s", 1 => $"{word}ing", _ => $"{word}ed" },
    };

    /// <summary>Nouns that stand with a particle in the text and in at most ten texts, spread over the text.</summary>
    private static IEnumerable<string> Nouns(string text, IReadOnlyList<string> texts)
    {
        var nouns = WithParticle().Matches(text).Select(m => m.Groups[1].Value).Distinct().Where(noun => texts.Count(t => t.Contains(noun, StringComparison.Ordinal)) <= 10).ToList();
        return nouns.Where((_, i) => i % Math.Max(nouns.Count / NounsOfAnEntry, 1) == 0).Take(NounsOfAnEntry);
    }

    [GeneratedRegex(@"\b(?:[A-Za-z0-9]*[A-Z][A-Za-z0-9]*(?:-[A-Za-z0-9]+(?:\.[0-9]+)*)+|[A-Za-z]*[a-z][A-Z][A-Za-z]+)\b")]
    private static partial Regex ProductName();

    [GeneratedRegex(@"(?<![\w'-])[A-Za-z]{4,}(?![\w'-])")]
    private static partial Regex PlainWord();

    [GeneratedRegex(@"(?<![가-힣])([가-힣]{2,5}?)(?:으로|은|는|이|가|을|를|의|에|로)(?![가-힣])")]
    private static partial Regex WithParticle();
}
