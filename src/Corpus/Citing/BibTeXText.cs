using System.Text;

namespace McpResearch.Corpus.Citing;

/// <summary>Text as LaTeX sets it. All of it is text: no command or formula in it is kept as one.</summary>
internal static class BibTeXText
{
    /// <summary>
    /// Escapes LaTeX's ten special characters, the double quote, the ligatures, and the angle brackets, which LaTeX's first encoding lacks. Braces are written as commands,
    /// because BibTeX counts escaped braces too and an odd one would swallow the rest of the file.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="dashes">Whether two hyphens are meant as a dash, as between pages.</param>
    public static string Escape(string text, bool dashes = false)
    {
        var escaped = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            if (i > 0 && !dashes && IsLigature(text[i - 1], text[i]))
                escaped.Append("{}");
            Append(escaped, text[i]);
        }
        return escaped.ToString();
    }

    private static StringBuilder Append(StringBuilder escaped, char character) => character switch
    {
        '&' or '%' or '$' or '#' or '_' => escaped.Append('\\').Append(character),
        '{' => escaped.Append(@"{\textbraceleft}"),
        '}' => escaped.Append(@"{\textbraceright}"),
        '~' => escaped.Append(@"{\textasciitilde}"),
        '^' => escaped.Append(@"{\textasciicircum}"),
        '\\' => escaped.Append(@"{\textbackslash}"),
        '<' => escaped.Append(@"{\textless}"),
        '>' => escaped.Append(@"{\textgreater}"),
        '"' => escaped.Append("{\"}"),
        '`' => escaped.Append(@"{\textasciigrave}"),
        _ => escaped.Append(character),
    };

    // Dashes, curly quotes, and the Spanish marks.
    private static bool IsLigature(char first, char second) => (first, second) is ('-', '-') or ('\'', '\'') or (',', ',');
}
