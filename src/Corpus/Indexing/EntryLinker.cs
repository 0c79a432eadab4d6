using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Parsing;

namespace McpResearch.Corpus.Indexing;

/// <summary>Turns what one file says into its entries in the whole corpus: joins stories with their notes, settles ids that two files claim.</summary>
/// <param name="graph">All files.</param>
/// <param name="noteAt">The parsed file of a path, for the notes of stories.</param>
internal sealed class EntryLinker(FileGraph graph, Func<string, ParsedFile?> noteAt)
{
    /// <summary>The entries of the file at <paramref name="path"/>, and its problems with those that only show between files.</summary>
    public (IReadOnlyList<Entry> Entries, IReadOnlyList<Problem> Problems) Link(string path, ParsedFile file)
    {
        if (file.Kind is FileKind.ResearchNote or FileKind.Note && graph.IsLinkedNote(path))
            return ([], file.Problems);
        var problems = new List<Problem>(file.Problems);
        var joined = Joined(path, file, problems);
        return ([.. Settled(path, joined, problems)], problems);
    }

    private IReadOnlyList<Entry> Joined(string path, ParsedFile file, List<Problem> problems)
    {
        var links = file.Links.ToLookup(link => link.Article);
        return [.. file.Entries.Select(entry => entry is Article article && links[article.Id].FirstOrDefault() is { } link
            ? Joined(article, link, path, problems)
            : entry)];
    }

    private Article Joined(Article article, NoteLink link, string path, List<Problem> problems)
    {
        if (graph.Resolve(link) is not { } notePath || AsNote(noteAt(notePath)) is not { } note)
        {
            problems.Add(new(new(path, link.Line), $"'{article.Title}' links to {link.Candidates.FirstOrDefault() ?? "a place outside the corpus"}, which is not in the corpus. The story is kept without its note."));
            return article;
        }

        string? Named(string name) => note.Fields.FirstOrDefault(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;
        return article with { Note = note, Url = article.Url ?? Named("URL"), Source = article.Source ?? Named("Source") };
    }

    private static ResearchNote? AsNote(ParsedFile? file) => file switch
    {
        { Note: { } note } => note,
        { Entries: [Note note, ..] } => new() { Title = note.Title, Location = note.Location, Fields = note.Fields, Text = note.Text },
        _ => null,
    };

    private IEnumerable<Entry> Settled(string path, IReadOnlyList<Entry> entries, List<Problem> problems)
    {
        var digestRank = entries.OfType<Digest>().FirstOrDefault() is { } digest ? Rank(path, digest.Id, problems, digest) : 0;
        foreach (var entry in entries)
        {
            var rank = entry is Reference or Finding ? Rank(path, entry.Id, problems, entry) : entry is Note ? 0 : digestRank;
            yield return rank == 0 ? entry : Renamed(entry, rank);
        }
    }

    private int Rank(string path, EntryId id, List<Problem> problems, Entry entry)
    {
        var rank = graph.Rank(path, Claims.Claim(id)!);
        if (rank > 0 && entry is not Finding)
            problems.Add(new(entry.Location, $"{id} stands in another file too; here it is {Claims.Renamed(id, rank)}."));
        return rank;
    }

    private static Entry Renamed(Entry entry, int rank)
    {
        EntryId New(EntryId id) => Claims.Renamed(id, rank);
        return entry switch
        {
            Digest digest => digest with
            {
                Id = New(digest.Id),
                Themes = digest.Themes.Select(New).ToEquatableList(),
                Backlog = digest.Backlog.Select(New).ToEquatableList(),
                Categories = digest.Categories.Select(category => category with { Articles = category.Articles.Select(New).ToEquatableList() }).ToEquatableList(),
            },
            BacklogItem item => item with { Id = New(item.Id), AddedBy = $"{item.AddedBy}~{rank + 1}" },
            _ => entry with { Id = New(entry.Id) },
        };
    }
}
