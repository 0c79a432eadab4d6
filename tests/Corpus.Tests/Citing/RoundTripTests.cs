using CsCheck;
using McpResearch.Corpus.Citing;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Tests.Citing;

public class RoundTripTests
{
    // What every format can hold: no text of theirs to guess at, names without the marks that part names.
    private static readonly Gen<string> Words = Gen.OneOf("Deep", "R&D", "100%", "{x}", "C#", "a_b", "~50", "x^2", "\"q\"", "'s", "`tick`", "--", "한국어", "é", "naïve", "$5", "\\n", "<b>", "…", "A-B", "?!").Array[1, 6].Select(words => string.Join(' ', words.Prepend("Title")));
    private static readonly Gen<string> Given = Gen.OneOf("Ann", "J. R.", "Élise", "민수", "Jan-Willem", "Martin Luther", "O'Neil");
    private static readonly Gen<string> Family = Gen.OneOf("Kim", "van der Berg", "de la Cruz", "Ørsted", "김", "Smith-Jones", "O'Brien", "And");
    private static readonly Gen<PersonName> Name = Gen.Frequency((4, Gen.Select(Family, Given, (family, given) => new PersonName(family, given))), (1, Gen.OneOf("OpenAI", "Barnes and Noble", "WHO").Select(name => new PersonName(name))));
    private static readonly Gen<string> Type = Gen.OneOf("article", "inproceedings", "book", "incollection", "thesis", "report", "misc", "online", "unpublished", "preprint", "magazine", "newspaper", "dataset", "software", "patent", "standard", "video", "booklet");
    private static readonly Gen<PartialDate?> Date = Gen.Select(Gen.Int[1, 9999], Gen.Int[0, 12], Gen.Int[0, 28], Gen.Bool, (year, month, day, known) => known ? new PartialDate(year, month, month == 0 ? 0 : day) : (PartialDate?)null);

    private static readonly Gen<Reference> One = Gen.Select(Words, Words, Name.Array[0, 5], Type, Date, Gen.Select(Gen.OneOf<string?>(null, "2512.24873v1"), Gen.OneOf<string?>(null, "10.1000/a_b(1)"), Gen.OneOf<string?>(null, "https://a.org/b_c?d=%20&e#f~g"), Fields, (arxiv, doi, url, fields) => (arxiv, doi, url, fields)), (title, text, names, type, date, rest) =>
        NastyReferences.Of("key2026", title) with
        {
            Description = text,
            Authors = names.ToEquatableList(),
            Type = type,
            Date = date,
            ArxivId = rest.arxiv,
            Doi = rest.doi,
            Url = rest.url,
            Tags = ["one", "two words"],
            Fields = rest.fields.Where(field => Fits(field.Name, type, rest.arxiv)).ToEquatableList(),
        });

    private static Gen<Field[]> Fields => Gen.Select(Gen.Shuffle(new[] { "Journal", "Book title", "Volume", "Issue", "Number", "Pages", "Publisher", "Institution", "Place", "Edition", "Series", "Editors", "ISSN", "Language", "Short title", "Accessed", "Note" }, 0, 8), Words, (names, text) => names.Select(name => new Field(name, name switch
    {
        "Pages" => "101-110",
        "ISSN" => "1234-5678",
        "Accessed" => "2026-02-07",
        "Editors" => "van der Berg, Jan; Lee, Ann; WHO",
        _ => text,
    })).ToArray());

    [Fact]
    public void BibTeX_keeps_what_it_has_a_field_for() => Check(CitationFormat.BibTeX, reference => reference with { Type = WorkType.OfBibTeX(WorkType.Of(reference.Type)!.BibTeX) });

    [Fact]
    public void BibLaTeX_keeps_what_it_has_a_field_for() => Check(CitationFormat.BibLaTeX, reference => reference with { Type = WorkType.OfBibTeX(WorkType.Of(reference.Type)!.BibLaTeX) });

    [Fact]
    public void CslJson_keeps_what_it_has_a_field_for() => Check(CitationFormat.CslJson, reference => reference);

    [Fact]
    public void Ris_keeps_what_it_has_a_tag_for() => Check(CitationFormat.Ris, reference => reference with { Type = WorkType.OfRis(WorkType.Of(reference.Type)!.Ris) });

    private static void Check(CitationFormat format, Func<Reference, Reference> expected) => One.Holds(reference =>
    {
        var file = RoundTrip.Of([reference], format);
        Assert.Empty(file.Problems);
        var read = Assert.IsType<Reference>(Assert.Single(file.Entries));
        Assert.Equal(Comparable(expected(reference)), Comparable(read));
    });

    private static string Comparable(Reference reference) => string.Join('\n',
        [reference.CiteKey, reference.Title, string.Join('|', reference.Authors), reference.Type, reference.Date?.ToString(), reference.ArxivId, reference.Doi, reference.Url, string.Join('|', reference.Tags), reference.Description,
            .. reference.Fields.OrderBy(field => field.Name, StringComparer.Ordinal).Select(field => $"{field.Name} = {field.Value}")]);

    // Formats have one name for some pairs of fields; the type decides which is meant.
    private static bool Fits(string field, string type, string? arxiv) => field switch
    {
        "Journal" => type is "article" or "magazine" or "newspaper",
        "Book title" => type is "inproceedings" or "incollection",
        "Issue" => type is "article",
        "Number" => type is "report" && arxiv is null,
        "Institution" => type is "report" or "thesis",
        "Publisher" => type is "book" or "incollection",
        _ => true,
    };
}
