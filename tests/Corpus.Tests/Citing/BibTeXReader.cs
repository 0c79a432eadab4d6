using System.Text;

namespace McpResearch.Corpus.Tests.Citing;

/// <summary>One entry as BibTeX's own scanner sees it, which counts every brace.</summary>
internal sealed record BibTeXEntry(string Type, string Key, IReadOnlyDictionary<string, string> Fields);

/// <summary>Reads what BibTeX would, by btxdoc and bibtex.web; just enough for tests.</summary>
internal sealed class BibTeXReader(string text)
{
    private int at;

    public static IReadOnlyList<BibTeXEntry> Read(string text)
    {
        var reader = new BibTeXReader(text);
        var entries = new List<BibTeXEntry>();
        while ((reader.at = text.IndexOf('@', reader.at)) >= 0)
            entries.Add(reader.Entry());
        return entries;
    }

    /// <summary>The names of an author field: parted by the word "and", then by a comma, both outside braces.</summary>
    public static IEnumerable<(string Family, string? Given)> Names(string authors) =>
        from name in Split(authors, " and ")
        let parts = Split(name, ",").Select(part => Plain(part.Trim())).ToArray()
        select parts.Length switch { 1 => (parts[0], null), 2 => (parts[0], (string?)parts[1]), _ => throw new FormatException(name) };

    /// <summary>LaTeX set as text.</summary>
    public static string Plain(string latex)
    {
        var text = latex.Replace(@"{\textbraceleft}", "\u0001").Replace(@"{\textbraceright}", "\u0002").Replace(@"{\textasciigrave}", "`").Replace(@"{\textasciitilde}", "~").Replace(@"{\textasciicircum}", "^").Replace(@"{\textbackslash}", "\u0003").Replace(@"{\textless}", "<").Replace(@"{\textgreater}", ">");
        foreach (var special in "&%$#_")
            text = text.Replace($"\\{special}", special.ToString());
        Assert.DoesNotContain('\\', text);
        return text.Replace("{", "").Replace("}", "").Replace('\u0001', '{').Replace('\u0002', '}').Replace('\u0003', '\\');
    }

    private BibTeXEntry Entry()
    {
        at++;
        var type = Until('{');
        var key = Until(',');
        Assert.Matches(@"^[^\s{}""#%~\\'(),=]+$", key);
        var fields = new Dictionary<string, string>();
        do
        {
            var name = Until('=').Trim();
            fields.Add(name, Value());
        }
        while (text[at++] == ',');
        Assert.Equal('}', text[at - 1]);
        return new(type, key, fields);
    }

    private string Value()
    {
        at += 1;
        if (text[at] != '{')
            return Macro();
        var start = ++at;
        for (var depth = 1; depth > 0; at++)
            depth += text[at] switch { '{' => 1, '}' => -1, _ => 0 };
        var value = text[start..(at - 1)];
        at += text[at] == '\n' ? 1 : 0;
        return value;
    }

    private string Macro()
    {
        var start = at;
        at = text.IndexOfAny([',', '\n'], at);
        var macro = text[start..at];
        at += text[at] == '\n' ? 1 : 0;
        return macro;
    }

    private string Until(char end)
    {
        var start = at;
        at = text.IndexOf(end, at) + 1;
        return text[start..(at - 1)];
    }

    private static List<string> Split(string value, string mark)
    {
        var (parts, part, depth) = (new List<string>(), new StringBuilder(), 0);
        for (var i = 0; i < value.Length; i++)
        {
            depth += value[i] switch { '{' => 1, '}' => -1, _ => 0 };
            var cut = depth == 0 && string.Compare(value, i, mark, 0, mark.Length, StringComparison.OrdinalIgnoreCase) == 0;
            if (!cut)
            {
                part.Append(value[i]);
                continue;
            }
            parts.Add(part.ToString());
            part.Clear();
            i += mark.Length - 1;
        }
        return [.. parts, part.ToString()];
    }
}
