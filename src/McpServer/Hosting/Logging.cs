using Microsoft.Extensions.Logging;

namespace McpResearch.Server.Hosting;

/// <summary>Where the log goes.</summary>
internal static class Logging
{
    /// <summary>To standard error, one line an event: our own from information up; of the libraries only what stops the server, for they log each refused call with its stack.</summary>
    /// <param name="json">As JSON with the time, for a machine to read.</param>
    public static ILoggingBuilder ToStandardError(this ILoggingBuilder logging, bool json = false) => logging.AddFormat(json)
        .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
        .AddFilter("ModelContextProtocol", LogLevel.None)
        .AddFilter("Microsoft", LogLevel.Critical)
        .AddFilter("McpResearch", LogLevel.Information)
        .AddFilter("McpResearch.Server", LogLevel.Warning);

    private static ILoggingBuilder AddFormat(this ILoggingBuilder logging, bool json) => json
        ? logging.AddJsonConsole(format => (format.UseUtcTimestamp, format.TimestampFormat) = (true, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'"))
        : logging.AddSimpleConsole(format => format.SingleLine = true);
}
