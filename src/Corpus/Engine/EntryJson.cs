using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Parsing;

namespace McpResearch.Corpus.Engine;

/// <summary>Entries and file records as an engine stores them.</summary>
public static class EntryJson
{
    private static readonly EntryJsonContext Context = new(new JsonSerializerOptions(EntryJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>The entry as UTF-8.</summary>
    public static byte[] Write(Entry entry) => JsonSerializer.SerializeToUtf8Bytes(entry, Context.Entry);

    /// <summary>The entry that was written.</summary>
    public static Entry ReadEntry(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize(json, Context.Entry)!;

    /// <summary>The record as UTF-8.</summary>
    public static byte[] Write(IndexedFile file) => JsonSerializer.SerializeToUtf8Bytes(file, Context.IndexedFile);

    /// <summary>The record that was written.</summary>
    public static IndexedFile ReadFile(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize(json, Context.IndexedFile)!;
}

[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters =
    [
        typeof(EntryIdConverter), typeof(PartialDateConverter),
        typeof(StringListConverter), typeof(PersonNameListConverter), typeof(FieldListConverter), typeof(EntryIdListConverter),
        typeof(DigestCategoryListConverter), typeof(DigestSourceListConverter), typeof(ProblemListConverter), typeof(NoteLinkListConverter),
    ])]
[JsonSerializable(typeof(Entry))]
[JsonSerializable(typeof(IndexedFile))]
[JsonSerializable(typeof(PersonName))]
[JsonSerializable(typeof(Field))]
[JsonSerializable(typeof(DigestCategory))]
[JsonSerializable(typeof(DigestSource))]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(NoteLink))]
internal sealed partial class EntryJsonContext : JsonSerializerContext;
