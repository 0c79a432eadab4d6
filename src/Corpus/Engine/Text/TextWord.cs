namespace McpResearch.Corpus.Engine.Text;

/// <summary>What kind of writing a word is in.</summary>
public enum Script
{
    /// <summary>Letters and digits with spaces between words.</summary>
    Latin,

    /// <summary>Korean syllables: spaces between words, particles stuck to them.</summary>
    Hangul,

    /// <summary>Chinese characters and kana: no spaces.</summary>
    Cjk,
}

/// <summary>A run of one script in a text.</summary>
/// <param name="Start">First character.</param>
/// <param name="End">One past the last.</param>
/// <param name="Script">Its writing.</param>
/// <param name="Glue">The character between it and the word before where only one connector stands there (<c>-</c>, <c>.</c>, <c>_</c>, <c>/</c>, <c>:</c>, …); <c>\u0001</c> where they touch; <c>\0</c> where they are apart.</param>
public readonly record struct TextWord(int Start, int End, Script Script, char Glue)
{
    /// <summary>Number of characters.</summary>
    public int Length => End - Start;
}
