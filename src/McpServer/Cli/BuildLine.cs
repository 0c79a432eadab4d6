using McpResearch.Corpus.Indexing;

namespace McpResearch.Server.Cli;

/// <summary>One line on a person's terminal that says how far a build is, and is gone when it is done. Elsewhere nothing.</summary>
internal sealed class BuildLine(Terminal terminal) : IProgress<IndexProgress>, IDisposable
{
    private readonly Lock writing = new();
    private int percent = -1;

    /// <inheritdoc/>
    public void Report(IndexProgress value)
    {
        if (!terminal.ErrorIsTerminal || value.Total == 0)
            return;
        lock (writing)
        {
            var now = value.Done * 100 / value.Total;
            if (now == percent)
                return;
            percent = now;
            terminal.Error.Write($"\rIndexing {value.Done} of {value.Total} files …");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (writing)
            if (percent >= 0)
                terminal.Error.Write("\r" + new string(' ', 50) + "\r");
        percent = -1;
    }
}
