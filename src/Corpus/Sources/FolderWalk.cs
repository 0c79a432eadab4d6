using System.IO.Enumeration;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Errors;

namespace McpResearch.Corpus.Sources;

/// <summary>One walk through the folders of a corpus. Length and time come with the enumeration, so that no file is asked for twice.</summary>
/// <param name="root">The corpus folder.</param>
/// <param name="listing">Whether to list the files, or only to count them in.</param>
/// <param name="entering">Called with the path of each folder before it is read: first of the corpus folder, then by many threads.</param>
internal sealed class FolderWalk(string root, bool listing, Action<string>? entering)
{
    /// <summary>Folders that are worth a walk on every processor.</summary>
    const int Many = 16;

    static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false, RecurseSubdirectories = false };

    readonly Stack<string> folders = new([""]);
    readonly CorpusLinks links = new(root);

    /// <summary>Empty where they are not listed.</summary>
    public List<SourceFile> Files { get; } = [];

    /// <summary>Stands for the files.</summary>
    public SourceDigest Digest { get; private set; }

    public List<Problem> Problems { get; } = [];

    /// <summary>Walks through the corpus folder.</summary>
    public void Run(CancellationToken cancellation)
    {
        WalkWhile(() => folders.Count < Many, cancellation);
        if (folders.Count > 0)
            Concurrently.ForEach(folders.ToArray(), folder => Add(Below(folder, cancellation)), cancellation);
    }

    FolderWalk Below(string folder, CancellationToken cancellation)
    {
        var walk = new FolderWalk(root, listing, entering);
        walk.folders.Clear();
        walk.folders.Push(folder);
        walk.WalkWhile(() => true, cancellation);
        return walk;
    }

    void WalkWhile(Func<bool> going, CancellationToken cancellation)
    {
        while (going() && folders.TryPop(out var folder))
        {
            cancellation.ThrowIfCancellationRequested();
            ReadFolder(folder);
        }
    }

    void Add(FolderWalk part)
    {
        lock (Files)
        {
            Files.AddRange(part.Files);
            Problems.AddRange(part.Problems);
            Digest = Digest.With(part.Digest);
        }
    }

    void ReadFolder(string folder)
    {
        try
        {
            entering?.Invoke(Path.Combine(root, folder));
            foreach (var found in Enumerate(folder))
                if (found.Name is { } name)
                    Take(folder.Length == 0 ? name : $"{folder}/{name}", found);
        }
        catch (DirectoryNotFoundException) when (folder.Length > 0)
        {
            // Removed since its parent was listed.
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            // A corpus that goes away while it is read is not an empty corpus.
            if (folder.Length == 0)
                throw new CorpusException(CorpusError.CorpusUnusable, "The corpus folder cannot be read: see that its disk is there and that this user may read it.", e);
            Problems.Add(new(new(folder, 1), $"The folder could not be read ({e.GetType().Name}): what it holds is not searched. Allow this user to read it."));
        }
    }

    FileSystemEnumerable<FoundEntry> Enumerate(string folder) =>
        new(Path.Combine(root, folder), (ref entry) => Found(ref entry, folder), Everything) { ShouldIncludePredicate = (ref entry) => IsWanted(ref entry, folder) };

    FoundEntry Found(ref FileSystemEntry entry, string folder)
    {
        var found = FoundEntry.From(ref entry, listing);
        if (!found.IsLink && !found.IsFolder)
            Digest = Digest.With(folder, entry.FileName, found.Length, found.ModifiedTicks);
        return found;
    }

    static bool IsWanted(ref FileSystemEntry entry, string folder) => entry.IsDirectory
        ? !entry.FileName.StartsWith('.') && !entry.FileName.Equals("node_modules", StringComparison.OrdinalIgnoreCase)
        : IsSource(entry.FileName, folder);

    static bool IsSource(ReadOnlySpan<char> name, string folder) =>
        SourceNames.IsSource(name) || folder.Length == 0 && name.SequenceEqual("backlog.jsonl");

    void Take(string path, FoundEntry found)
    {
        if (found.IsLink)
            TakeLink(path);
        else if (found.IsFolder)
            folders.Push(path);
        else
            Files.Add(new(path, found.Length, found.ModifiedTicks));
    }

    void TakeLink(string path)
    {
        if (links.Complaint(path) is { } complaint)
            Problems.Add(new(new(path, 1), complaint));
        else if (links.HiddenFile(path) is { } file)
        {
            Digest = Digest.With(file);
            if (listing)
                Files.Add(file);
        }
    }
}
