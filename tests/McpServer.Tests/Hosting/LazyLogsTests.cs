using McpResearch.Server.Hosting;
using Microsoft.Extensions.Logging;

namespace McpResearch.Server.Tests.Hosting;

public class LazyLogsTests
{
    [Fact]
    public void Only_an_event_of_ours_opens_the_log()
    {
        using var opened = new Kept();
        var times = 0;
        using var logs = new LazyLogs(() => { times++; return opened; });
        var ours = logs.CreateLogger("McpResearch");
        logs.CreateLogger("ModelContextProtocol.Server.McpServer").LogCritical("of a library");
        Assert.False(ours.IsEnabled(LogLevel.Debug));
        Assert.Equal(0, times);
        ours.LogWarning("first");
        logs.CreateLogger("McpResearch.Audit").LogInformation("second");
        Assert.Equal(1, times);
        Assert.Equal(["McpResearch: first", "McpResearch.Audit: second"], opened.Lines);
    }

    private sealed class Kept : ILoggerFactory
    {
        public List<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => new KeptLog(categoryName, Lines);

        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public void Dispose()
        {
        }
    }

    private sealed class KeptLog(string category, List<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => lines.Add($"{category}: {formatter(state, exception)}");
    }
}
