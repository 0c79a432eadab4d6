using System.Text;
using McpResearch.Corpus.Citing;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Parsing.Markdown;

namespace McpResearch.Corpus.Composing;

/// <summary>Text from outside without what has no place in a file: control characters, and marks that show nothing or turn the direction of what follows. Marks that scripts and emoji need stay.</summary>
internal static class CleanText
{
    /// <summary>On one line, one blank for each run of white space. Empty for null.</summary>
    public static string Line(string? text) => OneLine.Of(Shown(text ?? ""));

    /// <summary>Lines that end with <c>\n</c>, without blank ones around. Empty for null.</summary>
    public static string Block(string? text)
    {
        var clean = new StringBuilder(text?.Length ?? 0);
        foreach (var c in Shown(text ?? "").ReplaceLineEndings("\n"))
            clean.Append(c is '\n' or '\t' || !char.IsControl(c) ? c : ' ');
        return MarkdownLines.Text(MarkdownLines.Split(clean.ToString())).TrimEnd();
    }

    private static string Shown(string text)
    {
        var shown = new StringBuilder(text.Length);
        Span<char> written = stackalloc char[2];
        foreach (var rune in text.EnumerateRunes())
            if (!HiddenMarks.Contains(rune.Value))
                shown.Append(written[..rune.EncodeToUtf16(written)]);
        return shown.ToString();
    }
}
