using System.Text.RegularExpressions;
using McpResearch.Corpus.Parsing.Markdown;

namespace McpResearch.Corpus.Parsing.Digests;

/// <summary>A list of backlog items, <c>- Title (Source)</c>, with the line that only counts more of them.</summary>
internal static partial class BacklogList
{
    public static void Read(Section section, string group, ArraySegment<MarkdownLine> lines, DigestDraft draft)
    {
        List<MarkdownLine> text = [];
        for (var i = 0; i < lines.Count;)
        {
            var line = lines[i++];
            var start = i;
            if (line.Fenced || Bullet(line.Text) is not { } bullet)
            {
                AddText(line, text, draft);
                continue;
            }

            while (i < lines.Count && !lines[i].IsBlank && lines[i].Text.StartsWith("  ", StringComparison.Ordinal))
                i++;
            AddBullet(bullet, lines[start..i], group, line.Number, draft);
        }

        draft.Keep(section, text.ToArray());
    }

    static void AddText(MarkdownLine line, List<MarkdownLine> text, DigestDraft draft)
    {
        if (Remainder().IsMatch(line.Text.Trim()))
            draft.Remainders.Add(line.Text.Trim());
        else
            text.Add(line);
    }

    static void AddBullet(string bullet, ArraySegment<MarkdownLine> below, string group, int line, DigestDraft draft)
    {
        if (Remainder().IsMatch(bullet))
            draft.Remainders.Add(bullet);
        else
            BacklogItems.Add(draft, group, line, BacklogBullet.Read(bullet, below));
    }

    // The text of "- …", "* …", "+ …" or "1. …" that is not indented as part of another.
    static string? Bullet(string line)
    {
        var match = Mark().Match(line);
        return match.Success && line[match.Length..].Trim() is { Length: > 0 } text ? text : null;
    }

    [GeneratedRegex("^ ?([-*+]|[0-9]{1,4}[.)]) +(\\[[ xX]\\] +)?")]
    private static partial Regex Mark();

    [GeneratedRegex(@"^(\*{1,2})?(and|plus|…and|\.\.\.and|\+) ?[~≈]?[0-9][0-9,]{0,8}\+? (additional|more|other|further)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Remainder();
}
