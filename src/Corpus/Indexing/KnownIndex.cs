using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Sources;

namespace McpResearch.Corpus.Indexing;

/// <summary>What a process keeps in mind of one commit, so that looking costs a comparison of two digests and not a read of the index.</summary>
/// <param name="Build">The build.</param>
/// <param name="Generation">The commit of that build.</param>
/// <param name="Complete">Whether it was the last commit of its update: a build that was cut short has others, in which files may be linked to files that it lacks.</param>
/// <param name="Files">Stands for the files that it says.</param>
internal sealed record KnownIndex(string Build, long Generation, bool Complete, SourceDigest Files)
{
    /// <summary>A commit of a build.</summary>
    public static KnownIndex Of(string build, IndexStamp stamp, string fingerprint) => new(build, stamp.Generation, stamp.Fingerprint == fingerprint, stamp.Files);

    /// <summary>Whether this is the commit behind <paramref name="reader"/>.</summary>
    public bool IsOf(SharedReader reader) => Build == reader.Folder && Generation == reader.Reader.Stamp.Generation;

    /// <summary>What an index with these files lacks; of an incomplete one every file is read again.</summary>
    public UpdatePlan Plan(IReadOnlyList<SourceFile> scanned, IReadOnlyList<SourceFile> indexed) =>
        UpdatePlan.Between(scanned, Complete ? indexed : [.. indexed.Select(file => file with { Length = -1 })]);
}
