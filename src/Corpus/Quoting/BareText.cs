using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace McpResearch.Corpus.Quoting;

/// <summary>A text without what is no word of it though it is made of letters or digits: addresses of Markdown links, list numbers, tags, entities, characters that show nothing. One pass; each character knows where it stood.</summary>
internal sealed partial class BareText
{
    private const int LongestAddress = 500;
    private const int LongestEntity = 12;

    private readonly string raw;
    private readonly StringBuilder text;
    private readonly List<int> places;

    private BareText(string raw) => (this.raw, text, places) = (raw, new(raw.Length), new(raw.Length));

    /// <summary>The bare text of Markdown, or of anything else.</summary>
    public static BareText Of(string raw)
    {
        var bare = new BareText(raw);
        for (var i = 0; i < raw.Length;)
            i = bare.Take(i);
        bare.places.Add(raw.Length);
        return bare;
    }

    /// <summary>Where a character of the bare text stands in the raw one; its length gives the raw length.</summary>
    public int Place(int at) => places[at];

    /// <inheritdoc/>
    public override string ToString() => text.ToString();

    private int Take(int i)
    {
        if ((i == 0 || raw[i - 1] == '\n') && LineMark().Match(raw, i).Length is var mark and > 0)
            return Add(' ', i, i + mark);
        return raw[i] switch
        {
            ']' => EndOfAddress(i) is var end && end > i ? end : Add(' ', i, i + 1),
            '&' => Entity(i),
            '<' => Tag(i),
            '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' => i + 1,
            '×' => Add('x', i, i + 1),
            _ => Add(raw[i], i, i + 1),
        };
    }

    private int Add(char c, int at, int next)
    {
        text.Append(c);
        places.Add(at);
        return next;
    }

    private int EndOfAddress(int bracket)
    {
        if (bracket + 1 >= raw.Length || raw[bracket + 1] != '(')
            return bracket;
        var depth = 0;
        for (var i = bracket + 1; i < raw.Length && i < bracket + LongestAddress && raw[i] != '\n'; i++)
            if ((depth += raw[i] switch { '(' => 1, ')' => -1, _ => 0 }) == 0)
                return i + 1;
        return bracket;
    }

    private int Entity(int i)
    {
        var end = raw.IndexOf(';', i, Math.Min(LongestEntity, raw.Length - i)) + 1;
        var decoded = end > 0 ? WebUtility.HtmlDecode(raw[i..end]) : "";
        if (decoded.Length is 0 or > 2)
            return Add(raw[i], i, i + 1);
        foreach (var c in decoded)
            Add(c, i, end);
        return end;
    }

    private int Tag(int i)
    {
        var tag = HtmlTag().Match(raw, i);
        if (!tag.Success)
            return Add('<', i, i + 1);
        return tag.ValueSpan.StartsWith("<br", StringComparison.OrdinalIgnoreCase) ? Add(' ', i, i + tag.Length) : i + tag.Length;
    }

    [GeneratedRegex(@"\G[ \t>]*(?:(?:[-*+•]|\d{1,3}[.)])[ \t]+)?(?:\[[ xX]\][ \t]+)?")]
    private static partial Regex LineMark();

    [GeneratedRegex(@"\G</?(?:br|sup|sub|b|i|em|strong|u|s|span|p|div|code|kbd|mark|small)\b[^<>\n]{0,200}>", RegexOptions.IgnoreCase)]
    private static partial Regex HtmlTag();
}
