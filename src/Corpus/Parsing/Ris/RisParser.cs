using McpResearch.Corpus.Parsing.Bibliographies;

namespace McpResearch.Corpus.Parsing.Ris;

/// <summary>Reads RIS: a tag, two spaces, a hyphen and a value on each line. Lines without tag go on with the value before.</summary>
internal static class RisParser
{
    /// <summary>Whether the name says so, or the first line that is not blank is <c>TY  - …</c>.</summary>
    public static bool IsMatch(string path, string text) =>
        Path.GetExtension(path).Equals(".ris", StringComparison.OrdinalIgnoreCase) || RisLine.Read(FirstLine(text)) is { Tag: "TY" };

    public static ParsedFile Parse(string path, string text)
    {
        var bibliography = new Bibliography(path);
        List<RisLine>? record = null;
        var number = 0;
        var stray = false;
        foreach (var written in text.AsSpan().EnumerateLines())
        {
            number++;
            if (RisLine.Read(written) is not { } line)
            {
                if (record is { Count: > 0 })
                    record[^1].Append(written);
                else if (!stray && !written.Trim("\uFEFF \t").IsEmpty && !long.TryParse(written.Trim("\uFEFF .\t"), out _))
                {
                    stray = true;
                    bibliography.Report(number, "Text was found before a record: expected \"TY  - \" and a type. It is left out.");
                }

                continue;
            }

            line.Number = number;
            if (line.Tag == "ER" || line.Tag == "TY" && record is not null)
            {
                if (line.Tag == "TY")
                    bibliography.Report(record![0].Number, "The record has no end: expected \"ER  - \". It ends where the next one starts.");
                Add(bibliography, record);
                record = line.Tag == "TY" ? [line] : null;
            }
            else
                (record ??= Started(bibliography, line)).Add(line);
        }

        if (record is not null)
            bibliography.Report(record[0].Number, "The last record has no end: expected \"ER  - \". It is kept.");
        Add(bibliography, record);
        if (bibliography.Count == 0 && text.Trim().Length > 0 && !stray)
            bibliography.Report(1, "No record was found: expected RIS, whose records start with \"TY  - \".");
        return bibliography.Build();
    }

    private static List<RisLine> Started(Bibliography bibliography, RisLine line)
    {
        if (line.Tag != "TY")
            bibliography.Report(line.Number, $"A record starts with {line.Tag}: expected \"TY  - \" and a type. It is kept without one.");
        return [];
    }

    private static void Add(Bibliography bibliography, List<RisLine>? record)
    {
        if (record is { Count: > 0 })
            bibliography.Add(RisRecord.Of(record));
    }

    private static ReadOnlySpan<char> FirstLine(string text)
    {
        var rest = text.AsSpan().TrimStart("\uFEFF \t\r\n");
        return rest.IndexOf('\n') is var end and >= 0 ? rest[..end] : rest;
    }
}
