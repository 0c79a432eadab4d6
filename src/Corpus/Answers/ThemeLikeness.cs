using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Answers;

/// <summary>Whether two themes of different days say the same thing.</summary>
internal static class ThemeLikeness
{
    /// <summary>Shared words of the two titles over the words of the shorter one.</summary>
    private const double Enough = 0.4;

    /// <summary>Whether one takes up the other: their titles share at least two words that say something, and enough of the shorter title.</summary>
    public static bool IsRecurrence(Theme theme, Theme other)
    {
        var (mine, theirs) = (Words(theme.Title), Words(other.Title));
        var shared = mine.Intersect(theirs).Count();
        return shared >= 2 && shared >= Enough * Math.Min(mine.Count, theirs.Count);
    }

    private static HashSet<string> Words(string title) =>
        [.. title.ToLowerInvariant().Split([' ', '-', ',', '&', ':', '/', '>'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 3).Select(word => word[..Math.Min(word.Length, 6)])];
}
