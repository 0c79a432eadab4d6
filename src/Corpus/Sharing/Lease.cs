using McpResearch.Corpus.Errors;

namespace McpResearch.Corpus.Sharing;

/// <summary>A right that one process has at a time, until it lets go or ends.</summary>
public sealed class Lease : IDisposable
{
    private readonly FileStream file;

    private Lease(FileStream file) => this.file = file;

    /// <summary>The right behind the file at <paramref name="path"/>, without waiting; null while another process has it.
    /// Tries that the lock excludes: on a file system without locks, or with DOTNET_SYSTEM_IO_DISABLEFILELOCKING set, two processes would destroy the index.</summary>
    /// <exception cref="CorpusException">The file cannot be made or opened (<see cref="CorpusError.IndexUnusable"/>).</exception>
    public static Lease? TryTake(string path)
    {
        try
        {
            if (ExclusiveFile.TryOpen(path) is not { } file)
                return null;
            using var second = ExclusiveFile.TryOpen(path);
            return second is null ? new(file) : throw new IOException("Locks are switched off.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CorpusException(CorpusError.IndexUnusable, "The index folder cannot be written: its lease file cannot be opened (no permission, read-only or full disk, or no file locks there). Choose another folder with --index DIR or MCP_RESEARCH_INDEX.", e);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();
}
