namespace McpResearch.Corpus.Citing;

/// <summary>What the formats call a field that a reference has no member for. Readers and writers share this table, so that what one writes the other finds.</summary>
/// <param name="Name">The name here.</param>
/// <param name="BibTeX">Name in BibTeX.</param>
/// <param name="BibLaTeX">Name in BibLaTeX.</param>
/// <param name="Csl">Name in CSL-JSON; null where it has none.</param>
/// <param name="Ris">Tag in RIS; null where it has none.</param>
internal sealed record FieldName(string Name, string BibTeX, string BibLaTeX, string? Csl = null, string? Ris = null)
{
    /// <summary>Where a work appeared.</summary>
    public const string Journal = "Journal";

    /// <summary>The book that a work is part of.</summary>
    public const string BookTitle = "Book title";

    /// <summary>A date that is no single day, month or year, as written.</summary>
    public const string Issued = "Issued";

    /// <summary>In the order of writing.</summary>
    public static IReadOnlyList<FieldName> All { get; } =
    [
        new(Journal, "journal", "journaltitle", "container-title", "JF"),
        new(BookTitle, "booktitle", "booktitle", "container-title", "T2"),
        new("Editors", "editor", "editor", "editor", "A2"),
        new("Translators", "translator", "translator", "translator", "A4"),
        new("Volume", "volume", "volume", "volume", "VL"),
        new("Issue", "number", "number", "issue", "IS"),
        new("Number", "number", "number", "number", "M1"),
        new("Pages", "pages", "pages", "page", "SP"),
        new("Publisher", "publisher", "publisher", "publisher", "PB"),
        new("Institution", "institution", "institution", "publisher", "PB"),
        new("Place", "address", "location", "publisher-place", "CY"),
        new("Genre", "type", "type", "genre", "M3"),
        new("Edition", "edition", "edition", "edition", "ET"),
        new("Series", "series", "series", "collection-title", "T3"),
        new("Chapter", "chapter", "chapter", "chapter-number"),
        new("Version", "version", "version", "version"),
        new("Event", "eventtitle", "eventtitle", "event-title"),
        new("ISBN", "isbn", "isbn", "ISBN", "SN"),
        new("ISSN", "issn", "issn", "ISSN", "SN"),
        new("Language", "language", "language", "language", "LA"),
        new("Short title", "shorttitle", "shorttitle", "title-short", "ST"),
        new("Journal abbreviation", "shortjournal", "shortjournal", "container-title-short", "J2"),
        new("Accessed", "urldate", "urldate", "accessed", "Y2"),
        new("Note", "note", "note", "note", "N1"),
    ];

    private static readonly Dictionary<string, string> Aliases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["school"] = "Institution",
        ["langid"] = "Language",
        ["journalabbr"] = "Journal abbreviation",
        ["issue"] = "Issue",
        ["JO"] = Journal,
        ["JA"] = "Journal abbreviation",
        ["J1"] = "Journal abbreviation",
        ["ED"] = "Editors",
        ["BT"] = BookTitle,
        ["event"] = "Event",
        ["journalAbbreviation"] = "Journal abbreviation",
        ["shortTitle"] = "Short title",
    };

    /// <summary>Whether its value is names, with semicolons between.</summary>
    public bool IsNames => Name is "Editors" or "Translators";

    /// <summary>The field of that name here, or null.</summary>
    public static FieldName? Of(string name) => All.FirstOrDefault(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The field that BibTeX or BibLaTeX call so in an entry of that type, or null.</summary>
    public static FieldName? OfBibTeX(string name, string type) => Find(name, type, field => field.BibTeX, field => field.BibLaTeX);

    /// <summary>The field that CSL calls so, or null.</summary>
    public static FieldName? OfCsl(string name, string type) => Find(name, type, field => field.Csl, field => field.Csl);

    /// <summary>The field of a RIS tag, or null.</summary>
    public static FieldName? OfRis(string tag, string type) => Find(tag, type, field => field.Ris, field => field.Ris);

    private static FieldName? Find(string name, string type, Func<FieldName, string?> one, Func<FieldName, string?> other)
    {
        if (Aliases.TryGetValue(name, out var alias))
            return Of(alias);
        var found = All.Where(field => name.Equals(one(field), StringComparison.OrdinalIgnoreCase) || name.Equals(other(field), StringComparison.OrdinalIgnoreCase)).ToArray();
        return found.FirstOrDefault(field => Fits(field.Name, type)) ?? found.FirstOrDefault();
    }

    // Where a format has one name for two fields the type of the work decides.
    private static bool Fits(string name, string type) => name switch
    {
        Journal => !WorkType.IsPart(type),
        BookTitle => WorkType.IsPart(type),
        "Issue" or "Publisher" => !WorkType.IsReport(type),
        "Number" or "Institution" => WorkType.IsReport(type),
        _ => true,
    };
}
