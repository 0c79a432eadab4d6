using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace McpResearch.Server.Hosting;

/// <summary>Logs that are opened by the first event worth writing: most runs have none, and opening takes a tenth of a start.</summary>
/// <param name="open">Opens them.</param>
internal sealed class LazyLogs(Func<ILoggerFactory> open) : ILoggerFactory
{
    private readonly Lazy<ILoggerFactory> opened = new(open);

    /// <inheritdoc/>
    /// <remarks>What libraries log is not written but for what stops a web server, and a web server has its own log.</remarks>
    public ILogger CreateLogger(string categoryName) => categoryName.StartsWith("McpResearch", StringComparison.Ordinal) ? new LazyLog(new(() => opened.Value.CreateLogger(categoryName))) : NullLogger.Instance;

    /// <inheritdoc/>
    public void AddProvider(ILoggerProvider provider) => opened.Value.AddProvider(provider);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (opened.IsValueCreated)
            opened.Value.Dispose();
    }

    private sealed class LazyLog(Lazy<ILogger> log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => log.Value.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information && log.Value.IsEnabled(logLevel);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => log.Value.Log(logLevel, eventId, state, exception, formatter);
    }
}
