using McpResearch.Corpus.Citing;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Parsing.Bibliographies;
using McpResearch.Corpus.Parsing.Markdown;

namespace McpResearch.Corpus.Parsing.Ris;

/// <summary>What the lines of a record say. Tags that stand twice are all kept.</summary>
internal sealed class RisRecord
{
    private static readonly string[] TitleTags = ["TI", "T1", "CT", "BT"];

    private readonly BibRecord record;
    private readonly Dictionary<string, (int Place, List<PersonName> Names)> names = [];
    private readonly List<string> abstracts = [];
    private readonly string lastPage;
    private readonly bool hasJournal;

    private RisRecord(IReadOnlyList<RisLine> lines)
    {
        record = new(lines[0].Number) { Type = WorkType.OfRis(lines.FirstOrDefault(line => line.Tag == "TY")?.Value ?? "") };
        lastPage = lines.FirstOrDefault(line => line.Tag == "EP" && line.Value.Length > 0)?.Value ?? "";
        hasJournal = lines.Any(line => line.Tag is "JF" or "T2");
    }

    public static BibRecord Of(IReadOnlyList<RisLine> lines) => new RisRecord(lines).Read(lines);

    private BibRecord Read(IReadOnlyList<RisLine> lines)
    {
        var title = TitleTags.Select(tag => lines.FirstOrDefault(line => line.Tag == tag && line.Value.Length > 0)).FirstOrDefault(line => line is not null);
        record.Title = title?.Value ?? "";
        record.Date = Date(lines) ?? record.Date;
        foreach (var line in lines)
            if (line != title && line.Value.Length > 0)
                Take(line);
        record.Abstract = string.Join("\n\n", abstracts);
        foreach (var (field, (place, list)) in names)
            record.Fields[place] = new(field, PlainText.OneLine(string.Join("; ", list)));
        return record;
    }

    private void Take(RisLine line)
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
                AddName(line.Tag == "A3" ? "Editors" : FieldName.OfRis(line.Tag, record.Type)!.Name, Name(value));
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
                if (abstracts is not [var only] || only != value)
                    abstracts.Add(value);
                break;
            case "SP":
                record.Add("Pages", lastPage.Length > 0 && lastPage != value && !value.Contains('-') ? $"{value}-{lastPage}" : value);
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
            case "JO" when hasJournal:
                record.Add("Journal abbreviation", value);
                break;
            default:
                record.Add(Field(line.Tag), value);
                break;
        }
    }

    // T2 is the journal of an article, the book of a part, the series of a book.
    private string Field(string tag) =>
        tag == "T2" ? WorkType.IsPart(record.Type) ? FieldName.BookTitle : record.Type is "book" or "report" ? "Series" : FieldName.Journal : FieldName.OfRis(tag, record.Type)?.Name ?? tag;

    // Several lines make one field, in the place of the first.
    private void AddName(string field, PersonName name)
    {
        if (!names.TryGetValue(field, out var found))
        {
            names[field] = found = (record.Fields.Count, []);
            record.Fields.Add(new(field, ""));
        }

        found.Names.Add(name);
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
