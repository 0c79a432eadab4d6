using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Engine.Text;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.LuceneEngine.Segments;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>Makes index documents of entries and of source files.</summary>
internal static class EntryFields
{
    /// <summary>Adds the document of a source file, then those of its entries.</summary>
    public static void Add(SegmentBatch batch, IndexedFile file, IReadOnlyList<Entry> entries)
    {
        Add(batch, file);
        foreach (var entry in entries)
            Add(batch, EntryDocument.From(entry), file.Path);
    }

    private static void Add(SegmentBatch batch, IndexedFile file)
    {
        batch.Start(EntryJson.Write(file));
        batch.AddTerm(IndexFields.File, file.Path);
        batch.AddName(IndexFields.File, file.Path);
        batch.AddNumber(IndexFields.Length, file.Length);
        batch.AddNumber(IndexFields.Modified, file.ModifiedTicks);
        batch.AddNumber(IndexFields.FileKind, (int)file.Kind + 1);
        batch.AddNumber(IndexFields.Problems, file.Problems.Count);
        AddTerms(batch, IndexFields.Claim, file.Claims);
        foreach (var link in file.Links)
            AddTerms(batch, IndexFields.Link, link.Candidates);
    }

    private static void Add(SegmentBatch batch, EntryDocument entry, string file)
    {
        batch.Start(EntryJson.Write(entry.Entry));
        batch.AddText(entry.AllText, stems: IndexFields.All, words: IndexFields.Exact, forms: IndexFields.Forms);
        batch.AddText(entry.Title, stems: IndexFields.Title);
        batch.AddText(entry.Details, words: IndexFields.Details, forms: IndexFields.Details);
        AddNames(batch, entry);
        AddColumns(batch, entry);
        batch.AddTerm(IndexFields.From, file);
    }

    private static void AddNames(SegmentBatch batch, EntryDocument entry)
    {
        batch.AddTerm(IndexFields.Id, entry.Entry.Id.ToString());
        batch.AddTerm(IndexFields.TitleKey, Clip(TextAnalysis.Key(entry.Entry.Title)));
        AddTerms(batch, IndexFields.Name, entry.Names);
        AddTerms(batch, IndexFields.Work, entry.Works);
        AddTerms(batch, IndexFields.Filter, entry.Filters);
    }

    private static void AddColumns(SegmentBatch batch, EntryDocument entry)
    {
        var date = entry.Entry.Date;
        batch.AddName(IndexFields.Id, entry.Entry.Id.ToString());
        batch.AddNumber(IndexFields.Kind, (int)entry.Entry.Id.Kind + 1);
        batch.AddNumber(IndexFields.Date, date?.SortKey ?? 0);
        batch.AddNumber(IndexFields.FirstDay, date is { } f ? DayNumber(f.First) : 0);
        batch.AddNumber(IndexFields.LastDay, date is { } l ? DayNumber(l.Last) : 0);
        foreach (var (facet, value) in entry.Facets)
            batch.AddFacet(IndexFields.Facet + facet, Clip(value));
    }

    private static void AddTerms(SegmentBatch batch, string field, IEnumerable<string> terms)
    {
        foreach (var term in terms)
            batch.AddTerm(field, Clip(term));
    }

    /// <summary>The longest term that an index may hold is 32,766 bytes; names are clipped far below, for adding and for looking up alike.</summary>
    public static string Clip(string text) => text.Length <= 512 ? text : text[..512];

    /// <summary>A day as yyyymmdd.</summary>
    public static int DayNumber(DateOnly day) => PartialDate.From(day).SortKey;
}
