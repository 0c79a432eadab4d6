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
        json.WriteString("type", Type(work.Kind));
        json.WriteString("title", work.Title);
        WriteAuthors(json, work.Authors);
        WriteDate(json, work.Date);
        Add(json, "container-title", work.Kind == WorkKind.JournalArticle ? work.Journal : null);
        Add(json, "publisher", work.Kind == WorkKind.Preprint ? "arXiv" : null);
        Add(json, "number", work.ArxivId is null ? null : $"arXiv:{work.ArxivId}");
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

    private static void WriteAuthors(Utf8JsonWriter json, IReadOnlyList<PersonName> authors)
    {
        if (authors.Count == 0)
            return;
        json.WriteStartArray("author");
        foreach (var author in authors)
        {
            json.WriteStartObject();
            json.WriteString(author.Given is null ? "literal" : "family", author.Family);
            Add(json, "given", author.Given);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteDate(Utf8JsonWriter json, PartialDate? date)
    {
        if (date is not { } known)
            return;
        json.WriteStartObject("issued");
        json.WriteStartArray("date-parts");
        json.WriteStartArray();
        foreach (var part in new[] { known.Year, known.Month, known.Day }.TakeWhile(part => part > 0))
            json.WriteNumberValue(part);
        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Add(Utf8JsonWriter json, string field, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            json.WriteString(field, value);
    }
}
