using System.Xml.Linq;
using McpResearch.Corpus.Citing;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Parsing.Bibliographies;
using McpResearch.Corpus.Parsing.Markdown;

namespace McpResearch.Corpus.Parsing.EndNote;

/// <summary>Reads the XML that EndNote, Bookends and others export.</summary>
internal static class EndNoteParser
{
    // By path in the record: the name here.
    private static readonly (string Path, string Name)[] Fields =
    [
        ("titles/secondary-title", FieldName.Journal), ("periodical/full-title", FieldName.Journal), ("titles/tertiary-title", "Series"), ("titles/alt-title", "Journal abbreviation"), ("periodical/abbr-1", "Journal abbreviation"), ("titles/short-title", "Short title"),
        ("pages", "Pages"), ("volume", "Volume"), ("number", "Issue"), ("edition", "Edition"), ("section", "section"), ("publisher", "Publisher"), ("pub-location", "Place"), ("isbn", "ISBN"), ("language", "Language"), ("notes", "Note"), ("research-notes", "annotation"),
        ("label", "label"), ("work-type", "type"), ("accession-num", "accession number"), ("call-num", "call number"), ("auth-address", "affiliation"), ("remote-database-name", "database"), ("access-date", "Accessed"),
        ("custom1", "custom1"), ("custom2", "custom2"), ("custom3", "custom3"), ("custom4", "custom4"), ("custom5", "custom5"), ("custom6", "custom6"), ("custom7", "custom7"),
    ];

    /// <summary>The records, or null where the file is none of EndNote.</summary>
    public static ParsedFile? Parse(string path, string text)
    {
        var bibliography = new Bibliography(path);
        return SafeXml.Read(bibliography, text, root => root.LocalName is "xml" or "records", "record", (record, line) => bibliography.Add(Record(record, line))) ? bibliography.Build() : null;
    }

    private static BibRecord Record(XElement element, int line)
    {
        var type = element.Element("ref-type");
        var record = new BibRecord(line)
        {
            Type = WorkType.OfEndNote(type?.Attribute("name")?.Value ?? ""),
            Key = "",
            Title = string.Join(": ", All(element, "titles/title")),
            Doi = First(element, "electronic-resource-num"),
            Url = All(element, "urls/related-urls/url").Concat(All(element, "urls/web-urls/url")).FirstOrDefault() ?? "",
            Abstract = First(element, "abstract"),
            Date = (Date(element), line),
        };
        record.Authors.AddRange(All(element, "contributors/authors/author").Select(Name));
        AddNames(record, "Editors", All(element, "contributors/secondary-authors/author"));
        AddNames(record, "Translators", All(element, "contributors/subsidiary-authors/author"));
        foreach (var tag in All(element, "keywords/keyword").SelectMany(text => text.Split(['\n', ';'], StringSplitOptions.TrimEntries)))
            record.AddTag(tag);
        foreach (var (path, name) in Fields)
            foreach (var value in All(element, path))
                Add(record, name, value);
        return record;
    }

    private static void Add(BibRecord record, string name, string value)
    {
        name = name == FieldName.Journal ? WorkType.IsPart(record.Type) ? FieldName.BookTitle : record.Type == "book" ? "Series" : name : name;
        name = name == "ISBN" && value.Length == 9 && value[4] == '-' ? "ISSN" : name;
        record.Add(FieldName.Of(name) is { } known && WorkType.IsReport(record.Type) ? known.Name switch { "Publisher" => "Institution", "Issue" => "Number", _ => name } : name, value);
    }

    private static void AddNames(BibRecord record, string field, IEnumerable<string> names) => record.Add(field, string.Join("; ", names.Select(Name)));

    private static PersonName Name(string text)
    {
        var parts = PlainText.OneLine(text).Split(',', 2, StringSplitOptions.TrimEntries);
        return parts is [{ Length: > 0 } family, { Length: > 0 } given] ? new(family, given) : new(PlainText.OneLine(text).Trim(',', ' ') is { Length: > 0 } whole ? whole : text);
    }

    private static string Date(XElement element)
    {
        var year = First(element, "dates/year");
        var day = First(element, "dates/pub-dates/date");
        return day.Length == 0 || day == year ? year : day.Contains(year, StringComparison.Ordinal) || year.Length == 0 ? day : $"{day} {year}";
    }

    private static string First(XElement element, string path) => All(element, path).FirstOrDefault() ?? "";

    private static IEnumerable<string> All(XElement element, string path)
    {
        IEnumerable<XElement> found = [element];
        foreach (var name in path.Split('/'))
            found = found.Elements(name);
        return found.Select(each => each.Value.Trim()).Where(text => text.Length > 0);
    }
}
