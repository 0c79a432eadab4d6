using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Answers;

/// <summary>Which articles carry a theme: those of its digest that the theme names in the digest's own words, by title or by a source that is theirs alone that day.</summary>
internal static class ThemeArticles
{
    /// <summary>Share of a title's weight that the theme's text must name.</summary>
    private const double Enough = 0.5;

    /// <summary>A word such as <c>CRAFT</c> or <c>GPT-5.3</c> names more than a common word.</summary>
    private const double NameWeight = 3;

    /// <summary>The articles of the theme's digest that carry it, in the digest's order.</summary>
    public static IReadOnlyList<Article> ArticlesOf(IIndexReader reader, Theme theme) => Carriers(theme, Siblings(reader, theme).OfType<Article>().ToArray());

    /// <summary>The themes of the article's digest that it carries, in the digest's order.</summary>
    public static IReadOnlyList<Theme> ThemesOf(IIndexReader reader, Article article)
    {
        var siblings = Siblings(reader, article);
        var articles = siblings.OfType<Article>().ToArray();
        return [.. siblings.OfType<Theme>().Where(theme => Carriers(theme, articles).Any(carrier => carrier.Id == article.Id))];
    }

    private static IReadOnlyList<Entry> Siblings(IIndexReader reader, Entry entry)
    {
        if (reader.Find(new(EntryKind.Digest, entry.Id.Key[..entry.Id.Key.IndexOf('/')])) is not Digest digest)
            return [];
        return [.. digest.Categories.SelectMany(category => category.Articles).Concat(digest.Themes).Select(reader.Find).OfType<Entry>()];
    }

    private static IReadOnlyList<Article> Carriers(Theme theme, IReadOnlyList<Article> articles)
    {
        var said = Words($"{theme.Title} {theme.Statement}").Select(word => word.Stem).ToHashSet(StringComparer.Ordinal);
        var frequency = articles.SelectMany(article => Titles(article).SelectMany(Words).Select(word => word.Stem).Distinct()).CountBy(stem => stem).ToDictionary();
        double Weight(TitleWord word) => (word.IsName ? NameWeight : 1) * Math.Log(1 + (double)articles.Count / frequency[word.Stem]);
        bool Names(string title)
        {
            var words = Words(title).DistinctBy(word => word.Stem).ToArray();
            return words.Length > 0 && words.Where(word => said.Contains(word.Stem)).Sum(Weight) >= Enough * words.Sum(Weight);
        }

        var sources = articles.SelectMany(Sources).CountBy(source => source, StringComparer.OrdinalIgnoreCase).Where(count => count.Value == 1).Select(count => count.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        bool NamesSource(Article article) => Sources(article).Any(source => sources.Contains(source) && Words(source).Any() && Words(source).All(word => said.Contains(word.Stem)));
        return [.. articles.Where(article => Titles(article).Any(Names) || NamesSource(article))];
    }

    private static IEnumerable<string> Sources(Article article) => (article.Source ?? "").Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Titles(Article article) => article.ShortTitle is { } shorter ? [article.Title, shorter] : [article.Title];

    private static IEnumerable<TitleWord> Words(string text)
    {
        foreach (var raw in text.Split((char[]?)[' ', '-', '\n', '\t', '/', ':', ',', ';', '(', ')', '"', '“', '”', '*', '—', '–', '+', '?', '!'], StringSplitOptions.RemoveEmptyEntries))
        {
            var word = raw.Trim('.', '\'', '’', '-', '&', '[', ']');
            word = word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word;
            if (word.Length > 2 && !Common.Contains(word.ToLowerInvariant()))
                yield return new(Stem(word.ToLowerInvariant()), IsName(word));
        }
    }

    private static bool IsName(string word) => word.Any(char.IsDigit) || word.Skip(1).Any(char.IsUpper);

    private static string Stem(string word) =>
        word.Length > 5 && word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y"
        : word.Length > 4 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) ? word[..^1]
        : word;

    private static readonly HashSet<string> Common = ["the", "and", "for", "with", "from", "into", "over", "new", "how", "why", "what", "are", "has", "have", "its", "not", "introducing", "via", "using", "full", "now", "every", "used"];

    private readonly record struct TitleWord(string Stem, bool IsName);
}
