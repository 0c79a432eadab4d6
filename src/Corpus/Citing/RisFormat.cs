using System.Globalization;
using System.Text;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Citing;

/// <summary>
/// RIS by the <see href="https://web.archive.org/web/20120616225955/http://www.refman.com/sites/rm/files/m/direct_export_ris.pdf">Direct Export Format</see> of Reference Manager:
/// two characters, two spaces, hyphen, space, value; lines end with CR LF. There is no escape: a comma within part of a name is left out, since it would part the name anew.
/// </summary>
internal static class RisFormat
{
    public static string Write(IReadOnlyList<CitedWork> works) => string.Concat(works.Select(Record));

    private static string Record(CitedWork work)
    {
        var record = new StringBuilder();
        Add(record, "TY", work.Type?.Ris ?? Type(work.Kind));
        Add(record, "ID", work.Key);
        Add(record, "TI", work.Title);
        foreach (var author in work.Authors)
            Add(record, "AU", Name(author));
        Add(record, "PY", work.Date?.Year.ToString("D4", CultureInfo.InvariantCulture));
        Add(record, "DA", work.Date is { } date ? Date(date) : null);
        Add(record, "JF", work.Kind is WorkKind.Preprint or WorkKind.JournalArticle || work.Type is not null ? work.Journal : null);
        AddFields(record, work);
        Add(record, "AN", work.ArxivId is null ? null : $"arXiv:{work.ArxivId}");
        Add(record, "DO", work.Doi);
        Add(record, "UR", work.Url);
        foreach (var tag in work.Tags)
            Add(record, "KW", tag);
        Add(record, "AB", OneLine.Of(work.Abstract));
        return record.Append("ER  - \r\n").ToString();
    }

    private static void AddFields(StringBuilder record, CitedWork work)
    {
        foreach (var (name, value) in work.Fields)
            if (name.IsNames)
                foreach (var person in CitedWork.Names(value))
                    Add(record, name.Ris!, Name(person));
            else if (name.Name == "Pages" && value.Split('-') is [var first, var last])
            {
                Add(record, "SP", first);
                Add(record, "EP", last);
            }
            else if (name.Ris is { } tag)
                Add(record, tag, tag == "Y2" ? value.Replace('-', '/') : value);
    }

    private static string Type(WorkKind kind) => kind switch
    {
        WorkKind.Preprint or WorkKind.JournalArticle => "JOUR",
        WorkKind.Post or WorkKind.Page => "ELEC",
        _ => "GEN",
    };

    private static string Name(PersonName name) =>
        name.Given is null ? NamePart(name.Family) : $"{NamePart(name.Family)}, {NamePart(name.Given)}";

    private static string NamePart(string part) => part.Replace(",", "", StringComparison.Ordinal);

    private static string Date(PartialDate date) => $"{date.Year:D4}/{TwoDigits(date.Month)}/{TwoDigits(date.Day)}/";

    private static string TwoDigits(int number) => number == 0 ? "" : number.ToString("D2", CultureInfo.InvariantCulture);

    private static void Add(StringBuilder record, string tag, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            record.Append(tag).Append("  - ").Append(value).Append("\r\n");
    }
}
