using McpResearch.Corpus.Errors;

namespace McpResearch.Corpus.Sharing;

/// <summary>A right that one process has at a time, until it lets go or ends.</summary>
public sealed class Lease : IDisposable
{
    private readonly FileStream file;

    private Lease(FileStream file) => this.file = file;

    /// <summary>The right behind the file at <paramref name="path"/>, without waiting; null while another process has it.</summary>
    /// <exception cref="CorpusException">The file cannot be made or opened (<see cref="CorpusError.IndexUnusable"/>).</exception>
    public static Lease? TryTake(string path)
    {
        try
        {
            return ExclusiveFile.TryOpen(path) is { } file ? new(file) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CorpusException(CorpusError.IndexUnusable, "The index folder cannot be written: its lease file cannot be opened (no permission, read-only or full disk). Choose another folder with --index DIR or MCP_RESEARCH_INDEX.", e);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();
}
