using System.Text;

namespace McpResearch.Corpus.Parsing.BibTeX;

/// <summary>LaTeX as the text that it sets: accents, symbols, dashes and quotes in Unicode, fonts and braces gone. One pass; a command that is not known keeps its arguments.</summary>
internal sealed class LatexText
{
    private readonly string latex;
    private readonly StringBuilder text;
    private readonly bool dollars;
    private int at;
    private bool math;

    private LatexText(string latex)
    {
        this.latex = latex;
        text = new(latex.Length);
        dollars = HasPairs(latex);
    }

    /// <summary>The text; white space stays as it is.</summary>
    public static string Plain(string latex)
    {
        if (latex.AsSpan().IndexOfAny("\\{}$~-`'^_") < 0)
            return latex;
        var reader = new LatexText(latex);
        while (reader.at < latex.Length)
            reader.Step();
        return reader.text.ToString();
    }

    /// <summary>An address or number: only braces and the escapes of single marks go.</summary>
    public static string Verbatim(string latex)
    {
        if (latex.AsSpan().IndexOfAny("\\{}") < 0)
            return latex.Trim();
        var inner = latex.Trim();
        inner = inner.StartsWith(@"\url{", StringComparison.Ordinal) ? inner[5..] : inner;
        var plain = new StringBuilder(inner.Length);
        for (var i = 0; i < inner.Length; i++)
            if (inner[i] == '\\' && i + 1 < inner.Length && "_%&#$~{}".Contains(inner[i + 1]))
                plain.Append(inner[++i]);
            else if (inner[i] is not ('{' or '}'))
                plain.Append(inner[i]);
        return plain.Replace(@"\textasciitilde", "~").ToString().Trim();
    }

    private void Step()
    {
        var c = latex[at];
        switch (c)
        {
            case '{' or '}':
                at++;
                break;
            case '$' when dollars:
                math = !math;
                at++;
                break;
            case '\\':
                Command();
                break;
            case '^' or '_' when math:
                Raised(c == '^' ? LatexSymbols.Superscripts : LatexSymbols.Subscripts);
                break;
            case '-' when !math:
                Run('-', ["-", "–", "—"]);
                break;
            case '`':
                Run('`', ["‘", "“"]);
                break;
            case '\'' when !math:
                Run('\'', ["'", "”"]);
                break;
            default:
                text.Append(c == '~' ? ' ' : c);
                at++;
                break;
        }
    }

    private void Run(char mark, string[] forms)
    {
        var length = 1;
        while (length < forms.Length && at + length < latex.Length && latex[at + length] == mark)
            length++;
        text.Append(forms[length - 1]);
        at += length;
    }

    // Digits and signs have raised and lowered forms; other text keeps its mark.
    private void Raised(string forms)
    {
        var mark = latex[at++];
        var grouped = at < latex.Length && latex[at] == '{';
        var start = grouped ? at + 1 : at;
        var length = grouped ? latex.AsSpan(start, Math.Min(40, latex.Length - start)).IndexOf('}') : Math.Min(1, latex.Length - at);
        if (length <= 0 || latex.AsSpan(start, length).IndexOfAnyExcept("0123456789+-=()") >= 0)
        {
            text.Append(mark);
            return;
        }

        foreach (var digit in latex.AsSpan(start, length))
            text.Append(forms["0123456789+-=()".IndexOf(digit)]);
        at = start + length + (grouped ? 1 : 0);
    }

    private void Command()
    {
        var start = at++;
        if (at == latex.Length)
        {
            text.Append('\\');
            return;
        }

        if (!char.IsAsciiLetter(latex[at]))
        {
            Mark(latex[at++]);
            return;
        }

        var name = Name();
        if (LatexAccents.Of(name) is { } accent && at < latex.Length && (latex[at] is '{' or ' ' or '\\'))
            Accented(accent, name);
        else if (LatexSymbols.Of(name) is { } symbol)
            Append(symbol);
        else if (LatexSymbols.IsUnseen(name))
            SkipArgument();
        else if (LatexSymbols.IsForm(name) || at < latex.Length && latex[at] is '{' or '[')
            SkipSpace();
        else
            text.Append(latex.AsSpan(start, at - start));
    }

    private void Mark(char mark)
    {
        if (LatexAccents.Of(mark) is { } accent)
            Accented(accent, mark.ToString());
        else if (mark is '-' or '/' or '!' or '(' or ')' or '[' or ']' or '@' or '*')
            return;
        else
            text.Append(mark is '\\' or ',' or ';' or ':' or '\n' ? ' ' : mark);
    }

    private string Name()
    {
        var start = at;
        while (at < latex.Length && char.IsAsciiLetter(latex[at]))
            at++;
        return latex[start..at];
    }

    // Accents on accents are put on from the inside out.
    private void Accented(char accent, string mark)
    {
        var marks = new Stack<char>([accent]);
        while (true)
        {
            while (at < latex.Length && latex[at] is '{' or ' ')
                at++;
            if (at + 1 >= latex.Length || latex[at] != '\\')
                break;
            at++;
            var name = char.IsAsciiLetter(latex[at]) ? Name() : latex[at++].ToString();
            if (LatexAccents.Of(name) is { } inner)
                marks.Push(inner);
            else
            {
                Compose(name is "i" ? "i" : name is "j" ? "j" : LatexSymbols.Of(name) ?? name, marks);
                return;
            }
        }

        if (at >= latex.Length || latex[at] == '}')
        {
            text.Append(mark is "~" or "^" or "'" or "`" or "\"" ? mark : "");
            return;
        }

        var length = char.IsHighSurrogate(latex[at]) && at + 1 < latex.Length ? 2 : 1;
        at += length;
        Compose(latex.Substring(at - length, length), marks);
    }

    private void Compose(string letter, Stack<char> marks)
    {
        var behind = new StringBuilder();
        foreach (var mark in marks)
            if (behind.Length == 0 && LatexAccents.Put(letter, mark) is { Length: 1 } one)
                letter = one;
            else
                behind.Append(mark);
        text.Append(letter).Append(behind);
    }

    private void Append(string symbol)
    {
        text.Append(symbol);
        SkipSpace();
    }

    private void SkipSpace()
    {
        while (at < latex.Length && char.IsWhiteSpace(latex[at]) && !math)
            at++;
    }

    private void SkipArgument()
    {
        SkipSpace();
        var depth = 0;
        do
        {
            if (at >= latex.Length)
                return;
            depth += latex[at] switch { '{' => 1, '}' => -1, _ => 0 };
            at += latex[at] == '\\' ? 2 : 1;
        }
        while (depth > 0);
    }

    private static bool HasPairs(string latex)
    {
        var count = 0;
        for (var i = 0; i < latex.Length; i++)
            if (latex[i] == '\\')
                i++;
            else if (latex[i] == '$')
                count++;
        return count % 2 == 0;
    }
}
