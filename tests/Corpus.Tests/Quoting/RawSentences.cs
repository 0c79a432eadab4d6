using System.Text.RegularExpressions;

namespace McpResearch.Corpus.Tests.Quoting;

/// <summary>A sentence as it stands on one line of a corpus file.</summary>
internal sealed record RawSentence(string File, int Line, string Text);

/// <summary>Cuts files of a corpus into sentences by their lines alone, without the parser whose work is to be checked.</summary>
internal static partial class RawSentences
{
    /// <summary>Sentences of at least <paramref name="words"/> words: of prose, list items and cells of tables; no headings, facts of references or tables' rules.</summary>
    public static IEnumerable<RawSentence> Of(string folder, string file, int words = 5)
    {
        foreach (var (i, line) in File.ReadAllLines(Path.Combine(folder, file)).Index())
            if (!NoProse().IsMatch(line))
                foreach (var sentence in Cells(line).SelectMany(cell => SentenceEnd().Split(cell)).Select(text => text.Trim()))
                    if (Word().Count(Address().Replace(sentence, "]")) >= words)
                        yield return new(file, i + 1, sentence);
    }

    /// <summary>Those of every Markdown file below a folder.</summary>
    public static IEnumerable<RawSentence> OfAll(string folder) =>
        Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal).SelectMany(file => Of(folder, file));

    private static IEnumerable<string> Cells(string line)
    {
        line = Mark().Replace(line, "");
        return line.StartsWith('|') ? line.Replace(@"\|", "\u0001").Split('|').Select(cell => cell.Replace("\u0001", "|")) : [line];
    }

    [GeneratedRegex(@"^\s*(#|<!--|-{3}|```)|^\s*[-*]\s+(\*\*)?(URL|Link|Cite Key|Type|Authors|Date|Published|Tags|Folders|Description|Scanned|Since)\b|^\s*\|\s*(\*\*)?(Source|URL|Researched|Article|Title)\b|^Generated:|https?://\S+\s*$|^\s*[-*\d.]+\s*\[")]
    private static partial Regex NoProse();

    [GeneratedRegex(@"^\s*(?:[-*+]|\d{1,3}[.)])?\s+|^(?:[-*+]|\d{1,3}[.)])\s+")]
    private static partial Regex Mark();

    [GeneratedRegex(@"(?<=[.!?])\s+(?=[A-Z*])|(?<=[。！？])")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\]\([^)]*\)")]
    private static partial Regex Address();

    [GeneratedRegex(@"[\p{L}\d][\p{L}\d'’.-]*")]
    private static partial Regex Word();
}
