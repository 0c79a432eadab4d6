using System.Globalization;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Citing;

/// <summary>
/// Plain lines in the manner of <see href="https://apastyle.apa.org/style-grammar-guidelines/references/basic-principles">APA</see>: authors, date, title, where it appeared, address.
/// Titles keep their case. <c>n.d.</c> where there is no date; the title comes first where there are no authors.
/// </summary>
internal static class ApaFormat
{
    private const int MostAuthors = 20;

    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    public static string Write(IReadOnlyList<CitedWork> works) => string.Concat(works.Select(work => $"{Line(work)}\n"));

    private static string Line(CitedWork work)
    {
        var date = $"({Date(work)}).";
        var authors = Authors(work.Authors);
        var about = authors.Length == 0 ? $"{Ended(work.Title)} {date}" : $"{Ended(authors)} {date} {Ended(work.Title)}";
        return string.Join(' ', new[] { about, Ended(Place(work)), Address(work) }.Where(part => part.Length > 0));
    }

    private static string Authors(IReadOnlyList<PersonName> authors)
    {
        var names = authors.Select(AuthorNames.WithInitials).ToList();
        return names.Count switch
        {
            0 => "",
            1 => names[0],
            > MostAuthors => $"{string.Join(", ", names.Take(MostAuthors - 1))}, … {names[^1]}",
            _ => $"{string.Join(", ", names.SkipLast(1))}, & {names[^1]}",
        };
    }

    private static string Date(CitedWork work) => work.Date switch
    {
        null => work.Issued ?? "n.d.",
        { Month: 0 } date => date.Year.ToString(English),
        { Day: 0 } date => $"{date.Year}, {English.DateTimeFormat.GetMonthName(date.Month)}",
        { } date => $"{date.Year}, {English.DateTimeFormat.GetMonthName(date.Month)} {date.Day}",
    };

    // "Journal, 12(3), 1–10. Publisher"
    private static string Place(CitedWork work)
    {
        var book = Field(work, FieldName.BookTitle);
        var container = work.Journal ?? (book.Length > 0 ? $"In {book}" : "");
        var volume = Field(work, "Volume") + (Field(work, "Issue") is { Length: > 0 } issue ? $"({issue})" : "");
        var pages = Field(work, "Pages").Replace('-', '–');
        var where = string.Join(", ", new[] { container, volume, pages }.Where(part => part.Length > 0));
        var publisher = Field(work, "Publisher") is { Length: > 0 } name ? name : Field(work, "Institution");
        return publisher.Length == 0 ? where : where.Length == 0 ? publisher : $"{Ended(where)} {publisher}";
    }

    private static string Field(CitedWork work, string name) => work.Fields.FirstOrDefault(field => field.Name.Name == name).Value ?? "";

    private static string Address(CitedWork work) => work switch
    {
        { Doi: { } doi } => $"https://doi.org/{doi}",
        { Url: { } url } => url,
        { ArxivId: { } arxiv } => $"https://arxiv.org/abs/{arxiv}",
        _ => "",
    };

    private static string Ended(string text) => text.Length == 0 || text[^1] is '.' or '?' or '!' ? text : $"{text}.";
}
