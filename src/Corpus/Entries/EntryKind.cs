namespace McpResearch.Corpus.Entries;

/// <summary>What an entry is. The lower-case name is the prefix of its id and the host of its resource address.</summary>
public enum EntryKind
{
    /// <summary>One researched story of a digest, with its research note where the folder has it.</summary>
    Article,

    /// <summary>One entry of a reference list, known by its cite key.</summary>
    Reference,

    /// <summary>One numbered key theme of a digest.</summary>
    Theme,

    /// <summary>One thing that a scan of a source found, before anyone chose to research it.</summary>
    Finding,

    /// <summary>Something found but not researched yet.</summary>
    Backlog,

    /// <summary>One dated overview file.</summary>
    Digest,

    /// <summary>Any other Markdown file, and a research note that no digest links to.</summary>
    Note,
}

/// <summary>The names of the kinds, as ids, filters and answers spell them.</summary>
public static class EntryKinds
{
    /// <summary>All names in the order of <see cref="EntryKind"/>.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Enum.GetValues<EntryKind>().Select(Name)];

    /// <summary>The lower-case name of <paramref name="kind"/>, e.g. <c>article</c>.</summary>
    public static string Name(this EntryKind kind) => kind switch
    {
        EntryKind.Article => "article",
        EntryKind.Reference => "reference",
        EntryKind.Theme => "theme",
        EntryKind.Finding => "finding",
        EntryKind.Backlog => "backlog",
        EntryKind.Digest => "digest",
        EntryKind.Note => "note",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
    };

    /// <summary>The kind of that name in any case, or false.</summary>
    public static bool TryParse(ReadOnlySpan<char> name, out EntryKind kind)
    {
        foreach (var candidate in Enum.GetValues<EntryKind>())
        {
            kind = candidate;
            if (name.Equals(candidate.Name(), StringComparison.OrdinalIgnoreCase))
                return true;
        }

        kind = default;
        return false;
    }
}
