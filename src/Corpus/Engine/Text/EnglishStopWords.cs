using System.Collections.Frozen;

namespace McpResearch.Corpus.Engine.Text;

/// <summary>English words that carry no subject.</summary>
public static class EnglishStopWords
{
    private static readonly FrozenSet<string> Words = Set(
        "a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with");

    private static readonly FrozenSet<string> Asking = Set(
        "what which who whom whose when where why how do does did can could should would has have had been were am i me my we our you your any some there's about from");

    /// <summary>Whether the folded word is never indexed as a stem.</summary>
    public static bool Contains(string word) => Words.Contains(word);

    /// <summary>Whether the folded word only makes a question of a query.</summary>
    public static bool OnlyAsks(string word) => Words.Contains(word) || Asking.Contains(word);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
