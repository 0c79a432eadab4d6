using McpResearch.Corpus.Sharing;

namespace McpResearch.Corpus.Tests.Processes;

/// <summary>A corpus of many small notes, each with a word for its state, and a place for its index.</summary>
internal sealed class NotesFolder : IDisposable
{
    private readonly TempFolder folder = new();

    public NotesFolder(int notes)
    {
        for (var i = 0; i < notes; i++)
            Write(i, "first");
    }

    public string Corpus => folder.At("corpus");

    public string Index => folder.At("index");

    /// <summary>Folders of builds that there are.</summary>
    public string[] Builds => Directory.Exists(Index) ? [.. Directory.GetDirectories(Index).SelectMany(Directory.GetDirectories).Select(path => Path.GetFileName(path)!).Order()] : [];

    public string At(string name) => Path.Combine(Corpus, name);

    public void Write(int note, string state) => folder.Write($"corpus/{note % 10}/note-{note}.md", $"# Note {note}\n\nThis note is {state}state. Number{note} is its own word.\n");

    public ResearchCorpus Open() => new(new() { CorpusFolder = Corpus, IndexFolder = Index, FirstBuildWait = TimeSpan.FromMinutes(1) });

    public OtherProcess Start(string verb, params string[] more) => OtherProcess.Start([verb, Corpus, Index, .. more]);

    public void Dispose() => folder.Dispose();

    /// <summary>Holds the lease of the index, so that nobody writes it.</summary>
    public sealed class Held(NotesFolder notes) : IDisposable
    {
        private readonly Lease lease = Lease.TryTake(Path.Combine(Directory.GetDirectories(notes.Index).Single(), "lease"))!;

        public void Dispose() => lease.Dispose();
    }
}
