using McpResearch.Corpus.Composing;
using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Parsing;

namespace McpResearch.Corpus.Answers;

/// <summary>The corpus folder as a place for new files.</summary>
internal sealed class CorpusPlace(string folder, TimeProvider time)
{
    /// <summary>The day, where the program runs.</summary>
    public DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    /// <summary>Where notes and digests go.</summary>
    public CorpusLayout Layout(IIndexReader reader)
    {
        var newest = reader.Search(new() { Filter = new() { Kinds = [EntryKind.Digest] }, Sort = EntrySort.Newest, Take = 1, Fold = false }).Hits.FirstOrDefault()?.Entry.Location.File;
        return CorpusLayout.Of(newest, [.. reader.Files().Where(file => file.Kind == FileKind.ResearchNote).Select(file => file.Path)]);
    }

    /// <summary>Whether there is something at that corpus path.</summary>
    public bool IsTaken(string path) => Path.Exists(Path.Combine(folder, path));

    /// <summary>What stands at that corpus path, as far as it is known.</summary>
    public ExistingEntry At(IIndexReader reader, string path)
    {
        var id = IdAt(reader, path);
        return reader.Find(id) is { } entry ? Shown.Existing(entry) : new(id.ToString(), path, id.Uri);
    }

    /// <summary>Makes a file; false where there is one.</summary>
    public bool TryCreate(string path, string text) => NewFile.TryCreate(folder, path, text, time);

    /// <summary>The id under which the file at that path is found: of the story whose note it is, of the digest, else of the note.</summary>
    public static EntryId IdAt(IIndexReader reader, string path)
    {
        var note = NoteParser.Id(path);
        if (reader.Find(note) is not null)
            return note;
        var day = DateText.OfPath(path)?.ToString();
        var named = reader.FindByName([.. new[] { Path.GetFileNameWithoutExtension(path).ToLowerInvariant(), day is null ? null : $"digest:{day}" }.OfType<string>()]);
        return named.FirstOrDefault(entry => entry is Digest ? entry.Location.File == path : entry is Article { Note.Location.File: var file } && file == path)?.Id ?? note;
    }
}
