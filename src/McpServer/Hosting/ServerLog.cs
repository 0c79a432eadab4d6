using Microsoft.Extensions.Logging;

namespace McpResearch.Server;

/// <summary>What the server logs. It goes to standard error, never to standard output.</summary>
internal static partial class ServerLog
{
    [LoggerMessage(Level = LogLevel.Error, Message = "Internal error in {Tool}")]
    public static partial void ToolFailed(this ILogger log, string? tool, Exception error);

    [LoggerMessage(Level = LogLevel.Information, Message = "Indexing {Percent}%: {Done} of {Total} files, {Speed} files a second, {Entries} entries")]
    public static partial void Indexing(this ILogger log, int percent, int done, int total, int speed, int entries);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Notice}")]
    public static partial void Notice(this ILogger log, string notice);

    [LoggerMessage(Level = LogLevel.Error, Message = "Internal error in {Method} {What}")]
    public static partial void RequestFailed(this ILogger log, string method, string? what, Exception error);

    [LoggerMessage(Level = LogLevel.Information, Message = "Listening at {Url}")]
    public static partial void Listening(this ILogger log, string url);

    [LoggerMessage(Level = LogLevel.Information, Message = "Write by {Caller} ({Subject}) from {Address}: {Tool} {Id} {Outcome}")]
    public static partial void Wrote(this ILogger log, string caller, string subject, string address, string tool, string id, string outcome);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Refused ({Reason}) from {Address}, {Caller}: {Why}")]
    public static partial void Refused(this ILogger log, string reason, string address, string caller, string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Refused {Count} more ({Reason}) before that; no line was written for each")]
    public static partial void RefusalsLeftOut(this ILogger log, int count, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "Call by {Caller}: {Tool} {Outcome} after {Milliseconds} ms: {Arguments}")]
    public static partial void Called(this ILogger log, string caller, string tool, string outcome, long milliseconds, string arguments);
}
