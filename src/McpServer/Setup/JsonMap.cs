using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace McpResearch.Server.Setup;

/// <summary>Where the parts of a JSON text are that an edit needs: places of characters.</summary>
internal sealed record JsonMap
{
    /// <summary>Comments and trailing commas are fine.</summary>
    public static JsonDocumentOptions Documents { get; } = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, AllowDuplicateProperties = false };

    private static readonly JsonReaderOptions Texts = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The brace that opens all.</summary>
    public int Root { get; private set; }

    /// <summary>Whether it holds nothing.</summary>
    public bool RootIsEmpty { get; private set; } = true;

    /// <summary>The brace that opens the section; null where there is none.</summary>
    public int? Section { get; private set; }

    /// <summary>Whether the section holds nothing.</summary>
    public bool SectionIsEmpty { get; private set; } = true;

    /// <summary>Start of the member's name.</summary>
    public int NameStart { get; private set; }

    /// <summary>The member's value; null where the section has none of that name.</summary>
    public (int Start, int End)? Value { get; private set; }

    /// <summary>The comma before the member, which parts it from another.</summary>
    public int? CommaBefore { get; private set; }

    /// <summary>The comma behind it.</summary>
    public int? CommaAfter { get; private set; }

    /// <exception cref="FormatException">The text is broken, or a part is no object.</exception>
    public static JsonMap Read(string text, string section, string name)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var mark = text.StartsWith('\uFEFF') ? 3 : 0;
        var map = new JsonMap();
        try
        {
            CheckTexts(bytes.AsSpan(mark));
            var reader = new Utf8JsonReader(bytes.AsSpan(mark), Texts);
            map.Walk(ref reader, bytes, mark, section, name);
        }
        catch (JsonException error)
        {
            throw new FormatException(Where(error), error);
        }

        return map.InCharacters(bytes);
    }

    /// <summary>What is wrong, with its line, for a person.</summary>
    public static string Where(JsonException error) => $"line {(error.LineNumber ?? 0) + 1} is no JSON that can be understood";

    /// <summary>Checks that every name and text can be read: an escape may stand for half a character.</summary>
    /// <exception cref="FormatException">One cannot.</exception>
    public static void CheckTexts(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes, Texts);
        try
        {
            while (reader.Read())
                if (reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.String && reader.ValueIsEscaped)
                    reader.GetString();
        }
        catch (InvalidOperationException error)
        {
            throw new FormatException($"line {bytes[..(int)reader.TokenStartIndex].Count((byte)'\n') + 1} holds half a character: a lone surrogate", error);
        }
        catch (JsonException)
        {
            // Whoever reads the whole says so.
        }
    }

    private void Walk(ref Utf8JsonReader reader, byte[] bytes, int mark, string section, string name)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new FormatException("line 1: expected an object in braces");
        Root = (int)reader.TokenStartIndex + mark;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            RootIsEmpty = false;
            var isSection = reader.ValueTextEquals(section);
            reader.Read();
            if (isSection && reader.TokenType != JsonTokenType.StartObject)
                throw new FormatException($"\"{section}\" is no object");
            if (isSection)
                WalkSection(ref reader, bytes, mark, name);
            else
                reader.Skip();
        }

        while (reader.Read())
        {
            // Anything behind the object is an error, which the reader finds.
        }
    }

    private void WalkSection(ref Utf8JsonReader reader, byte[] bytes, int mark, string name)
    {
        Section = (int)reader.TokenStartIndex + mark;
        int? end = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            SectionIsEmpty = false;
            var start = (int)reader.TokenStartIndex + mark;
            if (Value is { } found && CommaAfter is null)
                CommaAfter = Comma(bytes, found.End, start);
            var isIt = reader.ValueTextEquals(name);
            reader.Read();
            var value = (int)reader.TokenStartIndex + mark;
            reader.Skip();
            if (isIt)
                (NameStart, Value, CommaBefore) = (start, (value, (int)reader.BytesConsumed + mark), end is { } before ? Comma(bytes, before, start) : null);
            end = (int)reader.BytesConsumed + mark;
        }

        if (Value is { } last && CommaAfter is null)
            CommaAfter = Comma(bytes, last.End, (int)reader.TokenStartIndex + mark);
    }

    // The comma between two tokens, outside of comments.
    private static int? Comma(byte[] bytes, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (bytes[i] == ',')
                return i;
            else if (bytes[i] == '/' && i + 1 < to && bytes[i + 1] == '/')
                i += bytes.AsSpan(i, to - i).IndexOf((byte)'\n') is var line and >= 0 ? line : to - i;
            else if (bytes[i] == '/' && i + 1 < to && bytes[i + 1] == '*')
                i += bytes.AsSpan(i, to - i).IndexOf("*/"u8) + 1;
        return null;
    }

    private JsonMap InCharacters(byte[] bytes)
    {
        int Place(int at) => Encoding.UTF8.GetCharCount(bytes, 0, at);
        return this with
        {
            Root = Place(Root),
            Section = Section is { } section ? Place(section) : null,
            NameStart = Place(NameStart),
            Value = Value is { } value ? (Place(value.Start), Place(value.End)) : null,
            CommaBefore = CommaBefore is { } before ? Place(before) : null,
            CommaAfter = CommaAfter is { } after ? Place(after) : null,
        };
    }
}

/// <summary>Source-generated JSON of a name.</summary>
[JsonSourceGenerationOptions]
[JsonSerializable(typeof(string))]
internal sealed partial class JsonTexts : JsonSerializerContext;
