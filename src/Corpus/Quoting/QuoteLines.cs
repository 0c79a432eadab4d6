using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Sources;

namespace McpResearch.Corpus.Quoting;

/// <summary>Finds the line of a file on which a passage of an entry begins, for entries know their heading only.</summary>
/// <param name="folder">The corpus folder.</param>
internal sealed class QuoteLines(string folder)
{
    /// <summary>An entry's text is looked for so far behind its heading before the whole file is read.</summary>
    private const int NearBy = 64 * 1024;

    private readonly Dictionary<string, string> files = new(StringComparer.Ordinal);

    /// <summary>The line, or that of the heading where the passage is not in the file any more.</summary>
    /// <param name="begins">File and line of the entry's heading.</param>
    /// <param name="beginnings">Words from its beginning on; the first that is found counts.</param>
    public Location Of(Location begins, IReadOnlyList<string> beginnings)
    {
        var text = Read(begins.File);
        var heading = Offset(text, begins.Line);
        var near = text[heading..Math.Min(text.Length, heading + NearBy)];
        foreach (var beginning in beginnings)
            if (Find(beginning, near) is var close and >= 0)
                return At(begins, text, heading + close);
        foreach (var beginning in beginnings)
            if (Find(beginning, text) is var anywhere and >= 0)
                return At(begins, text, anywhere);
        return begins;
    }

    private static Location At(Location begins, string text, int at) => begins with { Line = text.AsSpan(0, at).Count('\n') + 1 };

    private static int Find(string beginning, string text)
    {
        var vocabulary = new Vocabulary();
        var passage = WordList.Learn(beginning, vocabulary);
        var words = WordList.Of(text, vocabulary);
        var at = words.Ids.IndexOf(passage.Ids);
        return at < 0 ? -1 : words.Start(at);
    }

    private string Read(string file) => files.TryGetValue(file, out var text) ? text : files[file] = SourceReader.Read(folder, file)?.Text ?? "";

    private static int Offset(string text, int line)
    {
        var at = 0;
        for (; line > 1 && at < text.Length; line--)
            at = text.IndexOf('\n', at) is var end and >= 0 ? end + 1 : text.Length;
        return at;
    }
}
