using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Engine;

/// <summary>What the kinds call by the same name, whichever member they keep it in. Missing text is empty.</summary>
internal sealed record EntryLabels
{
    public IReadOnlyList<PersonName> Authors { get; init; } = [];

    public IReadOnlyList<string> Tags { get; init; } = [];

    public IReadOnlyList<string> Folders { get; init; } = [];

    public string Category { get; init; } = "";

    public string Source { get; init; } = "";

    public string Type { get; init; } = "";

    public string Group { get; init; } = "";

    public static EntryLabels Of(Entry entry) => entry switch
    {
        Article a => new() { Category = a.Category, Source = a.Source ?? "" },
        Reference r => new() { Authors = r.Authors, Tags = r.Tags, Folders = r.Folders, Type = r.Type },
        Finding f => new() { Source = f.Source },
        BacklogItem b => new() { Source = b.Source, Group = b.Group },
        Note n => new() { Source = n.Source ?? "", Tags = n.Tags },
        _ => new(),
    };
}
