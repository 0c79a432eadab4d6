using System.Text;

namespace McpResearch.Corpus.Citing;

/// <summary>Text as LaTeX sets it. All of it is text: no command or formula in it is kept as one.</summary>
internal static class BibTeXText
{
    /// <summary>
    /// Escapes LaTeX's ten special characters, the double quote and the ligatures. Braces are written as commands,
    /// because BibTeX counts escaped braces too and an odd one would swallow the rest of the file.
    /// </summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            if (i > 0 && IsLigature(text[i - 1], text[i]))
                escaped.Append("{}");
            escaped.Append(Escape(text[i]));
        }
        return escaped.ToString();
    }

    private static string Escape(char character) => character switch
    {
        '&' or '%' or '$' or '#' or '_' => $"\\{character}",
        '{' => @"{\textbraceleft}",
        '}' => @"{\textbraceright}",
        '~' => @"{\textasciitilde}",
        '^' => @"{\textasciicircum}",
        '\\' => @"{\textbackslash}",
        '"' => "{\"}",
        _ => character.ToString(),
    };

    // Dashes, curly quotes, and the Spanish marks.
    private static bool IsLigature(char first, char second) => (first, second) is ('-', '-') or ('\'', '\'') or ('`', '`') or ('?', '`') or ('!', '`') or (',', ',') or ('<', '<') or ('>', '>');
}
