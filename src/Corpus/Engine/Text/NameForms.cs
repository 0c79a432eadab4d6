using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Engine.Text;

/// <summary>Other spellings under which a name of a model, version, figure or code is looked for: <c>GPT-5.3-Codex</c> also as
/// <c>gpt5.3</c> and <c>gpt5.3codex</c>, <c>qwen2.5</c> as <c>qwen</c> and <c>2.5</c>, <c>SciAgentGym</c> as its three words.</summary>
public static class NameForms
{
    private const int LongestName = 40;
    private const int MostParts = 6;
    private const string Joining = "-_./:\u2010\u2011\u0001";

    /// <summary>All such forms of the names in <paramref name="text"/>, each once, none that the words of the text are already.</summary>
    public static HashSet<string> Of(string text) => Of(new CutText().Cut(text));

    /// <summary>As of its text.</summary>
    internal static HashSet<string> Of(CutText text)
    {
        var forms = new HashSet<string>(StringComparer.Ordinal);
        var words = text.Words;
        for (var first = 0; first < words.Count;)
        {
            var end = EndOfName(words, first);
            if (end > first + 1)
                AddJoined(forms, words, first, end);
            for (; first < end; first++)
                if (words[first].Forms is { } word && words[first].Word.Length <= LongestName)
                    AddParts(forms, text.Text, words[first].Word, word);
        }

        return forms;
    }

    /// <summary>The words inside a word: between letters and digits and where capitals start. Empty where there is only one.</summary>
    public static IReadOnlyList<string> Parts(ReadOnlySpan<char> word)
    {
        if (!BreaksAnywhere(word))
            return [];
        var parts = new List<string>();
        var start = 0;
        for (var i = 1; i <= word.Length; i++)
        {
            if (i < word.Length && !Breaks(word, i))
                continue;
            parts.Add(CharFold.Fold(word[start..i]).Trim('.', ','));
            start = i;
        }

        return parts;
    }

    private static int EndOfName(IReadOnlyList<CutWord> words, int first)
    {
        var end = first + 1;
        while (end < words.Count && words[end].Word.Glue != '\0' && words[end].Forms is not null && words[first].Forms is not null && Joining.Contains(words[end].Word.Glue))
            end++;
        return end;
    }

    private static void AddJoined(HashSet<string> forms, IReadOnlyList<CutWord> words, int first, int end)
    {
        for (var i = first; i + 1 < end; i++)
            AddForm(forms, words[i].Forms!.Folded + words[i + 1].Forms!.Folded);
        if (end - first is > 2 and <= MostParts)
            AddForm(forms, string.Concat(Enumerable.Range(first, end - first).Select(i => words[i].Forms!.Folded)));
    }

    private static void AddParts(HashSet<string> forms, string text, TextWord word, WordForms known)
    {
        foreach (var part in known.Parts)
            if (part.Length > 1)
                AddForm(forms, part);
        if (Suffix(text, word) is { } suffix)
            AddForm(forms, known.Folded + suffix);
    }

    /// <summary>A sign that belongs to the name: <c>77.3%</c>, <c>C++</c>, <c>C#</c>.</summary>
    private static string? Suffix(string text, TextWord word) => text.AsSpan(word.End) switch
    {
        ['%', ..] => "%",
        ['+', '+', ..] => "++",
        ['#', ..] when word.Length <= 2 => "#",
        _ => null,
    };

    private static void AddForm(HashSet<string> forms, string form)
    {
        if (form.Length is > 0 and <= LongestName)
            forms.Add(form);
    }

    private static bool BreaksAnywhere(ReadOnlySpan<char> word)
    {
        for (var i = 1; i < word.Length; i++)
            if (Breaks(word, i))
                return true;
        return false;
    }

    private static bool Breaks(ReadOnlySpan<char> word, int i)
    {
        char before = word[i - 1], c = word[i];
        if (char.IsAsciiDigit(before) && char.IsLetter(c) || char.IsLetter(before) && char.IsAsciiDigit(c))
            return true;
        if (!char.IsUpper(c))
            return false;
        return char.IsLower(before) || (char.IsUpper(before) && i + 2 < word.Length && char.IsLower(word[i + 1]) && char.IsLower(word[i + 2]));
    }
}
