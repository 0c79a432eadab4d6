using Lucene.Net.Index;
using McpResearch.Corpus.Errors;
using McpResearch.Corpus.LuceneEngine.Segments;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>The folder of an index, as files.</summary>
internal static class LuceneFolder
{
    static LuceneFolder() => TermFormat.Install();

    /// <summary>The folder with our lock. Creates nothing.</summary>
    public static MappedDirectory Open(string folder) => new(folder, new ExclusiveFileLockFactory(folder));

    /// <summary>Its last commit as a reader, or null where there is none of ours that can be read.</summary>
    public static DirectoryReader? TryOpen(string folder)
    {
        try
        {
            return System.IO.Directory.Exists(folder) ? TryOpen(Open(folder)) : null;
        }
        catch (Exception e) when (IsTorn(e))
        {
            return null;
        }
    }

    /// <summary>The last commit in <paramref name="directory"/> as a reader, or null where there is none of ours that can be read.</summary>
    public static DirectoryReader? TryOpen(Lucene.Net.Store.Directory directory)
    {
        try
        {
            if (!DirectoryReader.IndexExists(directory))
                return null;
            var reader = DirectoryReader.Open(directory);
            if (CommitData.Read(reader.IndexCommit.UserData) is not null)
                return reader;
            reader.Dispose();
            return null;
        }
        catch (Exception e) when (IsTorn(e))
        {
            return null;
        }
    }

    /// <summary>Whether the failure says that the files are not what they should be, and not that the program is wrong.</summary>
    public static bool IsTorn(Exception e) =>
        e is IOException or UnauthorizedAccessException or ArgumentException or FormatException or InvalidOperationException or OverflowException
            or IndexOutOfRangeException or KeyNotFoundException or NullReferenceException or NotSupportedException or OutOfMemoryException;

    /// <summary>Refuses a folder that holds a user's files.</summary>
    /// <exception cref="CorpusException">It does.</exception>
    public static void RequireOurs(string folder)
    {
        var foreign = System.IO.Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).FirstOrDefault(name => !IsIndexFile(name!));
        if (foreign is not null)
            throw new CorpusException(CorpusError.IndexUnusable, $"The index folder {folder} holds something else ({foreign}). Choose an empty or new folder for the index, or empty this one.");
    }

    /// <summary>Refuses a readable index of another program.</summary>
    /// <exception cref="CorpusException">It is one.</exception>
    public static void RequireNotForeign(string folder)
    {
        try
        {
            var directory = Open(folder);
            if (!DirectoryReader.IndexExists(directory))
                return;
            using var reader = DirectoryReader.Open(directory);
            if (reader.NumDocs > 0 && CommitData.Read(reader.IndexCommit.UserData) is null)
                throw new CorpusException(CorpusError.IndexUnusable, $"The index folder {folder} holds the index of another program. Choose an empty or new folder for the index.");
        }
        catch (Exception e) when (IsTorn(e))
        {
            // What cannot be read is nobody's; it is cleared.
        }
    }

    /// <summary>Takes out all files of an index that cannot be used.</summary>
    public static void Clear(string folder)
    {
        foreach (var file in System.IO.Directory.EnumerateFiles(folder))
            if (Path.GetFileName(file) != IndexWriter.WRITE_LOCK_NAME)
                File.Delete(file);
    }

    private static bool IsIndexFile(string name) =>
        name.StartsWith("segments", StringComparison.Ordinal) || name.StartsWith('_') || name.StartsWith("pending_segments", StringComparison.Ordinal) || name.EndsWith(".lock", StringComparison.Ordinal);
}
