using System.Globalization;
using System.Text;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Citing;

/// <summary>
/// BibTeX as <see href="https://mirrors.ctan.org/biblio/bibtex/base/btxdoc.pdf">BibTeXing</see> (Patashnik) defines it, <c>eprint</c> as
/// <see href="https://info.arxiv.org/help/hypertex/bibstyles/index.html">arXiv</see> asks. UTF-8. <c>@article</c> for what has a journal, <c>@misc</c> for the rest.
/// <c>url</c>, <c>doi</c> and <c>eprint</c> are verbatim, as biblatex and reference managers read them.
/// </summary>
internal static class BibTeXFormat
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static string Write(IReadOnlyList<CitedWork> works) => string.Join('\n', works.Select(Entry));

    private static string Entry(CitedWork work)
    {
        var isArticle = work.Journal is not null && work.Kind is WorkKind.Preprint or WorkKind.JournalArticle;
        var entry = new StringBuilder($"@{(isArticle ? "article" : "misc")}{{{work.Key}");
        Add(entry, "title", $"{{{BibTeXText.Escape(work.Title)}}}");
        Add(entry, "author", string.Join(" and ", work.Authors.Select(Name)));
        Add(entry, "journal", isArticle ? BibTeXText.Escape(work.Journal!) : null);
        AddDate(entry, work.Date);
        Add(entry, "eprint", work.ArxivId);
        Add(entry, "archivePrefix", work.ArxivId is null ? null : "arXiv");
        Add(entry, "doi", work.Doi);
        Add(entry, "url", work.Url);
        Add(entry, "keywords", BibTeXText.Escape(work.Keywords));
        Add(entry, "abstract", BibTeXText.Escape(OneLine.Of(work.Abstract)));
        return entry.Append("\n}\n").ToString();
    }

    private static void AddDate(StringBuilder entry, PartialDate? date)
    {
        Add(entry, "year", date?.Year.ToString("D4", CultureInfo.InvariantCulture));
        if (date is { Month: > 0 })
            entry.Append(",\n  month = ").Append(Months[date.Value.Month - 1]);
        Add(entry, "day", date is { Day: > 0 } ? date.Value.Day.ToString(CultureInfo.InvariantCulture) : null);
    }

    private static void Add(StringBuilder entry, string field, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            entry.Append(CultureInfo.InvariantCulture, $",\n  {field} = {{{value}}}");
    }

    private static string Name(PersonName name) =>
        name.Given is null ? $"{{{BibTeXText.Escape(name.Family)}}}" : $"{NamePart(name.Family)}, {NamePart(name.Given)}";

    // Commas part a name and the word "and" parts names, except within braces.
    private static string NamePart(string part) =>
        part.Contains(',') || part.Split(' ').Contains("and", StringComparer.OrdinalIgnoreCase) ? $"{{{BibTeXText.Escape(part)}}}" : BibTeXText.Escape(part);
}
