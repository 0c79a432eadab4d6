using Lucene.Net.Index;
using Lucene.Net.Store;
using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Engine.Text;
using McpResearch.Corpus.Errors;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>The index in the process, on Lucene.Net.</summary>
/// <param name="ranking">How hits are ordered; null: the default.</param>
public sealed class LuceneIndexEngine(Ranking? ranking = null) : IIndexEngine
{
    private const int Layout = 7;

    private readonly IndexMemory memory = new();

    /// <inheritdoc/>
    public string Format => $"lucene48/{Layout}.{TextAnalysis.Version}";

    /// <inheritdoc/>
    public IIndexReader? OpenReader(string folder) =>
        LuceneFolder.TryOpen(folder) is { } reader ? new LuceneIndexReader(() => LuceneFolder.TryOpen(folder), reader, ranking ?? Ranking.Default, memory) : null;

    /// <inheritdoc/>
    public IIndexWriter OpenWriter(string folder)
    {
        try
        {
            System.IO.Directory.CreateDirectory(folder);
            LuceneFolder.RequireOurs(folder);
            return LuceneIndexWriter.Open(folder);
        }
        catch (LockObtainFailedException e)
        {
            throw new CorpusException(CorpusError.Busy, $"Another process writes the index in {folder}. Try again when it is done, or end it.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CorpusException(CorpusError.IndexUnusable, $"The index folder {folder} cannot be written: {e.Message} Choose another with --index or MCP_RESEARCH_INDEX.", e);
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Verify(string folder)
    {
        using var reader = LuceneFolder.TryOpen(folder);
        return reader is null ? [$"{folder}: no index that can be read."] : Check(reader);
    }

    /// <summary>What is broken in the commit of <paramref name="reader"/>; empty where all is well.</summary>
    internal static IReadOnlyList<string> Check(DirectoryReader reader)
    {
        using var log = new StringWriter();
        var status = new CheckIndex(reader.Directory) { InfoStream = log, CrossCheckTermVectors = false }.DoCheckIndex();
        return status.Clean ? [] : [.. Failures(status, log.ToString())];
    }

    private static IEnumerable<string> Failures(CheckIndex.Status status, string log)
    {
        yield return $"{status.NumBadSegments} of {status.NumSegments} segments are broken, {status.TotLoseDocCount} documents are lost.";
        foreach (var line in log.Split('\n').Where(l => l.Contains("ERROR", StringComparison.Ordinal) || l.Contains("FAILED", StringComparison.Ordinal)).Take(20))
            yield return line.Trim();
    }
}
