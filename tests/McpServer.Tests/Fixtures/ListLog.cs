using Microsoft.Extensions.Logging;

namespace McpResearch.Server.Tests.Fixtures;

/// <summary>A log that keeps its lines.</summary>
internal sealed class ListLog : ILogger
{
    private readonly List<string> lines = [];

    /// <summary>What was logged.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (lines)
                return [.. lines];
        }
    }

    /// <inheritdoc/>
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (lines)
            lines.Add(formatter(state, exception));
    }

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => true;

    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;
}

/// <summary>Gives all that is logged to one log.</summary>
internal sealed class ListLogs(ListLog log) : ILoggerProvider
{
    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => log;

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
