using McpResearch.Corpus.Composing;
using McpResearch.Corpus.Errors;

namespace McpResearch.Corpus.Importing;

/// <summary>Where in the corpus imported files go, each a <see cref="NewFile"/>.</summary>
internal sealed class ImportPlace(string corpusFolder, TimeProvider time)
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

    /// <summary>Writes it.</summary>
    /// <exception cref="CorpusException">It cannot be written (NoteNotWritten), or another program has just made a file of that name (Busy); nothing of it is left. What was written before stays.</exception>
    public void Write(string path, string text)
    {
        if (!NewFile.TryCreate(corpusFolder, path, text, time))
            throw new CorpusException(CorpusError.Busy, $"{path} was made by another program in the same moment and is left as it is. Import again: what was written before is known as there.");
    }
}
