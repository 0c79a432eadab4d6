namespace McpResearch.Corpus.Backlog;

/// <summary>Appends a line so that it is there whole or not at all.</summary>
internal static class BacklogWriter
{
    /// <summary>Appends <paramref name="line"/> and its end in one write, for <see cref="Flush"/>. A last line without end, left by a process that died, gets its end first.
    /// Where that fails the file is cut back to what it was.</summary>
    /// <param name="file">Open for reading and writing, by this process alone.</param>
    /// <param name="line">Without line end.</param>
    public static void Append(Stream file, ReadOnlySpan<byte> line)
    {
        var before = file.Length;
        byte[] bytes = [.. EndsOpen(file) ? "\n"u8 : default, .. line, (byte)'\n'];
        try
        {
            file.Position = before;
            file.Write(bytes);
        }
        catch (IOException)
        {
            CutBack(file, before);
            throw;
        }
    }

    /// <summary>Waits until what was written is on disk, by whomever.</summary>
    public static bool Flush(FileStream file)
    {
        file.Flush(flushToDisk: true);
        return true;
    }

    private static bool EndsOpen(Stream file)
    {
        if (file.Length == 0)
            return false;
        file.Position = file.Length - 1;
        return file.ReadByte() != '\n';
    }

    private static void CutBack(Stream file, long length)
    {
        try
        {
            file.SetLength(length);
        }
        catch (IOException)
        {
            // The next append ends the torn line, and reading leaves it out.
        }
    }
}
