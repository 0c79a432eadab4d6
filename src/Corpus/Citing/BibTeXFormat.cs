using System.Globalization;
using System.Text;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Citing;

/// <summary>
/// BibTeX as <see href="https://mirrors.ctan.org/biblio/bibtex/base/btxdoc.pdf">BibTeXing</see> (Patashnik) defines it, <c>eprint</c> as
/// <see href="https://info.arxiv.org/help/hypertex/bibstyles/index.html">arXiv</see> asks, and BibLaTeX as its
/// <see href="https://mirrors.ctan.org/macros/latex/contrib/biblatex/doc/biblatex.pdf">manual</see> does. UTF-8. Works whose type the formats do not know are <c>@article</c>
/// with a journal, else <c>@misc</c> or <c>@online</c>. <c>url</c>, <c>doi</c> and <c>eprint</c> are verbatim, as biblatex and reference managers read them.
/// </summary>
internal static class BibTeXFormat
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    // Written from members of the reference, or wiring of entries, or paths.
    private static readonly string[] Reserved =
    [
        "title", "subtitle", "titleaddon", "author", "year", "month", "day", "date", "eprint", "archiveprefix", "eprinttype", "arxiv", "arxivid", "doi", "url", "link", "ee", "keywords", "keyword", "tags", "abstract",
        "groups", "file", "pdf", "crossref", "xref", "xdata", "ids", "issued", "text",
    ];

    public static string Write(IReadOnlyList<CitedWork> works, BibTeXDialect dialect) => string.Join('\n', works.Select(work => Entry(work, dialect)));

    private static string Entry(CitedWork work, BibTeXDialect dialect)
    {
        var isArticle = work.Journal is not null && work.Kind is WorkKind.Preprint or WorkKind.JournalArticle;
        var type = work.Type is { } known ? dialect.Type(known) : isArticle ? "article" : work.Kind is WorkKind.Page or WorkKind.Post ? dialect.PageType : "misc";
        var entry = new StringBuilder($"@{type}{{{work.Key}");
        Add(entry, "title", $"{{{BibTeXText.Escape(work.Title)}}}");
        Add(entry, "author", Names(work.Authors));
        Add(entry, dialect.Journal, isArticle || work.Type is not null ? BibTeXText.Escape(work.Journal ?? "") : null);
        AddDate(entry, work, dialect);
        AddFields(entry, work, dialect);
        Add(entry, "eprint", work.ArxivId);
        Add(entry, dialect.Archive.Name, work.ArxivId is null ? null : dialect.Archive.Value);
        Add(entry, "doi", work.Doi);
        Add(entry, "url", work.Url);
        Add(entry, "keywords", BibTeXText.Escape(work.Keywords));
        Add(entry, "abstract", BibTeXText.Escape(OneLine.Of(work.Abstract)));
        return entry.Append("\n}\n").ToString();
    }

    private static void AddDate(StringBuilder entry, CitedWork work, BibTeXDialect dialect)
    {
        var date = work.Date;
        if (dialect.WholeDates)
        {
            Add(entry, "date", BibTeXText.Escape(work.Issued ?? date?.ToString() ?? ""));
            return;
        }

        Add(entry, "year", date?.Year.ToString("D4", CultureInfo.InvariantCulture));
        if (date is { Month: > 0 })
            entry.Append(",\n  month = ").Append(Months[date.Value.Month - 1]);
        Add(entry, "day", date is { Day: > 0 } ? date.Value.Day.ToString(CultureInfo.InvariantCulture) : null);
    }

    private static void AddFields(StringBuilder entry, CitedWork work, BibTeXDialect dialect)
    {
        var written = new HashSet<string>(Reserved, StringComparer.OrdinalIgnoreCase) { dialect.Journal };
        foreach (var (name, value) in work.Fields)
            if (written.Add(dialect.Field(name)))
                Add(entry, dialect.Field(name), name.IsNames ? Names([.. CitedWork.Names(value)]) : BibTeXText.Escape(name.Name == "Pages" ? value.Replace("-", "--", StringComparison.Ordinal) : value, name.Name == "Pages"));
        foreach (var field in work.Others)
            if (IsName(field.Name) && written.Add(field.Name))
                Add(entry, field.Name, field.Name.Contains("url", StringComparison.OrdinalIgnoreCase) ? CitedAddress.Encode(field.Value) : BibTeXText.Escape(field.Value));
    }

    private static bool IsName(string name) => char.IsAsciiLetter(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '+');

    private static void Add(StringBuilder entry, string field, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            entry.Append(CultureInfo.InvariantCulture, $",\n  {field} = {{{value}}}");
    }

    private static string Names(IReadOnlyList<PersonName> names) =>
        string.Join(" and ", names.Select((name, place) => place > 0 && place == names.Count - 1 && name is { Family: "others", Given: null } ? "others" : Name(name)));

    private static string Name(PersonName name) =>
        name.Given is null ? $"{{{BibTeXText.Escape(name.Family)}}}" : $"{NamePart(name.Family)}, {NamePart(name.Given)}";

    // Commas part a name and the word "and" parts names, except within braces.
    private static string NamePart(string part) =>
        part.Contains(',') || part.Split(' ').Contains("and", StringComparer.OrdinalIgnoreCase) ? $"{{{BibTeXText.Escape(part)}}}" : BibTeXText.Escape(part);
}
