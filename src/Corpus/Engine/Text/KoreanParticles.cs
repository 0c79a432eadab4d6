namespace McpResearch.Corpus.Engine.Text;

/// <summary>Takes the particles off Korean words, so that a noun finds itself with any of them.</summary>
public static class KoreanParticles
{
    // Longest first within each length class; a noun of at least two syllables must remain, one where the ending is unmistakable.
    private static readonly string[] Endings =
    [
        "으로부터는", "에서부터", "으로부터", "이라고는", "에게서는", "으로서의", "으로써의", "이라는", "에서는", "에서도", "에서의", "에게는", "에게도", "에게서", "으로는", "으로도", "으로의", "으로서", "으로써",
        "로부터", "까지는", "까지도", "까지의", "부터는", "부터의", "보다는", "하고는", "이라고", "입니다", "이었다", "하였다", "했습니다", "합니다", "됩니다", "되었다", "하는데", "하면서", "하려면", "하거나", "되는지", "하는지",
        "이며", "이나", "이란", "이고", "이다", "이라", "인가", "에서", "에게", "에는", "에도", "에만", "으로", "로서", "로써", "로는", "로도", "로의", "라는", "라고", "까지", "부터", "보다", "처럼", "만큼", "마다", "조차", "밖에", "하고",
        "하는", "하여", "해서", "하기", "하면", "한다", "하며", "했다", "하게", "하지", "되는", "되어", "된다", "되며", "됐다", "와의", "과의", "와는", "과는", "들은", "들이", "들을", "들의", "들에",
        "은", "는", "이", "가", "을", "를", "의", "에", "와", "과", "도", "로", "만", "들", "한", "된", "할", "될", "함", "됨", "란", "나", "며", "고",
    ];

    /// <summary>The word without its particles, or the word itself where it has none or too little would be left.</summary>
    public static string Strip(string word)
    {
        if (word.Length < 3)
            return word;
        foreach (var ending in Endings)
            if (word.Length - ending.Length >= 2 && word.EndsWith(ending, StringComparison.Ordinal))
                return word[..^ending.Length];
        return word;
    }

    /// <summary>The text with all its Korean words stripped.</summary>
    public static string StripAll(string text)
    {
        foreach (var word in WordScanner.Scan(text).Where(w => w.Script == Script.Hangul).Reverse())
            text = string.Concat(text.AsSpan(0, word.Start), Strip(text[word.Start..word.End]), text.AsSpan(word.End));
        return text;
    }

    /// <summary>Whether the word is nothing but particles, as after a Latin name: <c>GPT는</c>.</summary>
    public static bool IsParticle(string word) => word.Length <= 5 && Array.IndexOf(Endings, word) >= 0;
}
