namespace McpResearch.Corpus.Engine.Text;

/// <summary>How a token came out of its text; ranking weighs the forms differently.</summary>
public enum TokenForm
{
    /// <summary>A word or a number.</summary>
    Word,

    /// <summary>Two neighbouring characters of a script without spaces, or of Korean.</summary>
    Pair,

    /// <summary>One character of a script without spaces.</summary>
    Single,
}

/// <summary>One indexed form of a piece of text.</summary>
/// <param name="Term">Folded; what the index holds.</param>
/// <param name="Start">First character of the text that it stands for.</param>
/// <param name="End">One past the last character.</param>
/// <param name="Position">Counts words (characters where a script has no spaces), skipped ones too; forms of one word share it.</param>
/// <param name="Form">How it came to be.</param>
public readonly record struct Token(string Term, int Start, int End, int Position, TokenForm Form)
{
    /// <summary><see cref="WordForms.Number"/> of the word that it was made of, 0 where there is none: tokens with one number, made in one way, have one term.</summary>
    internal int Word { get; init; }
}
