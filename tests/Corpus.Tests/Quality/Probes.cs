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
            foreach (var (name, query) in Names(entry).Concat(Words(entry.Title, i)).Concat(Nouns(texts[i], texts).Select(noun => ("Korean noun", noun))))
                yield return new RankedQuery(name, query, Wanted(entry, name, query, entries));
    }

    private static IReadOnlyList<string> Wanted(Entry entry, string name, string query, IReadOnlyList<Entry> entries) =>
        name != "product name" ? [entry.Id.ToString()] : [.. entries.Where(e => e.Title.Contains(query, StringComparison.OrdinalIgnoreCase)).Select(e => e.Id.ToString())];

    private static IEnumerable<(string Class, string Query)> Names(Entry entry)
    {
        if (entry is Reference { ArxivId: { } arxiv })
        {
            yield return ("arXiv id", arxiv);
            yield return ("versioned id", $"arXiv:{arxiv}v3");
            yield return ("arXiv DOI", $"10.48550/arXiv.{arxiv}");
            yield return ("pdf URL", $"https://arxiv.org/pdf/{arxiv}.pdf");
        }

        if (entry is Reference { CiteKey: var key })
            yield return ("@citekey", $"@{key}");
        if (entry.Url is { } url)
            yield return ("URL", url);
        if (entry.Title != "Untitled")
            yield return ("title", entry.Title);
    }

    private static IEnumerable<(string Class, string Query)> Words(string title, int seed)
    {
        foreach (var product in ProductName().Matches(title).Select(m => m.Value).Distinct().Take(3))
            yield return ("product name", product);
        var words = PlainWord().Matches(title).Select(m => m.Value).Where(w => !EnglishStopWords.OnlyAsks(w.ToLowerInvariant())).Distinct().ToList();
        if (words.Count < 2)
            yield break;
        yield return ("question", string.Format(CultureInfo.InvariantCulture, Questions[seed % Questions.Length], string.Join(' ', words.Skip(seed % 2).Take(3)).ToLowerInvariant()));
        foreach (var (i, word) in words.Index().Where(w => w.Item.Length >= 7).Take(3))
            yield return ("typo", $"{Misspelt(word.ToLowerInvariant(), seed + i)} {words[(i + 1) % words.Count].ToLowerInvariant()}");
        foreach (var (i, word) in words.Index().Where(w => w.Item.Length >= 5).Take(2))
            yield return ("inflection", $"{Inflected(word.ToLowerInvariant(), seed + i)} {words[(i + 1) % words.Count].ToLowerInvariant()}");
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
