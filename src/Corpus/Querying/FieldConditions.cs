using System.Collections.Frozen;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Querying;

/// <summary>The names that fields have in queries, and which values make sense for them.</summary>
public static class FieldConditions
{
    private static readonly FrozenDictionary<string, QueryField> Names = new Dictionary<string, QueryField>
    {
        ["title"] = QueryField.Title,
        ["author"] = QueryField.Author,
        ["authors"] = QueryField.Author,
        ["by"] = QueryField.Author,
        ["tag"] = QueryField.Tag,
        ["tags"] = QueryField.Tag,
        ["category"] = QueryField.Category,
        ["source"] = QueryField.Source,
        ["kind"] = QueryField.Kind,
        ["type"] = QueryField.Type,
        ["folder"] = QueryField.Folder,
        ["key"] = QueryField.Key,
        ["id"] = QueryField.Key,
        ["url"] = QueryField.Url,
        ["site"] = QueryField.Url,
        ["after"] = QueryField.After,
        ["since"] = QueryField.After,
        ["before"] = QueryField.Before,
        ["until"] = QueryField.Before,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a field has that name, in any case.</summary>
    public static bool IsKnown(string name) => Names.ContainsKey(name);

    /// <summary>The condition, or null where the field is unknown or the value makes no sense for it.</summary>
    public static FieldNode? Read(string name, string value)
    {
        if (!Names.TryGetValue(name, out var field) || value.Length == 0)
            return null;
        return field switch
        {
            QueryField.Kind when !EntryKinds.TryParse(value, out _) => null,
            QueryField.After or QueryField.Before when !PartialDate.TryParse(value, out _) => null,
            _ => new FieldNode(field, value),
        };
    }
}
