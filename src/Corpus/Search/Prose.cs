using System.Text;

namespace McpResearch.Corpus.Search;

/// <summary>Markdown without lists of links, which say where to read on and nothing about the subject.</summary>
internal static class Prose
{
    /// <summary>The text without list items that begin with a link or address, and without headings that have nothing else below them.</summary>
    public static string Of(string markdown)
    {
        var kept = new StringBuilder(markdown.Length);
        var headings = new List<string>();
        var pointed = false;
        foreach (var line in markdown.Split('\n'))
        {
            var text = line.AsSpan().Trim();
            if (text.StartsWith('#'))
            {
                if (pointed)
                    headings.Clear();
                headings.Add(line);
                pointed = false;
            }
            else if (IsPointer(text))
                pointed = true;
            else
                Keep(kept, text.IsEmpty ? [] : headings, line);
        }

        return kept.ToString();
    }

    /// <summary>Whether a list of links is in the text.</summary>
    public static bool HasLists(ReadOnlySpan<char> markdown)
    {
        foreach (var line in markdown.EnumerateLines())
            if (IsPointer(line.Trim()))
                return true;
        return false;
    }

    private static void Keep(StringBuilder kept, List<string> headings, string line)
    {
        foreach (var heading in headings)
            kept.Append(heading).Append('\n');
        headings.Clear();
        kept.Append(line).Append('\n');
    }

    private static bool IsPointer(ReadOnlySpan<char> line)
    {
        var item = line.TrimStart("0123456789");
        if (item.Length < 3 || item[1] != ' ' || !(item.Length == line.Length ? "-*+" : ".)").Contains(item[0]))
            return false;
        var text = item[2..].TrimStart(" <*");
        return text.StartsWith("http", StringComparison.Ordinal) || (text.StartsWith('[') && text.Contains("](", StringComparison.Ordinal));
    }
}
