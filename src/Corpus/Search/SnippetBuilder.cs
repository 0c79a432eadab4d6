
namespace McpResearch.Corpus.Search;

/// <summary>Cuts the passage of a text that answers a query best, with its matches between <c>**</c>.</summary>
public static class SnippetBuilder
{
    /// <summary>Characters of a passage without marks, unless said otherwise.</summary>
    public const int Length = 240;

    private const double LeastInProse = 0.7;
    private const double Repeat = 0.05;
    private const double LaterMustBeBetter = 1.1;
    private const string SentenceEnds = ".!?。！？…:;";

    /// <summary>One line of plain text, in the text's own language. Without a match the beginning; empty for an empty text. What the title has already, which is shown beside it, no list of links need repeat.</summary>
    /// <param name="whole">What to cut from.</param>
    /// <param name="words">What is looked for.</param>
    /// <param name="length">Characters without marks; null: <see cref="SnippetText.Length"/>.</param>
    /// <param name="title">What is shown beside it.</param>
    public static string Build(SnippetText whole, QueryWords words, int? length = null, string title = "")
    {
        var (text, matches) = Chosen(whole, words, title);
        if (text.Length == 0)
            return "";
        var (start, end) = Passage(text, matches, length ?? whole.Length);
        return $"{(start > 0 ? "…" : "")}{Marked(text, matches, start, end)}{(end < text.Length ? "…" : "")}";
    }

    /// <summary>The text without its lists of links where it has most of what matches, else all of it.</summary>
    private static (string Text, List<(int Start, int End, double Weight, string Term)> Matches) Chosen(SnippetText text, QueryWords words, string title)
    {
        var all = words.Matches(text.Whole);
        if (ReferenceEquals(text.Prose, text.Whole))
            return (text.Whole, all);
        var inProse = words.Matches(text.Prose);
        var known = words.Matches(title).Concat(inProse).Select(m => m.Term).ToHashSet(StringComparer.Ordinal);
        return Sum([.. all.Where(m => known.Contains(m.Term))]) >= LeastInProse * Sum(all) ? (text.Prose, inProse) : (text.Whole, all);
    }

    private static double Sum(List<(int Start, int End, double Weight, string Term)> matches) => matches.DistinctBy(m => m.Term).Sum(m => m.Weight);

    private static (int Start, int End) Passage(string text, List<(int Start, int End, double Weight, string Term)> matches, int length)
    {
        if (text.Length <= length)
            return (0, text.Length);
        var first = matches.Count == 0 ? 0 : Best(matches, length);
        var start = matches.Count == 0 ? 0 : StartOf(text, matches[first].Start, length);
        return (start, EndOf(text, start, length));
    }

    /// <summary>The match from which a window of the length holds the most: each term once in full, repeats a little, early ones first.</summary>
    private static int Best(List<(int Start, int End, double Weight, string Term)> matches, int length)
    {
        var inside = new Dictionary<string, int>(StringComparer.Ordinal);
        double score = 0, best = -1;
        int found = 0, next = 0;
        for (var i = 0; i < matches.Count; i++)
        {
            for (; next < matches.Count && matches[next].End <= matches[i].Start + length * 4 / 5; next++)
                score += matches[next].Weight * (Enter(inside, matches[next].Term) == 1 ? 1 : Repeat);
            if (score > best * LaterMustBeBetter + 1e-9)
                (best, found) = (score, i);
            if (next > i)
                score -= matches[i].Weight * (Leave(inside, matches[i].Term) == 0 ? 1 : Repeat);
        }

        return found;
    }

    private static int Enter(Dictionary<string, int> inside, string term) => inside[term] = inside.GetValueOrDefault(term) + 1;

    private static int Leave(Dictionary<string, int> inside, string term) => inside[term] = inside.GetValueOrDefault(term) - 1;

    /// <summary>The start of the sentence where that is near, else of a word a little before the match.</summary>
    private static int StartOf(string text, int match, int length)
    {
        var reach = length / 3;
        for (var i = match; i > 0 && match - i <= reach; i--)
            if (i >= 2 && text[i - 1] == ' ' && SentenceEnds.Contains(text[i - 2]) || "。！？".Contains(text[i - 1]))
                return i;
        if (match <= reach)
            return 0;
        var start = match - reach / 2;
        while (start < match && text[start - 1] != ' ')
            start++;
        return char.IsLowSurrogate(text[start]) ? start - 1 : start;
    }

    private static int EndOf(string text, int start, int length)
    {
        var end = start + length;
        if (end >= text.Length)
            return text.Length;
        for (var i = end; i > end - length / 4; i--)
            if (SentenceEnds.Contains(text[i - 1]) && (text[i] == ' ' || "。！？".Contains(text[i - 1])))
                return i;
        for (var i = end; i > end - length / 3; i--)
            if (text[i] == ' ')
                return i;
        return char.IsLowSurrogate(text[end]) ? end - 1 : end;
    }

    private static string Marked(string text, List<(int Start, int End, double Weight, string Term)> matches, int start, int end)
    {
        var marked = new System.Text.StringBuilder();
        var at = start;
        foreach (var (from, to) in Joined(matches.Where(m => m.Start >= start && m.End <= end)))
        {
            marked.Append(text, at, from - at).Append("**").Append(text, from, to - from).Append("**");
            at = to;
        }

        return marked.Append(text, at, end - at).ToString().Trim();
    }

    /// <summary>Overlapping and touching matches as one.</summary>
    private static IEnumerable<(int Start, int End)> Joined(IEnumerable<(int Start, int End, double Weight, string Term)> matches)
    {
        (int Start, int End)? open = null;
        foreach (var match in matches.OrderBy(m => m.Start).ThenByDescending(m => m.End))
        {
            if (open is { } o && match.Start <= o.End)
            {
                open = (o.Start, Math.Max(o.End, match.End));
                continue;
            }

            if (open is { } done)
                yield return done;
            open = (match.Start, match.End);
        }

        if (open is { } last)
            yield return last;
    }
}
