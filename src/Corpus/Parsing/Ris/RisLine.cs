using System.Text;

namespace McpResearch.Corpus.Parsing.Ris;

/// <summary>A tag with its value, and the lines that go on with it.</summary>
internal sealed class RisLine(string tag, string first)
{
    private StringBuilder? more;

    /// <summary>Two characters.</summary>
    public string Tag => tag;

    /// <summary>1-based line.</summary>
    public int Number { get; set; }

    /// <summary>Trimmed; lines that go on are joined as lines.</summary>
    public string Value => more?.ToString().Trim() ?? first;

    /// <summary>Adds a line that goes on with the value.</summary>
    public void Append(ReadOnlySpan<char> line) => (more ??= new StringBuilder(first)).Append('\n').Append(line.Trim());

    /// <summary>Reads <c>TI  - Title</c>, also with fewer spaces before the hyphen. Null for any other line.</summary>
    public static RisLine? Read(ReadOnlySpan<char> line)
    {
        line = line.Trim("\uFEFF\r");
        if (line.Length < 3 || !char.IsAsciiLetterUpper(line[0]) || !char.IsAsciiLetterUpper(line[1]) && !char.IsAsciiDigit(line[1]))
            return null;
        var hyphen = line[2..].IndexOfAnyExcept(' ') + 2;
        if (hyphen is < 3 or > 5 || line[hyphen] != '-' || hyphen + 1 < line.Length && line[hyphen + 1] != ' ')
            return null;
        return new(line[..2].ToString(), line[(hyphen + 1)..].Trim().ToString());
    }
}
