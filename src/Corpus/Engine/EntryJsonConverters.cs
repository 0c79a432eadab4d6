using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Parsing;

namespace McpResearch.Corpus.Engine;

internal sealed class EntryIdConverter : JsonConverter<EntryId>
{
    public override EntryId Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
        EntryId.TryParse(reader.GetString(), out var id) ? id : throw new JsonException("Not an entry id.");

    public override void Write(Utf8JsonWriter writer, EntryId value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}

internal sealed class PartialDateConverter : JsonConverter<PartialDate>
{
    public override PartialDate Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
        PartialDate.TryParse(reader.GetString(), out var date) ? date : throw new JsonException("Not a date.");

    public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}

/// <summary>Lists as JSON arrays. One closed class per item type, because nothing may be made by reflection.</summary>
internal abstract class EquatableListConverter<T> : JsonConverter<EquatableList<T>>
{
    public override EquatableList<T> Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
    {
        var info = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        var items = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            items.Add(JsonSerializer.Deserialize(ref reader, info)!);
        return new EquatableList<T>(items);
    }

    public override void Write(Utf8JsonWriter writer, EquatableList<T> value, JsonSerializerOptions options)
    {
        var info = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        writer.WriteStartArray();
        foreach (var item in value)
            JsonSerializer.Serialize(writer, item, info);
        writer.WriteEndArray();
    }
}

internal sealed class StringListConverter : EquatableListConverter<string>;

internal sealed class PersonNameListConverter : EquatableListConverter<PersonName>;

internal sealed class FieldListConverter : EquatableListConverter<Field>;

internal sealed class EntryIdListConverter : EquatableListConverter<EntryId>;

internal sealed class DigestCategoryListConverter : EquatableListConverter<DigestCategory>;

internal sealed class DigestSourceListConverter : EquatableListConverter<DigestSource>;

internal sealed class ProblemListConverter : EquatableListConverter<Problem>;

internal sealed class NoteLinkListConverter : EquatableListConverter<NoteLink>;
