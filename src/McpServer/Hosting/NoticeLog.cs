using Microsoft.Extensions.Logging;

namespace McpResearch.Server.Hosting;

/// <summary>Logs what whoever runs the server should know.</summary>
internal sealed class NoticeLog(ILogger log) : IProgress<string>
{
    /// <inheritdoc/>
    public void Report(string value) => log.Notice(value);
}
