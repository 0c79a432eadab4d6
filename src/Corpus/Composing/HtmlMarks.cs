using System.Text;
using System.Text.RegularExpressions;

namespace McpResearch.Corpus.Composing;

/// <summary>
/// Writes <c>&lt;</c> as an entity where it would start a tag, a comment or the like. It stays where it is code, compares (<c>a &lt; b</c>), or opens an address (<c>&lt;https://…&gt;</c>).
/// Code counts as such only while nothing before it in the same block has left a run of backticks open, may do so in a table, or has begun the target of a link that is more than plain: then what is code depends on the reader.
/// </summary>
internal sealed partial class HtmlMarks
{
    private bool certain = true;

    /// <summary>Starts a new block: what was left open does not reach here.</summary>
    public void Reset() => certain = true;

    /// <summary>The next line of the block.</summary>
    public string Escape(string line)
    {
        if (line.AsSpan().IndexOfAny("\\`]<") < 0)
            return line;
        var escaped = new StringBuilder(line.Length + 16);
        for (var at = 0; at < line.Length;)
            at = line[at] switch
            {
                '\\' => Escape(line, at, escaped),
                '`' => Code(line, at, escaped),
                ']' => Target(line, at, escaped),
                '<' => Angle(line, at, escaped),
                _ => Copy(line, at, at + 1, escaped),
            };
        return escaped.ToString();
    }

    private static int Copy(string line, int from, int to, StringBuilder escaped)
    {
        escaped.Append(line, from, to - from);
        return to;
    }

    // Readers differ on whether a backtick behind an escaped one starts code.
    private int Escape(string line, int at, StringBuilder escaped)
    {
        certain &= !line.AsSpan(at).StartsWith("\\``");
        return Copy(line, at, Math.Min(at + 2, line.Length), escaped);
    }

    private int Code(string line, int at, StringBuilder escaped)
    {
        var ticks = TickRun().Match(line, at);
        var close = ticks;
        do
            close = TickRun().Match(line, close.Index + close.Length);
        while (close.Success && close.Length != ticks.Length);
        certain &= close.Success && !line.AsSpan(at, close.Index - at).Contains('|');
        return Copy(line, at, certain ? close.Index + close.Length : at + ticks.Length, escaped);
    }

    private int Target(string line, int at, StringBuilder escaped)
    {
        certain &= !line.AsSpan(at).StartsWith("](") || PlainTarget().IsMatch(line, at);
        return Copy(line, at, at + 1, escaped);
    }

    private static int Angle(string line, int at, StringBuilder escaped)
    {
        if (Address().Match(line, at) is { Success: true } address)
            return Copy(line, at, at + address.Length, escaped);
        var opens = at + 1 < line.Length && (char.IsLetter(line[at + 1]) || line[at + 1] is '/' or '!' or '?');
        escaped.Append(opens ? "&lt;" : "<");
        return at + 1;
    }

    [GeneratedRegex("`+")]
    private static partial Regex TickRun();

    [GeneratedRegex(@"\G\]\([^\s<>()\\`]*\)")]
    private static partial Regex PlainTarget();

    [GeneratedRegex(@"\G<https?://[^\s<>`]+>")]
    private static partial Regex Address();
}
