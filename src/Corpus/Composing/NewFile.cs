using System.Text;
using McpResearch.Corpus.Errors;
using McpResearch.Corpus.Sharing;

namespace McpResearch.Corpus.Composing;

/// <summary>
/// Makes a file of the corpus that was not there, whole or not at all: written beside its place under a name that nobody reads, flushed to disk, then given its name, which fails where another file has it.
/// A process that dies on the way leaves at most such a draft, which the next one in that folder clears away.
/// </summary>
internal static class NewFile
{
    private const string DraftMark = ".saving-";
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    /// <summary>Makes the file; false where there is one of that name already, which stays as it is.</summary>
    /// <param name="root">The corpus folder.</param>
    /// <param name="path">Checked corpus path.</param>
    /// <param name="text">Written as UTF-8 without byte order mark.</param>
    /// <exception cref="CorpusException">Nothing was saved (NoteNotWritten).</exception>
    public static bool TryCreate(string root, string path, string text, TimeProvider time)
    {
        try
        {
            var folder = Folder(root, path);
            ClearDrafts(folder, time);
            return TryWrite(Path.Combine(folder, path[(path.LastIndexOf('/') + 1)..]), Encoding.UTF8.GetBytes(text));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            // The runtime calls a file that grows past a limit of its disk or user an argument out of range.
            var why = e is UnauthorizedAccessException ? "this user may not write there" : "the disk is full, read-only or failing";
            throw new CorpusException(CorpusError.NoteNotWritten, $"Nothing was saved to {path}: {why}. Mend that and try again.", e);
        }
    }

    private static bool TryWrite(string file, byte[] bytes)
    {
        if (Path.Exists(file))
            return false;
        var draft = Path.Combine(Path.GetDirectoryName(file)!, $"{DraftMark}{Guid.NewGuid():N}");
        try
        {
            Write(draft, bytes);
            var made = FileNaming.TryName(draft, file);
            FolderFlush.Try(Path.GetDirectoryName(file)!);
            return made;
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private static void Write(string file, byte[] bytes)
    {
        using var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0);
        stream.Write(bytes);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>The folder of the file, made where it is missing. Links are not followed: the scan does not either, and they may lead out of the corpus.</summary>
    private static string Folder(string root, string path)
    {
        var folder = Path.GetFullPath(root);
        foreach (var part in path.Split('/')[..^1])
        {
            var above = folder;
            folder = Path.Combine(above, part);
            if (new DirectoryInfo(folder).LinkTarget is not null)
                throw new CorpusException(CorpusError.NoteNotWritten, $"Nothing was saved to {path}: \"{part}\" is a link, and links are not followed. Put a folder in its place.");
            if (Directory.Exists(folder))
                continue;
            Directory.CreateDirectory(folder);
            FolderFlush.Try(above);
        }

        return folder;
    }

    private static void ClearDrafts(string folder, TimeProvider time)
    {
        foreach (var draft in Directory.EnumerateFiles(folder, $"{DraftMark}*"))
            if (time.GetUtcNow().UtcDateTime - File.GetLastWriteTimeUtc(draft) > Abandoned)
                File.Delete(draft);
    }
}
