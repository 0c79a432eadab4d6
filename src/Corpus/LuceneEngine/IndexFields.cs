namespace McpResearch.Corpus.LuceneEngine;

/// <summary>The fields of the index.</summary>
internal static class IndexFields
{
    /// <summary>Stems of all text, with positions and exact lengths.</summary>
    public const string All = "all";

    /// <summary>Stems of the title, with exact lengths.</summary>
    public const string Title = "title";

    /// <summary>All words as written, with positions.</summary>
    public const string Exact = "exact";

    /// <summary>Other spellings of names in the text.</summary>
    public const string Forms = "forms";

    /// <summary>Words of authors, address, folders, type and ids.</summary>
    public const string Details = "details";

    /// <summary>Where whole words stand: as written, in other spellings, in details.</summary>
    public static readonly string[] Words = [Exact, Forms, Details];

    /// <summary>The whole title, folded.</summary>
    public const string TitleKey = "titlekey";

    /// <summary>What an entry is called.</summary>
    public const string Name = "name";

    /// <summary>What an entry is about.</summary>
    public const string Work = "work";

    /// <summary>Filter terms.</summary>
    public const string Filter = "filter";

    /// <summary>The id; also a column.</summary>
    public const string Id = "id";

    /// <summary>Path of the source file that an entry came from.</summary>
    public const string From = "from";

    /// <summary>Path of a source file, on its own document; also a column.</summary>
    public const string File = "file";

    /// <summary>Ids that a source file claims.</summary>
    public const string Claim = "claim";

    /// <summary>Paths that the notes of a source file's stories may be at.</summary>
    public const string Link = "link";

    /// <summary>Length of a source file in bytes.</summary>
    public const string Length = "length";

    /// <summary>UTC ticks of a source file's last write.</summary>
    public const string Modified = "modified";

    /// <summary>Column: what a source file was recognised as, as a number plus one; zero on an entry's document.</summary>
    public const string FileKind = "filekind";

    /// <summary>Column: how many problems a source file has.</summary>
    public const string Problems = "problems";

    /// <summary>Column: kind number plus one; zero on a file's document.</summary>
    public const string Kind = "kind";

    /// <summary>Column: <c>PartialDate.SortKey</c>; zero where unknown.</summary>
    public const string Date = "date";

    /// <summary>Columns: first and last day as yyyymmdd; zero where unknown.</summary>
    public const string FirstDay = "first", LastDay = "last";

    /// <summary>Stored: the entry or the file record.</summary>
    public const string Json = "json";

    /// <summary>Columns of facet values start so.</summary>
    public const string Facet = "facet.";
}
