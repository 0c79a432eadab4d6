using Microsoft.Extensions.Logging;

namespace McpResearch.Server.Tests.Fixtures;

/// <summary>A log that keeps its lines.</summary>
internal sealed class ListLog : ILogger
{
    /// <summary>What was logged.</summary>
    public List<string> Lines { get; } = [];

    /// <inheritdoc/>
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Add(formatter(state, exception));

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => true;

    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;
}
