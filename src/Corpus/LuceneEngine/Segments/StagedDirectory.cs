using Lucene.Net.Store;

namespace McpResearch.Corpus.LuceneEngine.Segments;

/// <summary>A new segment in the directory of an index, under names that are not those of the index yet. What nobody took over is gone at the end, or when the index is next opened for writing.</summary>
internal sealed class StagedDirectory : BaseDirectory
{
    private const string Prefix = "_new";

    private readonly Lucene.Net.Store.Directory index;

    /// <param name="index">The directory of the index.</param>
    public StagedDirectory(Lucene.Net.Store.Directory index)
    {
        this.index = index;
        SetLockFactory(NoLockFactory.GetNoLockFactory());
    }

    public override string[] ListAll() => [.. index.ListAll().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..])];

    [Obsolete("As with any directory: opening tells.")]
    public override bool FileExists(string name) => index.FileExists(Prefix + name);

    public override void DeleteFile(string name) => index.DeleteFile(Prefix + name);

    public override long FileLength(string name) => index.FileLength(Prefix + name);

    public override IndexOutput CreateOutput(string name, IOContext context) => index.CreateOutput(Prefix + name, context);

    public override IndexInput OpenInput(string name, IOContext context) => index.OpenInput(Prefix + name, context);

    /// <summary>The names are not kept; what is copied is flushed to disk by the index.</summary>
    public override void Sync(ICollection<string> names)
    {
    }

    /// <summary>Hands a file over to the index: a new name where it has files, a copy where it has none.</summary>
    public override void Copy(Lucene.Net.Store.Directory to, string src, string dest, IOContext context)
    {
        if (index is MappedDirectory folder)
            folder.Rename(Prefix + src, dest);
        else
            base.Copy(to, src, dest, context);
    }

    protected override void Dispose(bool disposing)
    {
        foreach (var name in ListAll())
            DeleteFile(name);
    }
}
