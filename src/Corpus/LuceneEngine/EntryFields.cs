using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Engine.Text;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.LuceneEngine.Segments;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>Makes index documents of entries and of source files.</summary>
internal static class EntryFields
{
    public static IndexDocument Of(EntryDocument entry, string file)
    {
        var document = new IndexDocument(EntryJson.Write(entry.Entry));
        AddText(document, entry);
        AddNames(document, entry);
        AddColumns(document, entry);
        document.Terms.Add((IndexFields.From, file));
        return document;
    }

    public static IndexDocument Of(IndexedFile file)
    {
        var document = new IndexDocument(EntryJson.Write(file));
        document.Terms.Add((IndexFields.File, file.Path));
        document.Names.Add((IndexFields.File, file.Path));
        document.Numbers.Add((IndexFields.Length, file.Length));
        document.Numbers.Add((IndexFields.Modified, file.ModifiedTicks));
        document.Numbers.Add((IndexFields.FileKind, (int)file.Kind + 1));
        document.Numbers.Add((IndexFields.Problems, file.Problems.Count));
        AddTerms(document, IndexFields.Claim, file.Claims);
        foreach (var link in file.Links)
            AddTerms(document, IndexFields.Link, link.Candidates);
        return document;
    }

    private static void AddText(IndexDocument document, EntryDocument entry)
    {
        var (stems, words) = TextAnalysis.StemsAndWords(entry.AllText);
        document.Texts.Add((IndexFields.All, stems));
        document.Texts.Add((IndexFields.Title, TextAnalysis.Stems(entry.Title)));
        document.Texts.Add((IndexFields.Exact, words));
        AddTerms(document, IndexFields.Forms, NameForms.Of(entry.AllText));
        document.Texts.Add((IndexFields.Details, TextAnalysis.Words(entry.Details)));
        AddTerms(document, IndexFields.Details, NameForms.Of(entry.Details));
    }

    private static void AddNames(IndexDocument document, EntryDocument entry)
    {
        document.Terms.Add((IndexFields.Id, entry.Entry.Id.ToString()));
        document.Terms.Add((IndexFields.TitleKey, Clip(TextAnalysis.Key(entry.Entry.Title))));
        AddTerms(document, IndexFields.Name, entry.Names);
        AddTerms(document, IndexFields.Work, entry.Works);
        AddTerms(document, IndexFields.Filter, entry.Filters);
    }

    private static void AddColumns(IndexDocument document, EntryDocument entry)
    {
        var date = entry.Entry.Date;
        document.Names.Add((IndexFields.Id, entry.Entry.Id.ToString()));
        document.Numbers.Add((IndexFields.Kind, (int)entry.Entry.Id.Kind + 1));
        document.Numbers.Add((IndexFields.Date, date?.SortKey ?? 0));
        document.Numbers.Add((IndexFields.FirstDay, date is { } f ? DayNumber(f.First) : 0));
        document.Numbers.Add((IndexFields.LastDay, date is { } l ? DayNumber(l.Last) : 0));
        foreach (var (facet, value) in entry.Facets)
            document.Facets.Add((IndexFields.Facet + facet, Clip(value)));
    }

    private static void AddTerms(IndexDocument document, string field, IEnumerable<string> terms)
    {
        foreach (var term in terms)
            document.Terms.Add((field, Clip(term)));
    }

    /// <summary>The longest term that an index may hold is 32,766 bytes; names are clipped far below, for adding and for looking up alike.</summary>
    public static string Clip(string text) => text.Length <= 512 ? text : text[..512];

    /// <summary>A day as yyyymmdd.</summary>
    public static int DayNumber(DateOnly day) => PartialDate.From(day).SortKey;
}
