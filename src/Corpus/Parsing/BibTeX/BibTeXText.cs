namespace McpResearch.Corpus.Parsing.BibTeX;

/// <summary>A place in the text of a file, and the steps that the scanner takes from there. Everything moves forward only.</summary>
internal sealed class BibTeXText(string text)
{
    private const int LongestType = 40;
    private const int LongestKey = 250;

    private int at;

    /// <summary>The place. It may be set back to look at something again, once.</summary>
    public int At
    {
        get => at;
        set => at = value;
    }

    public bool IsEnd => at >= text.Length;

    /// <summary>The character there; NUL at the end.</summary>
    public char Current => at < text.Length ? text[at] : '\0';

    public void Step() => at++;

    public string From(int start) => text[start..at];

    /// <summary>Goes to the next <c>@</c> that no letter stands before, as in an address of mail; false at the end.</summary>
    public bool ToEntry()
    {
        while (text.AsSpan(at).IndexOf('@') is var found and >= 0)
        {
            at += found;
            if (at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1]))
                return true;
            at++;
        }

        at = text.Length;
        return false;
    }

    /// <summary>Goes over text that starts no entry.</summary>
    public void Skip(int length) => at += length;

    /// <summary>The place of the next of <paramref name="marks"/>, or of the end; looks no further than a key is long.</summary>
    public int Ahead(string marks)
    {
        var span = text.AsSpan(at, Math.Min(LongestKey, text.Length - at));
        return span.IndexOfAny(marks) is var found and >= 0 ? at + found : text.Length;
    }

    /// <summary>Skips white space, and comments from <c>%</c> to the line's end.</summary>
    public void SkipSpace()
    {
        for (; at < text.Length; at++)
            if (text[at] == '%')
                at = text.AsSpan(at).IndexOf('\n') is var end and >= 0 ? at + end : text.Length - 1;
            else if (!char.IsWhiteSpace(text[at]))
                return;
    }

    /// <summary>The characters up to one of <paramref name="ends"/> or white space.</summary>
    public string Word(string ends)
    {
        var start = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && !ends.Contains(text[at]))
            at++;
        return text[start..at];
    }

    /// <summary>
    /// The text up to <paramref name="close"/> outside of braces, from behind the opening mark on. False where it never ends: then the place is where the next entry starts, or the end.
    /// </summary>
    /// <param name="cut">Whether a line that starts an entry ends it; in a comment that does not count.</param>
    public bool Closed(char close, bool cut, out string value)
    {
        var start = at;
        for (var depth = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (c == close && depth == 0)
            {
                value = text[start..at++];
                return true;
            }

            depth += c switch { '{' => 1, '}' when depth > 0 => -1, _ => 0 };
            if (c == '\n' && cut && IsEntryStart(at + 1))
                break;
        }

        value = text[start..Math.Min(at, text.Length)];
        return false;
    }

    /// <summary>Whether a line starts an entry there: <c>@type{key,</c>.</summary>
    public bool IsEntryStart(int start)
    {
        var i = SkipBlanks(start);
        if (i >= text.Length || text[i++] != '@')
            return false;
        var type = i;
        while (i < text.Length && char.IsAsciiLetter(text[i]) && i - type < LongestType)
            i++;
        if (i == type || (i = SkipBlanks(i)) >= text.Length || text[i] is not ('{' or '('))
            return false;
        var key = i = SkipBlanks(i + 1);
        while (i < text.Length && i - key < LongestKey && !char.IsWhiteSpace(text[i]) && !"{}()\"=,#%".Contains(text[i]))
            i++;
        return i > key && (i = SkipBlanks(i)) < text.Length && text[i] == ',';
    }

    private int SkipBlanks(int i)
    {
        var most = Math.Min(i + LongestKey, text.Length);
        while (i < most && text[i] is (' ' or '\t'))
            i++;
        return i;
    }
}
