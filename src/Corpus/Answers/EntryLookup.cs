using System.Globalization;
using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Answers;

/// <summary>Finds the entry that a person's or model's name for it means.</summary>
internal static class EntryLookup
{
    private const int Suggestions = 5;

    /// <summary>
    /// The entry of that id or name: with or without prefix, a slug, <c>@cite_key</c>, URL, arXiv id, DOI or a reference's number.
    /// Of several the ones of <paramref name="preferred"/> kinds (best first) come before others, then the newest; the rest is named beside it.
    /// </summary>
    public static (Entry? Entry, IReadOnlyList<Entry> Others) Find(IIndexReader reader, string name, params EntryKind[] preferred)
    {
        if (EntryId.TryParse(name, out var id) && reader.Find(id) is { } exact)
            return (exact, []);
        var kinds = id.Key is null ? preferred : [id.Kind];
        var found = reader.FindByName(Names(id.Key ?? name))
            .Where(entry => id.Key is null || entry.Id.Kind == id.Kind)
            .OrderBy(entry => Array.IndexOf(kinds, entry.Id.Kind) is var rank and >= 0 ? rank : int.MaxValue)
            .ToArray();
        return (found.FirstOrDefault(), [.. found.Skip(1)]);
    }

    /// <summary>What to answer for a name that nothing has.</summary>
    public static Missing Miss(IIndexReader reader, string name, EntryKind? kind)
    {
        var isId = EntryId.TryParse(name, out var id);
        return new(name, [.. reader.Near(isId ? id.Key : name.TrimStart('@'), isId ? id.Kind : kind, Suggestions).Select(near => near.ToString())]);
    }

    private static HashSet<string> Names(string name)
    {
        name = name.Trim();
        var names = new HashSet<string>(StringComparer.Ordinal) { name.ToLowerInvariant(), name.TrimStart('@').ToLowerInvariant() };
        if (int.TryParse(name.TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            names.Add($"#{number}");
        names.UnionWith(WorkKey.FromText(name));
        return names;
    }
}
