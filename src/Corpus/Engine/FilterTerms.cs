using McpResearch.Corpus.Engine.Text;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Engine;

/// <summary>Exact filters as single terms <c>name=value</c>, folded, so that any engine answers them by one look-up.</summary>
internal static class FilterTerms
{
    private const int MostPartWords = 10;

    /// <summary>All terms of an entry.</summary>
    public static IReadOnlyList<string> Of(Entry entry, EntryLabels labels) =>
    [
        .. new[] { Kind(entry.Id.Kind) }
            .Concat(labels.Tags.Select(Tag))
            .Concat(labels.Folders.Select(Folder))
            .Concat(labels.Type.Length > 0 ? [Type(labels.Type)] : [])
            .Concat(Parts(labels.Category).Select(Category))
            .Concat(Parts(labels.Source).Select(Source))
            .Concat(Parts(labels.Group).Select(Group))
            .Concat(labels.Authors.SelectMany(AuthorForms).Select(a => $"author={a}"))
            .Distinct(StringComparer.Ordinal),
    ];

    public static string Kind(EntryKind kind) => $"kind={kind.Name()}";

    public static string Tag(string tag) => $"tag={Exact(tag)}";

    public static string Folder(string folder) => $"folder={Exact(folder)}";

    public static string Type(string type) => $"type={Exact(type)}";

    public static string Category(string part) => $"category={Words(part)}";

    public static string Source(string part) => $"source={Words(part)}";

    public static string Group(string part) => $"group={Words(part)}";

    public static string Author(string name) => $"author={Words(name)}";

    /// <summary>The text and every run of whole words in it.</summary>
    private static IEnumerable<string> Parts(string text)
    {
        var words = Words(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 0)
            yield return string.Join(' ', words);
        for (var start = 0; start < Math.Min(words.Length, MostPartWords); start++)
            for (var end = start + 1; end <= Math.Min(words.Length, MostPartWords); end++)
                yield return string.Join(' ', words[start..end]);
    }

    private static IEnumerable<string> AuthorForms(PersonName author)
    {
        var family = Words(author.Family);
        yield return family;
        if (author.Given is not { Length: > 0 })
            yield break;
        var given = Words(author.Given);
        yield return $"{family} {given}";
        yield return $"{given} {family}";
        yield return $"{family} {given[..1]}";
        yield return $"{given[..1]} {family}";
    }

    private static string Words(string text) => TextAnalysis.Key(text) is { Length: > 0 } key ? key : Exact(text);

    private static string Exact(string text) => string.Join(' ', CharFold.Fold(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
