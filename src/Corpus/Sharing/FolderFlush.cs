namespace McpResearch.Corpus.Sharing;

/// <summary>Makes a folder's list of files durable: on Unix a new file survives power loss only once its folder was flushed too (fsync(2)). Windows does so by itself.</summary>
internal static class FolderFlush
{
    /// <summary>Flushes <paramref name="folder"/> where the system can; where it cannot, nothing happens.</summary>
    public static void Try(string folder)
    {
        if (NativeFile.OpenToRead(folder) is var handle and >= 0)
            NativeFile.FlushAndClose(handle);
    }
}
