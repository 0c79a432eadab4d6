using McpResearch.Corpus.Engine.Text;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Engine;

/// <summary>An entry as an engine indexes it: what is searched, what is filtered, what names it. Free of any engine's types.</summary>
public sealed record EntryDocument
{
    /// <summary>The entry itself.</summary>
    public required Entry Entry { get; init; }

    /// <summary>Its title, and its shorter one where it has one.</summary>
    public required string Title { get; init; }

    /// <summary>Everything that ranks as text: title, key insight, body, tags, category, source.</summary>
    public required string AllText { get; init; }

    /// <summary>What people may ask for but what says little about the subject: authors, address, folders, type, ids.</summary>
    public required string Details { get; init; }

    /// <summary>Names for <see cref="IIndexReader.FindByName"/>, lower case: id, id key, slug, cite key, <c>#7</c>.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>What the entry is about, as <see cref="WorkKey"/>s, lower case.</summary>
    public required IReadOnlyList<string> Works { get; init; }

    /// <summary>Filter terms, see <see cref="FilterTerms"/>.</summary>
    public required IReadOnlyList<string> Filters { get; init; }

    /// <summary>Facet name and value as written.</summary>
    public required IReadOnlyList<(string Facet, string Value)> Facets { get; init; }

    /// <summary>Of a longer text only so much is searched; it stays readable whole.</summary>
    private const int MostText = 1_000_000;

    /// <summary>Makes the document of an entry.</summary>
    public static EntryDocument From(Entry entry)
    {
        var labels = EntryLabels.Of(entry);
        var shortTitle = (entry as Article)?.ShortTitle;
        var title = shortTitle is null || TextAnalysis.Key(entry.Title).Contains(TextAnalysis.Key(shortTitle), StringComparison.Ordinal) ? entry.Title : $"{entry.Title} . {shortTitle}";
        return new EntryDocument
        {
            Entry = entry,
            Title = title,
            AllText = Clip(string.Join("\n", [title, .. labels.Tags, labels.Category, labels.Source, .. EntryText.Pieces(entry)]).TrimEnd()),
            Details = string.Join("\n", [.. labels.Authors.Select(a => a.ToString()), entry.Url, .. labels.Folders, labels.Type, labels.Group, entry.Id.Key, entry.Location.File]),
            Names = EntryNames.Of(entry),
            Works = [.. WorkKey.Of(entry).Select(k => k.ToLowerInvariant()).Distinct()],
            Filters = FilterTerms.Of(entry, labels),
            Facets = EntryFacets.Of(entry, labels),
        };
    }

    private static string Clip(string text) => text.Length <= MostText ? text : text[..MostText];
}
