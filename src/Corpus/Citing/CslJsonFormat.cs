using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Citing;

/// <summary>
/// A list of items by the <see href="https://github.com/citation-style-language/schema/blob/v1.0.1/csl-data.json">CSL-JSON schema 1.0</see>.
/// Preprints as Zotero writes them: an <c>article</c> published by arXiv with its id as number.
/// </summary>
internal static class CslJsonFormat
{
    // The text goes to files and programs, never into HTML: other scripts stay readable.
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(IReadOnlyList<CitedWork> works)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartArray();
            foreach (var work in works)
                WriteItem(json, work);
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private static void WriteItem(Utf8JsonWriter json, CitedWork work)
    {
        json.WriteStartObject();
        json.WriteString("id", work.Key);
        json.WriteString("type", work.Type?.Csl ?? Type(work.Kind));
        json.WriteString("title", work.Title);
        WriteNames(json, "author", work.Authors);
        WriteDate(json, "issued", work.Date, work.Issued);
        var isJournal = work.Kind == WorkKind.JournalArticle || work.Type is not null && work.Journal?.StartsWith("arXiv preprint", StringComparison.Ordinal) != true;
        Add(json, "container-title", isJournal ? work.Journal : null);
        Add(json, "publisher", work.Kind == WorkKind.Preprint ? "arXiv" : null);
        Add(json, "number", work.ArxivId is null ? null : $"arXiv:{work.ArxivId}");
        WriteFields(json, work, isJournal && work.Journal is not null);
        Add(json, "DOI", work.Doi);
        Add(json, "URL", work.Url);
        Add(json, "keyword", work.Keywords);
        Add(json, "abstract", work.Abstract);
        json.WriteEndObject();
    }

    private static string Type(WorkKind kind) => kind switch
    {
        WorkKind.JournalArticle => "article-journal",
        WorkKind.Post => "post",
        WorkKind.Page => "webpage",
        _ => "article",
    };

    private static void WriteFields(Utf8JsonWriter json, CitedWork work, bool hasContainer)
    {
        HashSet<string> written = [.. hasContainer ? ["container-title"] : Array.Empty<string>(), .. work.Kind == WorkKind.Preprint ? ["publisher"] : Array.Empty<string>(), .. work.ArxivId is null ? Array.Empty<string>() : ["number"]];
        foreach (var (name, value) in work.Fields)
            if (name.Csl is not { } csl || !written.Add(csl))
                continue;
            else if (name.IsNames)
                WriteNames(json, csl, [.. CitedWork.Names(value)]);
            else if (csl == "accessed")
                WriteDate(json, csl, PartialDate.TryParse(value, out var day) ? day : null, value);
            else
                json.WriteString(csl, value);
    }

    private static void WriteNames(Utf8JsonWriter json, string field, IReadOnlyList<PersonName> authors)
    {
        if (authors.Count == 0)
            return;
        json.WriteStartArray(field);
        foreach (var author in authors)
        {
            json.WriteStartObject();
            json.WriteString(author.Given is null ? "literal" : "family", author.Family);
            Add(json, "given", author.Given);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    // What is more than one date is kept as written.
    private static void WriteDate(Utf8JsonWriter json, string field, PartialDate? date, string? written)
    {
        if (date is null && written is null)
            return;
        json.WriteStartObject(field);
        if (date is { } known && (written is null || PartialDate.TryParse(written, out _)))
            WriteParts(json, known);
        else
            json.WriteString("raw", written);
        json.WriteEndObject();
    }

    private static void WriteParts(Utf8JsonWriter json, PartialDate date)
    {
        json.WriteStartArray("date-parts");
        json.WriteStartArray();
        foreach (var part in new[] { date.Year, date.Month, date.Day }.TakeWhile(part => part > 0))
            json.WriteNumberValue(part);
        json.WriteEndArray();
        json.WriteEndArray();
    }

    private static void Add(Utf8JsonWriter json, string field, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            json.WriteString(field, value);
    }
}
