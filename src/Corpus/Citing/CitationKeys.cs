using System.Text;

namespace McpResearch.Corpus.Citing;

/// <summary>Keys that BibTeX, pandoc and the others all accept.</summary>
internal static class CitationKeys
{
    /// <summary>
    /// For each cite key, letters and digits of any script and <c>- _ : . + /</c>, any other run a hyphen; <c>-2</c>, <c>-3</c>, … behind a key that came before, without regard to case.
    /// Nothing left gives <c>reference</c>.
    /// </summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> citeKeys)
    {
        var taken = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        return citeKeys.Select(key => Unique(Sanitise(key), taken)).ToArray();
    }

    private static string Sanitise(string citeKey)
    {
        var key = new StringBuilder(citeKey.Length);
        foreach (var rune in citeKey.EnumerateRunes())
            if (Rune.IsLetterOrDigit(rune) || (rune.IsAscii && "-_:.+/".Contains((char)rune.Value)))
                key.Append(rune.ToString());
            else if (key.Length > 0 && key[^1] != '-')
                key.Append('-');
        var trimmed = key.ToString().TrimEnd('-');
        return trimmed.Length == 0 ? "reference" : trimmed;
    }

    private static string Unique(string key, Dictionary<string, int> taken)
    {
        var unique = key;
        while (!taken.TryAdd(unique, 1))
            unique = $"{key}-{++taken[key]}";
        return unique;
    }
}
