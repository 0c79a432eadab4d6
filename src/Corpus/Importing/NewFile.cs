using System.Text;
using McpResearch.Corpus.Errors;
using McpResearch.Corpus.Sharing;

namespace McpResearch.Corpus.Importing;

/// <summary>Writes files into the corpus: whole or not at all, and never over one that is there.</summary>
internal sealed class NewFile(string corpusFolder)
{
    /// <summary>The folder within the corpus, with <c>/</c>, checked.</summary>
    /// <exception cref="CorpusException">It leads out of the corpus, or is hidden.</exception>
    public string Folder(string into)
    {
        var root = Path.GetFullPath(corpusFolder);
        var full = Path.GetFullPath(into, root);
        var relative = Path.GetRelativePath(root, full).Replace('\\', '/');
        if (relative == ".")
            return "";
        if (Path.IsPathRooted(relative) || relative.Split('/').Any(part => part.StartsWith('.')))
            throw new CorpusException(CorpusError.BadArgument, $"--into is '{into}': allowed is a folder within the corpus whose name has no leading dot. Example: --into references.");
        return relative;
    }

    /// <summary>The path within the corpus that a file of that name gets: itself, or with the next free number.</summary>
    public string Free(string folder, string name, ISet<string> taken)
    {
        var stem = Path.GetFileNameWithoutExtension(name);
        var above = Path.GetDirectoryName(name)?.Replace('\\', '/') is { Length: > 0 } parent ? $"{parent}/" : "";
        for (var number = 1; ; number++)
        {
            var path = $"{(folder.Length == 0 ? "" : $"{folder}/")}{above}{stem}{(number == 1 ? "" : $"-{number}")}.md";
            if (!Path.Exists(Path.Combine(corpusFolder, path)) && taken.Add(path))
                return path;
        }
    }

    /// <summary>Writes it, flushed to disk, under a hidden name first.</summary>
    /// <exception cref="CorpusException">It cannot be written; nothing of it is left.</exception>
    public void Write(string path, string text)
    {
        var full = Path.Combine(corpusFolder, path);
        var draft = Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetRandomFileName()}.tmp");
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            using (var file = new FileStream(draft, FileMode.CreateNew, FileAccess.Write))
            {
                file.Write(Encoding.UTF8.GetBytes(text));
                file.Flush(flushToDisk: true);
            }

            File.Move(draft, full, overwrite: false);
            FolderFlush.Try(Path.GetDirectoryName(full)!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Forget(draft);
            throw new CorpusException(CorpusError.CorpusUnusable, $"{path} cannot be written into the corpus ({e.GetType().Name}): the disk is full or read-only, or the folder may not be written to. Files written before it stay; import the rest again.", e);
        }
    }

    private static void Forget(string draft)
    {
        try
        {
            File.Delete(draft);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Hidden, and no source: it harms nobody.
        }
    }
}
