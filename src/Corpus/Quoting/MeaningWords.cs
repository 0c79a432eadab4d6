using System.Collections.Frozen;

namespace McpResearch.Corpus.Quoting;

/// <summary>Words that turn or shift what a sentence says though all others stay.</summary>
internal static class MeaningWords
{
    private const string Signs = "%‰€£¥°±≥≤≈≠$+-<>";
    private const string CjkNegations = "不没沒无無非未否莫别別勿";
    private const string CjkNumbers = "零〇一二三四五六七八九十百千万萬亿億兆两兩";

    private static readonly FrozenSet<string> Negations = FrozenSet.Create(StringComparer.Ordinal,
        "not", "no", "never", "none", "nor", "neither", "nobody", "nothing", "nowhere", "without", "cannot", "hardly", "barely", "fails", "failed", "except", "unless",
        "nicht", "kein", "keine", "keinen", "keiner", "keinem", "nie", "niemals", "ohne", "weder", "ne", "pas", "jamais", "sans", "aucun", "aucune", "sin", "nunca", "ninguno", "nao", "sem", "не", "нет", "без", "ни", "ない", "않", "안", "못", "없");

    private static readonly FrozenSet<string> NumberWords = FrozenSet.Create(StringComparer.Ordinal,
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
        "hundred", "hundreds", "thousand", "thousands", "million", "millions", "billion", "billions", "trillion", "dozen", "half", "third", "quarter", "double", "twice", "triple", "percent", "first", "second");

    /// <summary>number where the numbers of the two differ, else negation where their negations do, else null.</summary>
    public static string? Difference(IReadOnlyList<string> quote, IReadOnlyList<string> source) =>
        Differ(quote, source, IsNumber) ? "number" : Differ(quote, source, IsNegation) ? "negation" : null;

    private static bool Differ(IReadOnlyList<string> quote, IReadOnlyList<string> source, Func<string, bool> counts) =>
        !quote.Where(counts).Order(StringComparer.Ordinal).SequenceEqual(source.Where(counts).Order(StringComparer.Ordinal));

    private static bool IsNumber(string word) =>
        word.Any(char.IsDigit) || NumberWords.Contains(word) || (word.Length == 1 && (Signs.Contains(word[0]) || CjkNumbers.Contains(word[0])));

    // n't has lost its apostrophe: isnt, dont, wont; "want" has it not.
    private static bool IsNegation(string word) =>
        Negations.Contains(word) || (word.Length is > 3 and < 9 && word.EndsWith("nt", StringComparison.Ordinal) && Contractions.Contains(word)) || (word.Length == 1 && CjkNegations.Contains(word[0]));

    private static readonly FrozenSet<string> Contractions = FrozenSet.Create(StringComparer.Ordinal,
        "isnt", "arent", "wasnt", "werent", "dont", "doesnt", "didnt", "hasnt", "havent", "hadnt", "wont", "wouldnt", "cant", "couldnt", "shouldnt", "mustnt", "neednt", "mightnt");
}
