using Lucene.Net.Store;

namespace McpResearch.Corpus.LuceneEngine.Segments;

/// <summary>A new segment in the directory of an index, under names that are not those of the index yet. What nobody took over is gone at the end, or when the index is next opened for writing.</summary>
internal sealed class StagedDirectory : BaseDirectory
{
    // Together they make a name that Lucene takes for one of its own, whatever stands between: what a killed process leaves is then deleted.
    private const string Prefix = "_new_", Suffix = ".tmp";

    private readonly Lucene.Net.Store.Directory index;

    /// <param name="index">The directory of the index, locked for writing.</param>
    public StagedDirectory(Lucene.Net.Store.Directory index)
    {
        this.index = index;
        SetLockFactory(NoLockFactory.GetNoLockFactory());
        Clear();
    }

    public override string[] ListAll() =>
        [.. index.ListAll().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(Suffix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..^Suffix.Length])];

    [Obsolete("As with any directory: opening tells.")]
    public override bool FileExists(string name) => index.FileExists(Staged(name));

    public override void DeleteFile(string name) => index.DeleteFile(Staged(name));

    public override long FileLength(string name) => index.FileLength(Staged(name));

    public override IndexOutput CreateOutput(string name, IOContext context) => index.CreateOutput(Staged(name), context);

    public override IndexInput OpenInput(string name, IOContext context) => index.OpenInput(Staged(name), context);

    /// <summary>The names are not kept; what is copied is flushed to disk by the index.</summary>
    public override void Sync(ICollection<string> names)
    {
    }

    /// <summary>Hands a file over to the index: a new name where it has files, a copy where it has none.</summary>
    public override void Copy(Lucene.Net.Store.Directory to, string src, string dest, IOContext context)
    {
        if (index is MappedDirectory folder)
            folder.Rename(Staged(src), dest);
        else
            base.Copy(to, src, dest, context);
    }

    protected override void Dispose(bool disposing) => Clear();

    private void Clear()
    {
        foreach (var name in ListAll())
            DeleteFile(name);
    }

    private static string Staged(string name) => Prefix + name + Suffix;
}
