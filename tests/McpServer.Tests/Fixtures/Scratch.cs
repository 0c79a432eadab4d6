namespace McpResearch.Server.Tests.Fixtures;

/// <summary>A folder of a test's own, gone with it: a corpus and its index.</summary>
internal sealed class Scratch : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("mcp-research-");

    /// <summary>The corpus folder; empty unless filled.</summary>
    public string Corpus => root.CreateSubdirectory("corpus").FullName;

    /// <summary>The index folder.</summary>
    public string Index => Path.Combine(root.FullName, "index");

    /// <summary>The folder that holds both.</summary>
    public string Root => root.FullName;

    /// <summary>With a copy of the sample corpus.</summary>
    public static Scratch WithSample()
    {
        var scratch = new Scratch();
        foreach (var file in Directory.EnumerateFiles(Repository.Data, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(scratch.Corpus, Path.GetRelativePath(Repository.Data, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return scratch;
    }

    /// <summary>Opens the corpus.</summary>
    public ResearchCorpus Open(bool writable = true) => new(new CorpusOptions { CorpusFolder = Corpus, IndexFolder = Index, Writable = writable, FirstBuildWait = TimeSpan.FromMinutes(2) });

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            root.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A process that is just ending may still hold a file; the system's own cleaning takes the rest.
        }
    }
}
