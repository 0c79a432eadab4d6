using McpResearch.Corpus.Citing;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Parsing.Bibliographies;

namespace McpResearch.Corpus.Parsing.Ris;

/// <summary>What the lines of a record say. Tags that stand twice are all kept.</summary>
internal static class RisRecord
{
    private static readonly string[] TitleTags = ["TI", "T1", "CT", "BT"];

    public static BibRecord Of(IReadOnlyList<RisLine> lines)
    {
        var record = new BibRecord(lines[0].Number) { Type = WorkType.OfRis(lines.FirstOrDefault(line => line.Tag == "TY")?.Value ?? "") };
        var title = TitleTags.Select(tag => lines.FirstOrDefault(line => line.Tag == tag && line.Value.Length > 0)).FirstOrDefault(line => line is not null);
        record.Title = title?.Value ?? "";
        record.Date = Date(lines) ?? record.Date;
        foreach (var line in lines)
            if (line != title && line.Value.Length > 0)
                Take(record, line, lines);
        return record;
    }

    private static void Take(BibRecord record, RisLine line, IReadOnlyList<RisLine> lines)
    {
        var value = line.Value;
        switch (line.Tag)
        {
            case "TY" or "PY" or "Y1" or "DA" or "L1" or "L4" or "EP":
                break;
            case "AU" or "A1":
                record.Authors.Add(Name(value));
                break;
            case "A2" or "A3" or "A4" or "ED":
                AddNames(record, line.Tag == "A3" ? "Editors" : FieldName.OfRis(line.Tag, record.Type)!.Name, Name(value));
                break;
            case "ID" when record.Key.Length == 0:
                record.Key = value;
                break;
            case "DO" when record.Doi.Length == 0:
                record.Doi = value;
                break;
            case "UR" or "L2" or "LK" when record.Url.Length == 0:
                record.Url = value.Split('\n')[0];
                break;
            case "KW":
                foreach (var tag in value.Split(['\n', ';'], StringSplitOptions.TrimEntries))
                    record.AddTag(tag);
                break;
            case "AB" or "N2":
                record.Abstract = record.Abstract.Length == 0 ? value : record.Abstract == value ? value : $"{record.Abstract}\n\n{value}";
                break;
            case "SP":
                record.Add("Pages", lines.FirstOrDefault(other => other.Tag == "EP" && other.Value.Length > 0) is { } end && end.Value != value && !value.Contains('-') ? $"{value}-{end.Value}" : value);
                break;
            case "SN":
                record.Add(IsIssn(value) ? "ISSN" : "ISBN", value);
                break;
            case "Y2":
                record.Add("Accessed", PublicationDate.OfRis(value));
                break;
            case "AN" or "M3" or "C1" when ArxivId.TryParse(value, out _) && record.Arxiv.Length == 0:
                record.Arxiv = value;
                break;
            case "JO" when lines.Any(other => other.Tag is "JF" or "T2"):
                record.Add("Journal abbreviation", value);
                break;
            default:
                record.Add(Field(record, line.Tag), value);
                break;
        }
    }

    // T2 is the journal of an article, the book of a part, the series of a book.
    private static string Field(BibRecord record, string tag) =>
        tag == "T2" ? WorkType.IsPart(record.Type) ? FieldName.BookTitle : record.Type is "book" or "report" ? "Series" : FieldName.Journal : FieldName.OfRis(tag, record.Type)?.Name ?? tag;

    private static void AddNames(BibRecord record, string field, PersonName name)
    {
        var known = record.Fields.Find(other => other.Name == field);
        if (known is not null)
            record.Fields.Remove(known);
        record.Add(field, known is null ? name.ToString() : $"{known.Value}; {name}");
    }

    // "Last, First, Suffix"; a name without comma is kept whole.
    private static PersonName Name(string value)
    {
        var parts = value.Split(',', 2, StringSplitOptions.TrimEntries);
        return parts is [{ Length: > 0 } family, { Length: > 0 } given] ? new(family, given) : new(value.Trim(',', ' ') is { Length: > 0 } whole ? whole : value);
    }

    // The most exact of the tags.
    private static (string, int)? Date(IReadOnlyList<RisLine> lines)
    {
        var dates = lines.Where(line => line.Tag is "PY" or "Y1" or "DA" && line.Value.Trim('/').Length > 0).ToList();
        var best = dates.MaxBy(line => PublicationDate.Read(PublicationDate.OfRis(line.Value), out _) is { } date ? (date.Month > 0 ? 1 : 0) + (date.Day > 0 ? 1 : 0) : -1);
        return best is null ? null : (PublicationDate.OfRis(best.Value), best.Number);
    }

    private static bool IsIssn(string value) => value.Length == 9 && value[4] == '-' || value.Contains("ISSN", StringComparison.OrdinalIgnoreCase) || value.Contains(';');
}
