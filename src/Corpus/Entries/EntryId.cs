namespace McpResearch.Corpus.Entries;

/// <summary>The stable name of an entry: <c>kind:key</c>, e.g. <c>article:2026-02-07/claude-opus-46</c>.</summary>
/// <param name="Kind">What the entry is.</param>
/// <param name="Key">Unique within the kind; case-sensitive; may contain <c>/</c>.</param>
public readonly record struct EntryId(EntryKind Kind, string Key)
{
    /// <summary>Scheme of the resource addresses.</summary>
    public const string Scheme = "research://";

    /// <summary>The resource address, each path segment percent-encoded: <c>research://article/2026-02-07/claude-opus-46</c>.</summary>
    public string Uri => $"{Scheme}{Kind.Name()}/{string.Join('/', Key.Split('/').Select(System.Uri.EscapeDataString))}";

    /// <summary>Reads an id with its prefix, or a resource address. Anything else is false.</summary>
    public static bool TryParse(string? text, out EntryId id)
    {
        text = text?.Trim() ?? "";
        var isUri = text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);
        var rest = isUri ? text[Scheme.Length..] : text;
        var cut = rest.IndexOf(isUri ? '/' : ':');
        id = default;
        if (cut <= 0 || cut == rest.Length - 1 || !EntryKinds.TryParse(rest.AsSpan(0, cut), out var kind))
            return false;
        id = new EntryId(kind, isUri ? System.Uri.UnescapeDataString(rest[(cut + 1)..]) : rest[(cut + 1)..]);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Kind.Name()}:{Key}";
}
