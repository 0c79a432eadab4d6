using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Engine;

/// <summary>The text of an entry that is searched and shown in snippets, apart from its title.</summary>
public static class EntryText
{
    /// <summary>The pieces in the order in which a reader should meet them; none is empty.</summary>
    public static IReadOnlyList<string> Pieces(Entry entry) => [.. Of(entry).Where(t => !string.IsNullOrWhiteSpace(t))!];

    /// <summary>The pieces joined by blank lines.</summary>
    public static string Whole(Entry entry) => string.Join("\n\n", Pieces(entry));

    private static IEnumerable<string?> Of(Entry entry) => entry switch
    {
        Article a => [a.KeyInsight, a.Summary, a.Note?.Text],
        Reference r => [r.Description, .. Values(r.Fields)],
        Theme t => [t.Statement],
        Finding f => [f.Description, f.Relevance, .. Values(f.Fields)],
        BacklogItem b => [b.Reason, .. b.Notes],
        Digest d => [d.Overview, .. d.Statistics.Select(s => $"{s.Name}: {s.Value}"), string.Join(", ", d.Categories.Select(c => c.Name)), d.BacklogRemainder, d.OtherText],
        Note n => [n.Text, .. Values(n.Fields)],
        _ => [],
    };

    private static IEnumerable<string> Values(EquatableList<Field> fields) => fields.Select(f => f.Value);
}
