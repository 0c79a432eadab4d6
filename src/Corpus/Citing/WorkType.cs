namespace McpResearch.Corpus.Citing;

/// <summary>What the formats call a type of work.</summary>
/// <param name="Name">The name here: BibLaTeX's, where it has one.</param>
/// <param name="BibTeX">Entry type of BibTeX.</param>
/// <param name="BibLaTeX">Entry type of BibLaTeX.</param>
/// <param name="Csl">Type of CSL.</param>
/// <param name="Ris">Value of <c>TY</c>.</param>
/// <param name="EndNote">Name in EndNote.</param>
internal sealed record WorkType(string Name, string BibTeX, string BibLaTeX, string Csl, string Ris, string EndNote)
{
    // Of several that a format calls alike the first is read.
    private static readonly WorkType[] All =
    [
        new("article", "article", "article", "article-journal", "JOUR", "Journal Article"),
        new("inproceedings", "inproceedings", "inproceedings", "paper-conference", "CONF", "Conference Paper"),
        new("book", "book", "book", "book", "BOOK", "Book"),
        new("incollection", "incollection", "incollection", "chapter", "CHAP", "Book Section"),
        new("inbook", "inbook", "inbook", "chapter", "CHAP", "Book Section"),
        new("proceedings", "proceedings", "proceedings", "book", "BOOK", "Conference Proceedings"),
        new("thesis", "phdthesis", "thesis", "thesis", "THES", "Thesis"),
        new("phdthesis", "phdthesis", "phdthesis", "thesis", "THES", "Thesis"),
        new("mastersthesis", "mastersthesis", "mastersthesis", "thesis", "THES", "Thesis"),
        new("report", "techreport", "report", "report", "RPRT", "Report"),
        new("misc", "misc", "misc", "document", "GEN", "Generic"),
        new("online", "misc", "online", "webpage", "ELEC", "Web Page"),
        new("unpublished", "unpublished", "unpublished", "manuscript", "UNPB", "Unpublished Work"),
        new("preprint", "misc", "online", "article", "UNPB", "Preprint"),
        new("magazine", "article", "article", "article-magazine", "MGZN", "Magazine Article"),
        new("newspaper", "article", "article", "article-newspaper", "NEWS", "Newspaper Article"),
        new("dataset", "misc", "dataset", "dataset", "DATA", "Dataset"),
        new("software", "misc", "software", "software", "COMP", "Computer Program"),
        new("patent", "misc", "patent", "patent", "PAT", "Patent"),
        new("standard", "misc", "standard", "standard", "STAND", "Standard"),
        new("video", "misc", "video", "motion_picture", "VIDEO", "Film or Broadcast"),
        new("presentation", "misc", "unpublished", "speech", "SLIDE", "Presentation"),
        new("manual", "manual", "manual", "document", "GEN", "Generic"),
        new("booklet", "booklet", "booklet", "pamphlet", "PAMP", "Pamphlet"),
    ];

    private static readonly Dictionary<string, string> Aliases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["conference"] = "inproceedings",
        ["www"] = "online",
        ["electronic"] = "online",
        ["webpage"] = "online",
        ["techreport"] = "report",
        ["phdthesis"] = "phdthesis",
        ["proceedings"] = "proceedings",
        ["CPAPER"] = "inproceedings",
        ["EJOUR"] = "article",
        ["JFULL"] = "article",
        ["ABST"] = "article",
        ["INPR"] = "article",
        ["EBOOK"] = "book",
        ["EDBOOK"] = "book",
        ["ECHAP"] = "incollection",
        ["BLOG"] = "blog",
        ["EPRINT"] = "preprint",
        ["post-weblog"] = "blog",
        ["article-preprint"] = "preprint",
        ["Electronic Article"] = "article",
        ["Electronic Book"] = "book",
        ["Conference Proceedings"] = "inproceedings",
        ["Blog"] = "blog",
    };

    /// <summary>The type of that name here, or null.</summary>
    public static WorkType? Of(string name) => Array.Find(All, type => type.Name.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>The name here of a type of BibTeX or BibLaTeX, or of any other that is known; else as written.</summary>
    public static string OfBibTeX(string written) => Find(written, type => type.BibLaTeX) ?? Find(written, type => type.BibTeX) ?? written;

    /// <summary>The name here of a type of CSL.</summary>
    public static string OfCsl(string written) => Find(written, type => type.Csl) ?? written;

    /// <summary>The name here of a value of <c>TY</c>.</summary>
    public static string OfRis(string written) => Find(written, type => type.Ris) ?? written;

    /// <summary>The name here of one of EndNote.</summary>
    public static string OfEndNote(string written) => Find(written, type => type.EndNote) ?? written;

    /// <summary>Whether works of that type are part of a book.</summary>
    public static bool IsPart(string type) => type is "inproceedings" or "incollection" or "inbook";

    /// <summary>Whether works of that type have an institution and a number, in place of a publisher and an issue.</summary>
    public static bool IsReport(string type) => type is "report" or "thesis" or "phdthesis" or "mastersthesis" or "patent" or "standard";

    private static string? Find(string written, Func<WorkType, string> named) =>
        Aliases.TryGetValue(written, out var alias) ? alias : Array.Find(All, type => named(type).Equals(written, StringComparison.OrdinalIgnoreCase))?.Name;
}
