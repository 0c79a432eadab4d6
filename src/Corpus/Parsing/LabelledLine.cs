using McpResearch.Corpus.Parsing.Markdown;

namespace McpResearch.Corpus.Parsing;

/// <summary>A line that gives a name and a value: <c>- **Name:** value</c>, <c>**Name**: value</c>, <c>- Name: value</c>.</summary>
/// <param name="Name">Without marks and colon.</param>
/// <param name="Value">Markdown, trimmed.</param>
/// <param name="Bold">Whether the name is bold.</param>
internal sealed record LabelledLine(string Name, string Value, bool Bold)
{
    const int MaxName = 60;

    /// <summary>Reads a line, or null where it is none. A name that is not bold counts only in a list.</summary>
    public static LabelledLine? Read(string line)
    {
        var text = line.AsSpan().Trim();
        var listed = text.StartsWith("- ") || text.StartsWith("* ");
        if (listed)
            text = text[2..].TrimStart();
        return text.StartsWith("**") ? ReadBold(text[2..]) : listed ? ReadPlain(text) : null;
    }

    static LabelledLine? ReadBold(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf("**");
        if (end <= 0 || end > MaxName)
            return null;
        var name = text[..end].TrimEnd();
        var value = text[(end + 2)..].TrimStart();
        if (!name.EndsWith(':') && !value.StartsWith(':'))
            return null;
        return Make(name.TrimEnd(':'), name.EndsWith(':') ? value : value[1..], true);
    }

    static LabelledLine? ReadPlain(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        return colon is <= 0 or > MaxName || colon + 1 < text.Length && !char.IsWhiteSpace(text[colon + 1]) ? null : Make(text[..colon], text[(colon + 1)..], false);
    }

    static LabelledLine? Make(ReadOnlySpan<char> name, ReadOnlySpan<char> value, bool bold) =>
        PlainText.OneLine(name.ToString()) is { Length: > 0 } label ? new(label, value.Trim().ToString(), bold) : null;
}
