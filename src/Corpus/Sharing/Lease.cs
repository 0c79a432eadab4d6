using McpResearch.Corpus.Errors;

namespace McpResearch.Corpus.Sharing;

/// <summary>A right that one process has at a time, until it lets go or ends.</summary>
public sealed class Lease : IDisposable
{
    private readonly FileStream? file;
    private readonly string? mark;
    private readonly string token = $"{Environment.ProcessId} {Guid.NewGuid():N}";

    private Lease(FileStream? file, string? mark) => (this.file, this.mark) = (file, mark);

    /// <summary>Whether somebody deleted the folder of the lease: its file then locks nothing, and another process may hold a new one. The mark beside it tells.</summary>
    public bool IsLost => mark is not null && Read(mark) != token;

    /// <summary>The right behind the file at <paramref name="path"/>, without waiting; null while another process has it.
    /// Who has it is written beside it, in a file of the same name with <c>.mark</c>.
    /// Tries that the lock excludes: on a file system without locks, or with DOTNET_SYSTEM_IO_DISABLEFILELOCKING set, two processes would destroy the index.</summary>
    /// <exception cref="CorpusException">The file cannot be made or opened (<see cref="CorpusError.IndexUnusable"/>).</exception>
    public static Lease? TryTake(string path)
    {
        try
        {
            if (ExclusiveFile.TryOpen(path) is not { } file)
                return null;
            using var second = ExclusiveFile.TryOpen(path);
            return second is null ? Marked(file, $"{path}.mark") : throw new IOException("Locks are switched off.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CorpusException(CorpusError.IndexUnusable, "The index folder cannot be written: its lease file cannot be opened (no permission, read-only or full disk, or no file locks there). Choose another folder with --index DIR or MCP_RESEARCH_INDEX.", e);
        }
    }

    /// <summary>A right to what no other process can reach.</summary>
    public static Lease OfMemory() => new(null, null);

    /// <inheritdoc/>
    public void Dispose() => file?.Dispose();

    private static Lease Marked(FileStream file, string mark)
    {
        var lease = new Lease(file, mark);
        try
        {
            File.WriteAllText(mark, lease.token);
            return lease;
        }
        catch
        {
            lease.Dispose();
            throw;
        }
    }

    private static string? Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
