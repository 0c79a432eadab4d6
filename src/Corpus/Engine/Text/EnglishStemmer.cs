namespace McpResearch.Corpus.Engine.Text;

/// <summary>Porter's second English stemmer (https://snowballstem.org/algorithms/english/stemmer.html), without its list of exceptional forms' rarest members.</summary>
public static class EnglishStemmer
{
    private static readonly (string Ending, string With)[] Step2 =
    [
        ("ization", "ize"), ("ational", "ate"), ("fulness", "ful"), ("ousness", "ous"), ("iveness", "ive"), ("tional", "tion"), ("biliti", "ble"), ("lessli", "less"),
        ("entli", "ent"), ("ation", "ate"), ("alism", "al"), ("aliti", "al"), ("ousli", "ous"), ("iviti", "ive"), ("fulli", "ful"), ("enci", "ence"), ("anci", "ance"),
        ("abli", "able"), ("izer", "ize"), ("ator", "ate"), ("alli", "al"), ("bli", "ble"), ("ogi", "og"), ("li", ""),
    ];

    private static readonly (string Ending, string With)[] Step3 =
    [
        ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"), ("ative", ""), ("ical", "ic"), ("ness", ""), ("ful", ""),
    ];

    private static readonly string[] Step4 =
        ["ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion", "al", "er", "ic"];

    /// <summary>The stem of a folded word; words that are not plain Latin letters come back as they are.</summary>
    public static string Stem(string word)
    {
        if (word.Length <= 2 || !IsPlain(word))
            return word;
        if (Exception(word) is { } fixedForm)
            return fixedForm;
        var w = MarkConsonantY(word);
        var (r1, r2) = Regions(w);
        w = Step1A(w);
        if (w is "inning" or "outing" or "canning" or "herring" or "earring" or "proceed" or "exceed" or "succeed")
            return w;
        w = Step1C(Step1B(w, r1));
        w = Replace(w, r1, Step2, 2, r2);
        w = Replace(w, r1, Step3, 3, r2);
        w = Delete4(w, r2);
        return Step5(w, r1, r2).Replace('Y', 'y');
    }

    private static bool IsPlain(string word)
    {
        foreach (var c in word)
            if (c is < 'a' or > 'z')
                return false;
        return true;
    }

    private static string? Exception(string word) => word switch
    {
        "skis" => "ski",
        "skies" or "sky" => "sky",
        "dying" => "die",
        "lying" => "lie",
        "tying" => "tie",
        "idly" => "idl",
        "gently" => "gentl",
        "ugly" => "ugli",
        "early" => "earli",
        "only" => "onli",
        "singly" => "singl",
        "news" or "howe" or "atlas" or "cosmos" or "bias" or "andes" => word,
        _ => null,
    };

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static string MarkConsonantY(string word)
    {
        if (!word.Contains('y'))
            return word;
        var letters = word.ToCharArray();
        for (var i = 0; i < letters.Length; i++)
            if (letters[i] == 'y' && (i == 0 || IsVowel(letters[i - 1])))
                letters[i] = 'Y';
        return new string(letters);
    }

    private static (int R1, int R2) Regions(string w)
    {
        var r1 = w.StartsWith("gener", StringComparison.Ordinal) || w.StartsWith("arsen", StringComparison.Ordinal) ? 5
            : w.StartsWith("commun", StringComparison.Ordinal) ? 6 : AfterVowelConsonant(w, 0);
        return (r1, AfterVowelConsonant(w, r1));
    }

    private static int AfterVowelConsonant(string w, int from)
    {
        for (var i = from + 1; i < w.Length; i++)
            if (!IsVowel(w[i]) && IsVowel(w[i - 1]))
                return i + 1;
        return w.Length;
    }

    private static bool Ends(string w, string ending) => w.EndsWith(ending, StringComparison.Ordinal);

    private static bool HasVowel(string w, int end)
    {
        for (var i = 0; i < end; i++)
            if (IsVowel(w[i]))
                return true;
        return false;
    }

    private static string Step1A(string w)
    {
        if (Ends(w, "sses"))
            return w[..^2];
        if (Ends(w, "ied") || Ends(w, "ies"))
            return w.Length > 4 ? w[..^2] : w[..^1];
        if (Ends(w, "us") || Ends(w, "ss") || !Ends(w, "s"))
            return w;
        return HasVowel(w, w.Length - 2) ? w[..^1] : w;
    }

    private static string Step1B(string w, int r1)
    {
        foreach (var ending in (ReadOnlySpan<string>)["eedly", "eed"])
            if (Ends(w, ending))
                return w.Length - ending.Length >= r1 ? string.Concat(w.AsSpan(0, w.Length - ending.Length), "ee") : w;
        foreach (var ending in (ReadOnlySpan<string>)["ingly", "edly", "ing", "ed"])
            if (Ends(w, ending))
                return HasVowel(w, w.Length - ending.Length) ? Mend(w[..^ending.Length], r1) : w;
        return w;
    }

    private static string Mend(string w, int r1)
    {
        if (Ends(w, "at") || Ends(w, "bl") || Ends(w, "iz"))
            return w + "e";
        if (w.Length > 1 && w[^1] == w[^2] && "bdfgmnprt".Contains(w[^1]))
            return w[..^1];
        return r1 >= w.Length && EndsShort(w) ? w + "e" : w;
    }

    private static bool EndsShort(string w) => w.Length switch
    {
        < 2 => false,
        2 => IsVowel(w[0]) && !IsVowel(w[1]),
        _ => !IsVowel(w[^3]) && IsVowel(w[^2]) && !IsVowel(w[^1]) && w[^1] is not ('w' or 'x' or 'Y'),
    };

    private static string Step1C(string w) =>
        w.Length > 2 && w[^1] is 'y' or 'Y' && w.Length > 2 && !IsVowel(w[^2]) ? string.Concat(w.AsSpan(0, w.Length - 1), "i") : w;

    private static string Replace(string w, int r1, (string Ending, string With)[] rules, int step, int r2)
    {
        foreach (var (ending, with) in rules)
        {
            if (!Ends(w, ending))
                continue;
            var cut = w.Length - ending.Length;
            return cut >= r1 && Allows(w, ending, cut, step, r2) ? string.Concat(w.AsSpan(0, cut), with) : w;
        }

        return w;
    }

    private static bool Allows(string w, string ending, int cut, int step, int r2) => ending switch
    {
        "ogi" => cut > 0 && w[cut - 1] == 'l',
        "li" => cut > 0 && "cdeghkmnrt".Contains(w[cut - 1]),
        "ative" => step != 3 || cut >= r2,
        _ => true,
    };

    private static string Delete4(string w, int r2)
    {
        foreach (var ending in Step4)
        {
            if (!Ends(w, ending))
                continue;
            var cut = w.Length - ending.Length;
            return cut >= r2 && (ending != "ion" || (cut > 0 && w[cut - 1] is 's' or 't')) ? w[..cut] : w;
        }

        return w;
    }

    private static string Step5(string w, int r1, int r2)
    {
        var cut = w.Length - 1;
        if (w[^1] == 'e' && (cut >= r2 || (cut >= r1 && !EndsShort(w[..cut]))))
            return w[..cut];
        return w[^1] == 'l' && cut >= r2 && cut > 0 && w[cut - 1] == 'l' ? w[..cut] : w;
    }
}
