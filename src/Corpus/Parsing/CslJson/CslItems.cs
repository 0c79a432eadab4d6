using System.Text.Json;
using McpResearch.Corpus.Parsing.Bibliographies;

namespace McpResearch.Corpus.Parsing.CslJson;

/// <summary>Goes through JSON item by item; only one is held at a time.</summary>
internal sealed class CslItems(Bibliography bibliography, ReadOnlyMemory<byte> json)
{
    private int counted;
    private int line = 1;

    /// <summary>Whether the JSON holds items: the first object of its list looks like one.</summary>
    public bool Read(JsonReaderOptions options)
    {
        var reader = new Utf8JsonReader(json.Span, options);
        try
        {
            return ReadRoot(ref reader);
        }
        catch (InvalidOperationException)
        {
            return bibliography.Count > 0; // A name beside the list holds half a character.
        }
        catch (JsonException error)
        {
            if (bibliography.Count > 0)
                bibliography.Report((int)Math.Min(error.LineNumber ?? 0, int.MaxValue - 1) + 1, $"The JSON is broken or nested too deep here: expected an item or the end of the list. What follows the {bibliography.Count} items before is not read.");
            return bibliography.Count > 0;
        }
    }

    public ParsedFile Build() => bibliography.Build();

    private bool ReadRoot(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.StartArray)
            return ReadList(ref reader);
        var start = reader;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isList = reader.ValueTextEquals("items") || reader.ValueTextEquals("references");
            reader.Read();
            if (isList && reader.TokenType == JsonTokenType.StartArray)
                return ReadList(ref reader);
            reader.Skip();
        }

        return Add(ref start);
    }

    private bool ReadList(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                if (bibliography.Count == 0)
                    return false;
                bibliography.Report(Line(reader.TokenStartIndex), "A value that is no item was found in the list: expected an object. It is left out.");
                reader.Skip();
            }
            else if (!Add(ref reader) && bibliography.Count == 0)
                return false;
        return bibliography.Count > 0;
    }

    private bool Add(ref Utf8JsonReader reader)
    {
        var at = Line(reader.TokenStartIndex);
        using var item = JsonDocument.ParseValue(ref reader);
        try
        {
            return Add(item.RootElement, at);
        }
        catch (InvalidOperationException)
        {
            bibliography.Report(at, "Half a character (a lone surrogate) was found in an item: expected text in Unicode. The item is left out.");
            return true;
        }
    }

    private bool Add(JsonElement item, int at)
    {
        var isItem = IsItem(item);
        if (isItem)
            bibliography.Add(CslRecord.Of(item, at));
        else if (bibliography.Count > 0)
            bibliography.Report(at, "An object that is no item was found in the list: expected a \"type\" of CSL and a \"title\" or \"id\". It is left out.");
        return isItem;
    }

    private static bool IsItem(JsonElement item) =>
        item.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && CslTypes.IsType(type.GetString()!) && (item.TryGetProperty("title", out _) || item.TryGetProperty("id", out _));

    private int Line(long at)
    {
        line += json.Span[counted..(int)at].Count((byte)'\n');
        counted = (int)at;
        return line;
    }
}
