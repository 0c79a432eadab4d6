using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Engine.Text;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>Makes index documents of entries and of source files.</summary>
internal static class EntryFields
{
    private static readonly FieldType Ranked = Type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, norms: true);
    private static readonly FieldType Counted = Type(IndexOptions.DOCS_AND_FREQS, norms: true);
    private static readonly FieldType Placed = Type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, norms: false);
    private static readonly FieldType Flagged = Type(IndexOptions.DOCS_ONLY, norms: false);

    public static Document Of(EntryDocument entry, string file)
    {
        var document = new Document();
        AddText(document, entry);
        AddNames(document, entry);
        AddColumns(document, entry);
        document.Add(Text(IndexFields.From, file));
        document.Add(new StoredField(IndexFields.Json, EntryJson.Write(entry.Entry)));
        return document;
    }

    public static Document Of(IndexedFile file) =>
    [
        Text(IndexFields.File, file.Path),
        new BinaryDocValuesField(IndexFields.File, new BytesRef(file.Path)),
        new NumericDocValuesField(IndexFields.Length, file.Length),
        new NumericDocValuesField(IndexFields.Modified, file.ModifiedTicks),
        .. file.Claims.Distinct().Select(claim => Text(IndexFields.Claim, Clip(claim))),
        .. file.Links.SelectMany(link => link.Candidates).Distinct().Select(path => Text(IndexFields.Link, Clip(path))),
        new StoredField(IndexFields.Json, EntryJson.Write(file)),
    ];

    private static void AddText(Document document, EntryDocument entry)
    {
        document.Add(Tokens(IndexFields.All, TextAnalysis.Stems(entry.AllText), Ranked));
        document.Add(Tokens(IndexFields.Title, TextAnalysis.Stems(entry.Title), Counted));
        document.Add(Tokens(IndexFields.Exact, TextAnalysis.Words(entry.AllText), Placed));
        document.Add(Terms(IndexFields.Forms, NameForms.Of(entry.AllText), Flagged));
        var details = TextAnalysis.Words(entry.Details).Select(t => t.Term);
        document.Add(Terms(IndexFields.Details, details.Concat(NameForms.Of(entry.Details)), Flagged));
    }

    private static void AddNames(Document document, EntryDocument entry)
    {
        document.Add(Text(IndexFields.Id, entry.Entry.Id.ToString()));
        document.Add(Text(IndexFields.TitleKey, Clip(TextAnalysis.Key(entry.Entry.Title))));
        foreach (var name in entry.Names)
            document.Add(Text(IndexFields.Name, Clip(name)));
        foreach (var work in entry.Works)
            document.Add(Text(IndexFields.Work, Clip(work)));
        foreach (var filter in entry.Filters)
            document.Add(Text(IndexFields.Filter, Clip(filter)));
    }

    private static void AddColumns(Document document, EntryDocument entry)
    {
        var date = entry.Entry.Date;
        document.Add(new BinaryDocValuesField(IndexFields.Id, new BytesRef(entry.Entry.Id.ToString())));
        document.Add(new NumericDocValuesField(IndexFields.Kind, (int)entry.Entry.Id.Kind + 1));
        document.Add(new NumericDocValuesField(IndexFields.Date, date?.SortKey ?? 0));
        document.Add(new NumericDocValuesField(IndexFields.FirstDay, date is { } f ? DayNumber(f.First) : 0));
        document.Add(new NumericDocValuesField(IndexFields.LastDay, date is { } l ? DayNumber(l.Last) : 0));
        foreach (var (facet, value) in entry.Facets)
            document.Add(new SortedSetDocValuesField(IndexFields.Facet + facet, new BytesRef(Clip(value))));
    }

    /// <summary>The longest term that an index may hold is 32,766 bytes; names are clipped far below, for adding and for looking up alike.</summary>
    public static string Clip(string text) => text.Length <= 512 ? text : text[..512];

    /// <summary>A day as yyyymmdd.</summary>
    public static int DayNumber(DateOnly day) => PartialDate.From(day).SortKey;

    private static StringField Text(string field, string value) => new(field, value, Lucene.Net.Documents.Field.Store.NO);

    private static Lucene.Net.Documents.Field Tokens(string field, IReadOnlyList<Token> tokens, FieldType type) => new(field, new TokenListStream(tokens), type);

    private static Lucene.Net.Documents.Field Terms(string field, IEnumerable<string> terms, FieldType type) =>
        new(field, new TokenListStream(terms.Where(t => t.Length <= 512).Distinct(StringComparer.Ordinal)), type);

    private static FieldType Type(IndexOptions options, bool norms)
    {
        var type = new FieldType { IsIndexed = true, IsTokenized = true, IndexOptions = options, OmitNorms = !norms };
        type.Freeze();
        return type;
    }
}
