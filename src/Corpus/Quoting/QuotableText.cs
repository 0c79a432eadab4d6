using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Quoting;

/// <summary>A text of an entry that can be quoted as one, and where it begins.</summary>
/// <param name="Begins">File and line of its heading.</param>
/// <param name="Text">Title, then text, as they stand.</param>
internal sealed record QuotableText(Location Begins, string Text)
{
    /// <summary>The texts of an entry: its own, and its research note where that stands in another file.</summary>
    public static IEnumerable<QuotableText> Of(Entry entry)
    {
        var note = (entry as Article)?.Note;
        yield return new(entry.Location, Joined([entry.Title, .. Pieces(entry is Article article ? article with { Note = null } : entry)]));
        if (note is not null)
            yield return new(note.Location, Joined([note.Title, .. note.Fields.Select(Named), note.Text]));
    }

    /// <summary>The pieces with what the file has between them.</summary>
    private static IEnumerable<string> Pieces(Entry entry) => entry switch
    {
        BacklogItem item => new[] { item.Source, item.Url ?? "" }.Where(text => text.Length > 0).Concat(EntryText.Pieces(entry)),
        Finding finding => [.. finding.Fields.Select(Named), Named(new("Description", finding.Description)), Named(new("Relevance", finding.Relevance))],
        _ => EntryText.Pieces(entry),
    };

    private static string Named(Field field) => $"{field.Name}: {field.Value}";

    private static string Joined(IEnumerable<string> pieces) => string.Join("\n\n", pieces);
}
