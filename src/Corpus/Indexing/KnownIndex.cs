using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Sources;

namespace McpResearch.Corpus.Indexing;

/// <summary>What a process keeps in mind of one commit, so that looking costs a comparison and not a read of the index.</summary>
/// <param name="Build">The build.</param>
/// <param name="Generation">The commit of that build.</param>
/// <param name="Complete">Whether it was the last commit of its update: a build that was cut short has others, in which files may be linked to files that it lacks.</param>
/// <param name="Files">What the index remembers of each file; null where that was let go.</param>
internal sealed record KnownIndex(string Build, long Generation, bool Complete, IReadOnlyList<IndexedFile>? Files)
{
    private IReadOnlyList<SourceFile>? settled;

    /// <summary>The commit behind <paramref name="reader"/>, without its files.</summary>
    public static KnownIndex Of(SharedReader reader, string fingerprint) =>
        new(reader.Folder, reader.Reader.Stamp.Generation, reader.Reader.Stamp.Fingerprint == fingerprint, null);

    /// <summary>Whether this is the commit behind <paramref name="reader"/>.</summary>
    public bool IsOf(SharedReader reader) => Build == reader.Folder && Generation == reader.Reader.Stamp.Generation;

    /// <summary>Whether these are the files that the index was last found to say.</summary>
    public bool Says(IReadOnlyList<SourceFile> scanned) => settled is not null && settled.SequenceEqual(scanned);

    /// <summary>With what the index remembers of each file.</summary>
    public KnownIndex WithFiles(SharedReader reader) => Files is null ? this with { Files = reader.Reader.Files() } : this;

    /// <summary>What the index lacks; of an incomplete one every file is read again.</summary>
    public UpdatePlan Plan(IReadOnlyList<SourceFile> scanned) =>
        UpdatePlan.Between(scanned, Complete ? Files! : [.. Files!.Select(file => file with { Length = -1 })]);

    /// <summary>Found to say what these files say.</summary>
    public KnownIndex Settled(IReadOnlyList<SourceFile> scanned, bool keepFiles) => this with { settled = scanned, Files = keepFiles ? Files : null };
}
