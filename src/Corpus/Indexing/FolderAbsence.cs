using McpResearch.Corpus.Errors;

namespace McpResearch.Corpus.Indexing;

/// <summary>
/// Tells a corpus folder that is away for a while from one whose files were deleted. Where a disk is not mounted its folder is there and holds nothing at all, while owners who delete
/// their files seldom leave nothing at all. Believing the wrong one would throw away an index that takes minutes to make, or write a backlog that the disk hides when it is back.
/// </summary>
internal static class FolderAbsence
{
    /// <summary>From so many files on an empty folder is doubted: 10.</summary>
    public const int Least = 10;

    /// <summary>Refuses to carry out a plan that takes everything out because the folder is empty.</summary>
    /// <exception cref="CorpusException">The folder holds nothing at all, and the index at least <see cref="Least"/> files of it.</exception>
    public static void Check(string folder, UpdatePlan plan)
    {
        if (plan.Remove.Count >= Least && plan.Read.Count == 0 && !Directory.EnumerateFileSystemEntries(folder).Any())
            throw new CorpusException(CorpusError.CorpusUnusable, $"The corpus folder is empty, and the index knows {plan.Remove.Count} files of it: its disk may not be mounted, or its files not be there yet. Bring them back, or run \"mcp-research index\" if they are gone for good.");
    }
}
