using System.IO.Enumeration;

namespace McpResearch.Corpus.Sources;

/// <summary>What one enumeration step tells of a file or folder.</summary>
/// <param name="Name">Null where nobody asks for the names of files.</param>
internal readonly record struct FoundEntry(string? Name, bool IsFolder, bool IsLink, long Length, long ModifiedTicks)
{
    public static FoundEntry From(ref FileSystemEntry entry, bool named)
    {
        var isLink = (entry.Attributes & FileAttributes.ReparsePoint) != 0;
        return isLink || entry.IsDirectory
            ? new(entry.FileName.ToString(), entry.IsDirectory, isLink, 0, 0)
            : new(named ? entry.FileName.ToString() : null, false, false, entry.Length, entry.LastWriteTimeUtc.UtcTicks);
    }
}
