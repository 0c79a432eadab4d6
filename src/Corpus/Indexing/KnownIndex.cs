using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Sources;

namespace McpResearch.Corpus.Indexing;

/// <summary>What a process keeps in mind of one commit, so that looking costs a comparison and not a read of the index.</summary>
/// <param name="Build">The build.</param>
/// <param name="Generation">The commit of that build.</param>
/// <param name="Complete">Whether it was the last commit of its update: a build that was cut short has others, in which files may be linked to files that it lacks.</param>
/// <param name="Sources">Which files it says, by path.</param>
/// <param name="Files">What it remembers of each; null where that was not needed yet.</param>
internal sealed record KnownIndex(string Build, long Generation, bool Complete, IReadOnlyList<SourceFile> Sources, IReadOnlyList<IndexedFile>? Files)
{

    /// <summary>The commit behind <paramref name="reader"/>, without what it remembers of the files.</summary>
    public static KnownIndex Of(SharedReader reader, string fingerprint) =>
        new(reader.Folder, reader.Reader.Stamp.Generation, reader.Reader.Stamp.Fingerprint == fingerprint, reader.Reader.Sources(), null);

    /// <summary>The last commit of an update.</summary>
    public static KnownIndex Of(string build, UpdateResult done) =>
        new(build, done.Stamp.Generation, true, [.. done.Files.Select(file => new SourceFile(file.Path, file.Length, file.ModifiedTicks)).OrderBy(file => file.Path, StringComparer.Ordinal)], done.Files);

    /// <summary>Whether this is the commit behind <paramref name="reader"/>.</summary>
    public bool IsOf(SharedReader reader) => Build == reader.Folder && Generation == reader.Reader.Stamp.Generation;

    /// <summary>With what the index remembers of each file.</summary>
    public KnownIndex WithFiles(SharedReader reader) => Files is null ? this with { Files = reader.Reader.Files() } : this;

    /// <summary>What the index lacks; of an incomplete one every file is read again.</summary>
    public UpdatePlan Plan(IReadOnlyList<SourceFile> scanned)
    {
        if (!Complete)
            return UpdatePlan.Between(scanned, [.. Sources.Select(file => file with { Length = -1 })]);
        return Sources.SequenceEqual(scanned) ? UpdatePlan.Nothing : UpdatePlan.Between(scanned, Sources);
    }
}
