using System.Globalization;
using System.Text.Json;
using McpResearch.Corpus.Citing;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Parsing.Bibliographies;

namespace McpResearch.Corpus.Parsing.CslJson;

/// <summary>What the members of an item say.</summary>
internal static class CslRecord
{
    private static readonly string[] LeftOut = ["id", "citation-key", "citation-label", "type", "author", "issued", "custom"];

    public static BibRecord Of(JsonElement item, int line)
    {
        var record = new BibRecord(line) { Type = WorkType.OfCsl(Text(item, "type")), Key = Text(item, "citation-key") };
        if (record.Key.Length == 0)
            record.Key = Text(item, "id") is var id && id.LastIndexOf('/') is var cut and >= 0 && id.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? id[(cut + 1)..] : Text(item, "id");
        if (item.TryGetProperty("author", out var authors))
            record.Authors.AddRange(Names(authors));
        if (item.TryGetProperty("issued", out var issued))
            record.Date = (CslDate.Read(issued), line);
        foreach (var member in item.EnumerateObject())
            if (!LeftOut.Contains(member.Name))
                Take(record, member.Name, member.Value);
        return record;
    }

    private static void Take(BibRecord record, string name, JsonElement value)
    {
        var text = Plain(value);
        switch (name)
        {
            case "title":
                record.Title = text;
                break;
            case "abstract":
                record.Abstract = text;
                break;
            case "URL":
                record.Url = text;
                break;
            case "DOI":
                record.Doi = text;
                break;
            case "keyword" or "tags" or "categories":
                record.AddTags(text);
                break;
            case "number" or "archive_location" when text.Contains("arxiv", StringComparison.OrdinalIgnoreCase) && ArxivId.TryParse(text, out _):
                record.Arxiv = text;
                break;
            case "publisher" when text == "arXiv":
                break;
            default:
                record.Add(FieldName.OfCsl(name, record.Type)?.Name ?? name, text);
                break;
        }
    }

    // Markup of CSL is HTML: <i>, <sup>, <span class="nocase">.
    private static string Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => CslMarkup.Plain(value.GetString()!),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Array => string.Join("; ", value.EnumerateArray().Select(part => part.ValueKind == JsonValueKind.Object ? Name(part)?.ToString() ?? "" : Plain(part)).Where(part => part.Length > 0)),
        JsonValueKind.Object => CslDate.Read(value),
        _ => "",
    };

    private static IEnumerable<PersonName> Names(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Where(name => name.ValueKind == JsonValueKind.Object).Select(Name).OfType<PersonName>() : [];

    private static PersonName? Name(JsonElement name)
    {
        if (Text(name, "literal") is { Length: > 0 } literal)
            return new(literal);
        string[] family = [Text(name, "dropping-particle"), Text(name, "non-dropping-particle"), Text(name, "family")];
        var given = string.Join(", ", new[] { Text(name, "given"), Text(name, "suffix") }.Where(part => part.Length > 0));
        var whole = string.Join(' ', family.Where(part => part.Length > 0));
        return whole.Length > 0 ? new(whole, given.Length > 0 ? given : null) : given.Length > 0 ? new(given) : null;
    }

    private static string Text(JsonElement item, string name) => !item.TryGetProperty(name, out var value) ? "" : value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!.Trim(),
        JsonValueKind.Number => value.GetRawText(),
        _ => "",
    };
}

/// <summary>Dates of CSL: <c>date-parts</c>, <c>raw</c>, <c>literal</c>, or plain text.</summary>
internal static class CslDate
{
    /// <summary>In ISO form, a range with a slash between; empty where there is none.</summary>
    public static string Read(JsonElement date)
    {
        if (date.ValueKind != JsonValueKind.Object)
            return date.ValueKind == JsonValueKind.String ? date.GetString()!.Trim() : date.ValueKind == JsonValueKind.Number ? date.GetRawText() : "";
        if (date.TryGetProperty("date-parts", out var parts) && parts.ValueKind == JsonValueKind.Array && string.Join('/', parts.EnumerateArray().Select(One)) is { Length: > 0 } whole)
            return date.TryGetProperty("season", out var season) ? $"{whole}/season {Read(season)}" : date.TryGetProperty("circa", out _) ? $"{whole}~" : whole;
        foreach (var name in new[] { "raw", "literal" })
            if (date.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String)
                return text.GetString()!.Trim();
        return "";
    }

    private static string One(JsonElement parts)
    {
        if (parts.ValueKind != JsonValueKind.Array)
            return "";
        var numbers = parts.EnumerateArray().Select(Number).TakeWhile(part => part > 0).ToList();
        return string.Join('-', numbers.Select((part, place) => part.ToString(place == 0 ? "D4" : "D2", CultureInfo.InvariantCulture)));
    }

    private static int Number(JsonElement part) =>
        part.ValueKind == JsonValueKind.Number && part.TryGetInt32(out var number) || part.ValueKind == JsonValueKind.String && int.TryParse(part.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out number) ? number : 0;
}

/// <summary>Text with the little HTML that CSL allows.</summary>
internal static class CslMarkup
{
    private static readonly (string Open, string Close)[] Tags =
    [
        ("<i>", "</i>"), ("<b>", "</b>"), ("<sup>", "</sup>"), ("<sub>", "</sub>"), ("<sc>", "</sc>"),
        ("<span class=\"nocase\">", "</span>"), ("<span style=\"font-variant:small-caps;\">", "</span>"), ("<span style=\"font-variant: small-caps;\">", "</span>"),
    ];

    /// <summary>Without those tags where both ends are there; any other stays text.</summary>
    public static string Plain(string text)
    {
        if (text.Contains('<'))
            foreach (var (open, close) in Tags)
                if (text.Contains(open, StringComparison.Ordinal) && text.Contains(close, StringComparison.Ordinal))
                    text = text.Replace(open, "", StringComparison.Ordinal).Replace(close, "", StringComparison.Ordinal);
        return text.Trim();
    }
}
