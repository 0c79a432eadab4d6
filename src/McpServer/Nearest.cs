namespace McpResearch.Server;

/// <summary>The name that somebody meant.</summary>
internal static class Nearest
{
    /// <summary>The candidate that <paramref name="word"/> is spelled most like, or null where none is near. Case, <c>-</c> and <c>_</c> do not count.</summary>
    public static string? Of(string word, IEnumerable<string> candidates)
    {
        if (word.Length > 40)
            return null;
        var plain = Plain(word);
        return candidates.Select(candidate => (candidate, distance: Distance(plain, Plain(candidate))))
            .Where(pair => pair.distance <= Math.Max(1, plain.Length / 3))
            .OrderBy(pair => pair.distance)
            .Select(pair => pair.candidate)
            .FirstOrDefault();
    }

    private static string Plain(string word) => word.Replace("_", "").Replace("-", "").ToLowerInvariant();

    /// <summary>Levenshtein's.</summary>
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (left[i - 1] == right[j - 1] ? 0 : 1)));
        }

        return row[^1];
    }
}
