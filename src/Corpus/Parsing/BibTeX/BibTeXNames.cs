using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Parsing.Markdown;

namespace McpResearch.Corpus.Parsing.BibTeX;

/// <summary>Parts a list of names as BibTeX does: at <c>and</c>, then <c>First von Last</c>, <c>von Last, First</c> or <c>von Last, Jr, First</c>; what stands in braces stays together.
/// Also biblatex's <c>family=…, given=…</c>. The part before the family name joins it, a <c>Jr</c> follows the given one.</summary>
internal static class BibTeXNames
{
    /// <summary>All names in order, as plain text.</summary>
    public static IEnumerable<PersonName> Read(string latex) =>
        Split(latex, word => word.Equals("and", StringComparison.OrdinalIgnoreCase)).Select(Name).OfType<PersonName>();

    private static PersonName? Name(string name)
    {
        name = name.Trim();
        if (IsWhole(name))
            return Person(name, "");
        var parts = SplitAt(name, ',').Select(part => part.Trim()).ToList();
        if (parts.Count > 1 && parts.All(part => part.Contains('=') && char.IsAsciiLetter(part[0])))
            return Extended(parts);
        return parts.Count switch
        {
            1 => Unparted(name),
            2 => Person(parts[0], parts[1]),
            _ => Person(parts[0], $"{string.Join(' ', parts.Skip(2)).Trim()}, {parts[1]}".TrimStart(',', ' ')),
        };
    }

    private static PersonName? Person(string family, string given)
    {
        var (plainFamily, plainGiven) = (Plain(family), Plain(given));
        return plainFamily.Length > 0 ? new(plainFamily, plainGiven.Length > 0 ? plainGiven : null) : plainGiven.Length > 0 ? new(plainGiven) : null;
    }

    private static PersonName? Extended(List<string> parts)
    {
        string Of(string key) => Plain(parts.Select(part => part.Split('=', 2)).FirstOrDefault(pair => pair[0].Trim() == key)?[1] ?? "");
        var suffix = Of("suffix") is { Length: > 0 } text ? $", {text}" : "";
        return Person($"{Of("prefix")} {Of("family")}", Of("given") + suffix);
    }

    // The family name is the last word, with the lower-case words before it and what is between.
    private static PersonName? Unparted(string name)
    {
        var words = Split(name, _ => true).Where(word => word.Length > 0).ToList();
        if (words.Count < 2)
            return Person(name, "");
        var start = words.FindIndex(0, words.Count - 1, IsParticle);
        start = start < 0 ? words.Count - 1 : start;
        return Person(string.Join(' ', words.Skip(start)), string.Join(' ', words.Take(start)));
    }

    private static bool IsParticle(string word)
    {
        var plain = word[0] == '{' ? "" : LatexText.Plain(word);
        return plain.Length > 0 && char.IsLower(plain[0]);
    }

    private static string Plain(string latex) => PlainText.OneLine(LatexText.Plain(latex));

    /// <summary>Whether one pair of braces holds it all: an organisation.</summary>
    private static bool IsWhole(string name)
    {
        if (name is not ['{', .., '}'])
            return false;
        var depth = 0;
        for (var i = 0; i < name.Length - 1; i++)
            if ((depth += name[i] switch { '{' => 1, '}' => -1, _ => 0 }) == 0)
                return false;
        return true;
    }

    // Words outside of braces, joined again where they part nothing.
    private static IEnumerable<string> Split(string text, Func<string, bool> parts)
    {
        var every = parts("");
        List<string> open = [];
        foreach (var word in Words(text))
            if (every)
                yield return word;
            else if (!parts(word))
                open.Add(word);
            else
            {
                yield return string.Join(' ', open);
                open.Clear();
            }

        if (open.Count > 0)
            yield return string.Join(' ', open);
    }

    private static IEnumerable<string> Words(string text)
    {
        var (start, depth) = (0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ' ';
            depth += c switch { '{' => 1, '}' => -1, _ => 0 };
            if (i < text.Length && (depth > 0 || !char.IsWhiteSpace(c) && c != '~'))
                continue;
            if (i > start)
                yield return text[start..i];
            start = i + 1;
        }
    }

    private static IEnumerable<string> SplitAt(string text, char mark)
    {
        var (start, depth) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (text[i] != mark || depth > 0)
                continue;
            yield return text[start..i];
            start = i + 1;
        }

        yield return text[start..];
    }
}
