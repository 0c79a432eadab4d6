using McpResearch.Corpus.Sources;

namespace McpResearch.Corpus.Indexing;

/// <summary>What a process keeps in mind of one commit, so that looking costs a comparison and not a read of the index.</summary>
/// <param name="Build">The build.</param>
/// <param name="Generation">The commit of that build.</param>
/// <param name="Complete">Whether it was the last commit of its update: a build that was cut short has others, in which files may be linked to files that it lacks.</param>
/// <param name="Sources">Which files it says, by path.</param>
internal sealed record KnownIndex(string Build, long Generation, bool Complete, IReadOnlyList<SourceFile> Sources)
{
    /// <summary>The commit behind <paramref name="reader"/>.</summary>
    public static KnownIndex Of(SharedReader reader, string fingerprint) =>
        new(reader.Folder, reader.Reader.Stamp.Generation, reader.Reader.Stamp.Fingerprint == fingerprint, reader.Reader.Sources());

    /// <summary>The last commit of an update of an index that said <paramref name="before"/>.</summary>
    public static KnownIndex Of(string build, IReadOnlyList<SourceFile> before, UpdateResult done)
    {
        var read = done.Read.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var kept = before.Where(file => !done.Gone.Contains(file.Path) && !read.Contains(file.Path));
        return new(build, done.Stamp.Generation, true, [.. kept.Concat(done.Read).OrderBy(file => file.Path, StringComparer.Ordinal)]);
    }

    /// <summary>Whether this is the commit behind <paramref name="reader"/>.</summary>
    public bool IsOf(SharedReader reader) => Build == reader.Folder && Generation == reader.Reader.Stamp.Generation;

    /// <summary>What the index lacks; of an incomplete one every file is read again.</summary>
    public UpdatePlan Plan(IReadOnlyList<SourceFile> scanned)
    {
        if (!Complete)
            return UpdatePlan.Between(scanned, [.. Sources.Select(file => file with { Length = -1 })]);
        return Sources.SequenceEqual(scanned) ? UpdatePlan.Nothing : UpdatePlan.Between(scanned, Sources);
    }
}
