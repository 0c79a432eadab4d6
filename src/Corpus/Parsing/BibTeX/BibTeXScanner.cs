using McpResearch.Corpus.Parsing.Bibliographies;

namespace McpResearch.Corpus.Parsing.BibTeX;

/// <summary>Cuts a file into its entries. What is no entry is a comment, as in BibTeX itself. An entry that is not closed ends where a line starts the next.</summary>
internal sealed class BibTeXScanner(string text, Action<int, string> report)
{
    // Abbreviations stand for so many characters at least.
    private const int FewestExpanded = 4 * 1024 * 1024;

    private readonly BibTeXText source = new(text);
    private readonly LineCounter lines = new(text);
    private readonly Abbreviations abbreviations = new(Math.Max(FewestExpanded, text.Length));
    private bool commentsAreOpen;
    private int line;

    /// <summary>All entries in order, without strings, preambles and comments.</summary>
    public IEnumerable<RawEntry> Read()
    {
        while (source.ToEntry())
        {
            line = lines.Line(source.At);
            source.Step();
            var start = source.At;
            while (char.IsAsciiLetterOrDigit(source.Current) || source.Current is '_' or '-')
                source.Step();
            var type = source.From(start).ToLowerInvariant();
            source.SkipSpace();
            if (type.Length > 0 && source.Current is '{' or '(' && ReadBlock(type) is { } entry)
                yield return entry;
        }
    }

    private RawEntry? ReadBlock(string type)
    {
        var close = source.Current == '{' ? '}' : ')';
        source.Step();
        switch (type)
        {
            case "comment":
                SkipComment(close);
                return null;
            case "preamble":
                source.Closed(close, cut: true, out _);
                return null;
            case "string":
                ReadString(close);
                return null;
            default:
                return ReadEntry(type, close);
        }
    }

    // One that never ends is looked through once; from then on they all are the mere word, as for BibTeX.
    private void SkipComment(char close)
    {
        var start = source.At;
        if (commentsAreOpen || source.Closed(close, cut: false, out _))
            return;
        commentsAreOpen = true;
        source.At = start;
    }

    private void ReadString(char close)
    {
        List<RawField> fields = [];
        ReadFields("@string", close, fields);
        foreach (var field in fields)
            abbreviations.Define(field.Name, field.Value);
    }

    private RawEntry ReadEntry(string type, char close)
    {
        var entry = new RawEntry(type, ReadKey(close), line, []);
        ReadFields(entry.Key.Length > 0 ? entry.Key : $"@{type}", close, entry.Fields);
        return entry;
    }

    // What stands before an equals sign is a field: the entry has no key.
    private string ReadKey(char close)
    {
        source.SkipSpace();
        var start = source.At;
        var end = source.Ahead($",{close}=\"{{#");
        if (source.IsEntryStart(start) || end == text.Length || text[end] != ',' && text[end] != close)
            return "";
        source.Skip(end - start);
        return source.From(start).Trim();
    }

    private void ReadFields(string entry, char close, List<RawField> fields)
    {
        var complained = false;
        while (true)
        {
            source.SkipSpace();
            if (source.IsEnd || source.Current == '@' && source.IsEntryStart(source.At))
            {
                report(line, $"The entry {Shown(entry)} is not closed: expected \"{close}\". Its {fields.Count} fields up to there are kept.");
                return;
            }

            if (source.Current == close)
            {
                source.Step();
                return;
            }

            if (source.Current == ',')
                source.Step();
            else if (!ReadField(entry, fields, !complained))
                complained = true;
        }
    }

    /// <summary>False where no field stands there; said only where somebody wants to hear it.</summary>
    private bool ReadField(string entry, List<RawField> fields, bool complain)
    {
        var at = lines.Line(source.At);
        var name = source.Word("{}()\"=,#%");
        source.SkipSpace();
        if (name.Length == 0 || source.Current != '=')
        {
            if (name.Length == 0)
                source.Step();
            if (complain)
                report(at, $"{(name.Length == 0 ? "A stray mark" : $"\"{Shown(name)}\" without a value")} was found in {Shown(entry)}: expected \"name = {{value}}\". It is left out.");
            return false;
        }

        source.Step();
        var value = new JoinedValue();
        do
            value.Add(ReadPart(entry, at));
        while (Joins());
        fields.Add(new(name, value.ToString(), at));
        return true;
    }

    private string ReadPart(string entry, int at)
    {
        source.SkipSpace();
        if (source.Current is not ('{' or '"'))
            return source.Word("{}()\"=,#%") is { Length: > 0 } word ? Plain(word, at) : "";
        var close = source.Current == '{' ? '}' : '"';
        source.Step();
        if (!source.Closed(close, cut: true, out var value))
            report(at, $"A value of {Shown(entry)} is not closed: expected {close}. It ends where the next entry starts.");
        return value;
    }

    private string Plain(string word, int at) => word.All(char.IsAsciiDigit) ? word : abbreviations.Expand(word, message => report(at, message));

    private bool Joins()
    {
        source.SkipSpace();
        if (source.Current != '#')
            return false;
        source.Step();
        return true;
    }

    private static string Shown(string text) => text.Length <= 60 ? text : $"{text[..60]}…";
}
