using Microsoft.Extensions.Logging;

namespace McpResearch.Server.Hosting;

/// <summary>Where the log goes.</summary>
internal static class Logging
{
    /// <summary>To standard error, one line an event: our own from information up; of the libraries only what stops the server, for they log each refused call with its stack.</summary>
    public static ILoggingBuilder ToStandardError(this ILoggingBuilder logging) => logging
        .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
        .AddSimpleConsole(format => format.SingleLine = true)
        .AddFilter("ModelContextProtocol", LogLevel.None)
        .AddFilter("Microsoft", LogLevel.Critical)
        .AddFilter("McpResearch", LogLevel.Information)
        .AddFilter("McpResearch.Server", LogLevel.Warning);
}
