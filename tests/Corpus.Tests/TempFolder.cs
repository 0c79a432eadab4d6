namespace McpResearch.Corpus.Tests;

/// <summary>A folder of its own for one test, gone after it.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("mcp-research-test-").FullName;

    /// <summary>A path within the folder.</summary>
    public string At(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>Writes a file, and the folders above it.</summary>
    public void Write(string path, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
    }

    /// <summary>Copies a folder with everything in it into this one.</summary>
    public void CopyFrom(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            Write(System.IO.Path.GetRelativePath(folder, file), File.ReadAllText(file));
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
