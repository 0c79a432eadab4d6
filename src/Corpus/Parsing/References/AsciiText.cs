using System.Text;

namespace McpResearch.Corpus.Parsing.References;

/// <summary>Latin letters without their accents.</summary>
internal static class AsciiText
{
    // What U+00C0 to U+017F are without accent; a dot stands for no letter.
    const string Folded =
        "aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty" +
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkk" +
        "llllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    /// <summary>The ASCII letters and digits of <paramref name="text"/> in lower case; other scripts give nothing.</summary>
    public static string LowerWord(string text)
    {
        var word = new StringBuilder();
        foreach (var c in text)
            if (char.IsAsciiLetterOrDigit(c))
                word.Append(char.ToLowerInvariant(c));
            else if (c is >= '\u00C0' and <= '\u017F' && Folded[c - '\u00C0'] is not '.' and var folded)
                word.Append(folded);
        return word.ToString();
    }
}
