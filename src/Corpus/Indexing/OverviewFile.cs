using System.Globalization;
using McpResearch.Corpus.Engine;

namespace McpResearch.Corpus.Indexing;

/// <summary>Keeps the overview of the last commit that was seen in a small file beside the builds, so that a server that just starts can say what is here without opening the index.</summary>
internal sealed class OverviewFile(string path)
{
    private const int MostBytes = 4096;

    private IndexStamp? kept;

    /// <summary>What was kept last, by any process; null where nothing was.</summary>
    public CorpusOverview? Read() => Text() is { } text ? CorpusOverview.Parse(text) : null;

    /// <summary>Keeps the overview of a commit where it is another than the last. Fails silently: nothing but a sentence depends on it.</summary>
    public void Keep(IIndexReader reader)
    {
        if (Interlocked.Exchange(ref kept, reader.Stamp) == reader.Stamp)
            return;
        try
        {
            var commit = Line(reader.Stamp);
            if (Text()?.StartsWith(commit, StringComparison.Ordinal) != true)
                Write($"{commit}{CorpusOverview.Of(reader)}");
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A damaged index is found and mended by the next call; a folder that cannot be written has no overview.
        }
    }

    private static string Line(IndexStamp stamp) => string.Create(CultureInfo.InvariantCulture, $"commit {stamp.Generation}-{stamp.AsOf.UtcTicks}\n");

    private string? Text()
    {
        try
        {
            var file = new FileInfo(path);
            return file is { Exists: true, Length: > 0 and <= MostBytes } ? File.ReadAllText(path) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private void Write(string text)
    {
        var next = $"{path}.{Guid.NewGuid():N}";
        try
        {
            File.WriteAllText(next, text);
            File.Move(next, path, overwrite: true);
        }
        finally
        {
            File.Delete(next);
        }
    }
}
