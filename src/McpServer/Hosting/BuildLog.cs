using McpResearch.Corpus.Indexing;
using Microsoft.Extensions.Logging;

namespace McpResearch.Server.Hosting;

/// <summary>Logs how far a long index run is, every tenth of it; small ones, and the updates of a few files, are not worth a line.</summary>
internal sealed class BuildLog(ILogger log, TimeProvider time) : IProgress<IndexProgress>
{
    private const int Least = 500;

    private readonly Lock gate = new();
    private int tenth;
    private long start;

    /// <inheritdoc/>
    public void Report(IndexProgress value)
    {
        if (value.Total < Least)
            return;
        lock (gate)
        {
            if (value.Done <= 1)
                (tenth, start) = (0, time.GetTimestamp());
            if (value.Done * 10 / value.Total == tenth)
                return;
            tenth = value.Done * 10 / value.Total;
            log.Indexing(tenth * 10, value.Done, value.Total, (int)(value.Done / Math.Max(time.GetElapsedTime(start).TotalSeconds, 0.001)), value.Entries);
        }
    }
}
