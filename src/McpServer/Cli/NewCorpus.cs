using System.Reflection;
using McpResearch.Corpus.Errors;

namespace McpResearch.Server.Cli;

/// <summary>Makes a corpus folder.</summary>
internal static class NewCorpus
{
    private const string SamplePrefix = "sample/";

    private static readonly string[] Folders = ["digests", "notes", "references"];

    /// <summary>With a small corpus to try things on, or with nothing but folders.</summary>
    /// <exception cref="CorpusException">It cannot be made.</exception>
    public static void Make(string folder, bool sample)
    {
        try
        {
            foreach (var name in sample ? [""] : Folders)
                Directory.CreateDirectory(Path.Combine(folder, name));
            if (sample)
                WriteSample(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CorpusException(CorpusError.CorpusUnusable, $"{folder} cannot be made: {e.Message}", e);
        }
    }

    private static void WriteSample(string folder)
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(SamplePrefix, StringComparison.Ordinal)))
        {
            var path = Path.Combine(folder, name[SamplePrefix.Length..].Replace('\\', '/'));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var file = new FileStream(path, FileMode.CreateNew);
            using var resource = assembly.GetManifestResourceStream(name)!;
            resource.CopyTo(file);
        }
    }
}
