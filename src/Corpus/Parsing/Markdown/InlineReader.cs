using System.Text;

namespace McpResearch.Corpus.Parsing.Markdown;

/// <summary>Marks each character of inline Markdown as text or mark-up, in one pass with a stack, never looking back.</summary>
internal sealed class InlineReader(string text)
{
    readonly bool[] dropped = new bool[text.Length];
    readonly Stack<int> brackets = new();
    readonly List<(int Open, int Close, string Target)> links = [];
    readonly EmphasisMarks emphasis = new(text);
    readonly CodeSpans code = new(text);
    int at;

    public InlineMarkdown Read()
    {
        while (at < text.Length)
            Step();
        emphasis.Drop(dropped);
        links.Sort((a, b) => a.Open.CompareTo(b.Open));
        return new(Plain(0, text.Length), [.. links.Select(link => new InlineLink(Plain(link.Open, link.Close), PlainText.Decode(link.Target)))]);
    }

    void Step()
    {
        switch (text[at])
        {
            case '\\' when at + 1 < text.Length && char.IsAsciiLetterOrDigit(text[at + 1]) == false && text[at + 1] is > ' ' and < '\x7F':
                dropped[at] = true;
                at += 2;
                break;
            case '`':
                at = code.Skip(at, dropped);
                break;
            case '*' or '_':
                at = emphasis.Add(at);
                break;
            case '[' when WikiLinkEnd() is { } close:
                WikiLink(close);
                break;
            case '[':
                brackets.Push(at++);
                break;
            case ']' when brackets.TryPop(out var open):
                Close(open);
                break;
            case '<':
                at = SkipAutoLink();
                break;
            default:
                at++;
                break;
        }
    }

    // Of "[[Page|name]]" the last bracket; such a link holds no other.
    int? WikiLinkEnd()
    {
        if (at + 2 >= text.Length || text[at + 1] != '[')
            return null;
        var close = text.AsSpan(at + 2).IndexOfAny('[', ']') is var found and > 0 ? at + 2 + found : -1;
        return close > 0 && text[close] == ']' && close + 1 < text.Length && text[close + 1] == ']' ? close + 1 : null;
    }

    // The name is shown, else the page.
    void WikiLink(int close)
    {
        var bar = text.AsSpan(at, close - at).IndexOf('|');
        if (at > 0 && text[at - 1] == '!')
            dropped[at - 1] = true;
        Drop(at, bar < 0 ? at + 2 : at + bar + 1);
        Drop(close - 1, close + 1);
        at = close + 1;
    }

    void Close(int open)
    {
        if (at + 1 == text.Length || LinkTarget.Read(text, at + 1, out var end) is not { } target)
        {
            at++;
            return;
        }

        dropped[open] = true;
        if (open > 0 && text[open - 1] == '!')
            dropped[open - 1] = true;
        links.Add((open, at, target));
        Drop(at, end);
        at = end;
    }

    int SkipAutoLink()
    {
        var end = text.AsSpan(at + 1).IndexOfAny(" \t<>") is var length and >= 0 ? at + 1 + length : text.Length;
        if (end == text.Length || text[end] != '>' || text.AsSpan(at + 1, end - at - 1).IndexOf("://") <= 0)
            return at + 1;
        dropped[at] = dropped[end] = true;
        links.Add((at + 1, end, text[(at + 1)..end]));
        return end + 1;
    }

    void Drop(int start, int end) => Array.Fill(dropped, true, start, end - start);

    string Plain(int start, int end)
    {
        var plain = new StringBuilder();
        for (var i = start; i < end; i++)
            if (!dropped[i])
                plain.Append(text[i]);
        return PlainText.OneLine(PlainText.Decode(plain.ToString()));
    }
}
