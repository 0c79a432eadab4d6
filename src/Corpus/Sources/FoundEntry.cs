using System.IO.Enumeration;

namespace McpResearch.Corpus.Sources;

/// <summary>What one enumeration step tells of a file or folder.</summary>
internal readonly record struct FoundEntry(string Name, bool IsFolder, bool IsLink, long Length, long ModifiedTicks)
{
    public static FoundEntry From(ref FileSystemEntry entry)
    {
        var isLink = (entry.Attributes & FileAttributes.ReparsePoint) != 0;
        return isLink || entry.IsDirectory
            ? new(entry.FileName.ToString(), entry.IsDirectory, isLink, 0, 0)
            : new(entry.FileName.ToString(), false, false, entry.Length, entry.LastWriteTimeUtc.UtcTicks);
    }
}
