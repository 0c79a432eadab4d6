namespace McpResearch.Server.Hosting;

/// <summary>What a client on stdio may take.</summary>
internal sealed record StdioLimits
{
    /// <summary>Length of a line, in bytes; a longer one is passed over and answered with an error. Default 32 MB.</summary>
    public long Line { get; init; } = 32 * 1024 * 1024;

    /// <summary>What is held of requests and answers, in bytes, before no more is read. Default 64 MB: over ten thousand small calls at once.</summary>
    public long Held { get; init; } = 64 * 1024 * 1024;

    /// <summary>How long nothing may be read from the output when that much is held, before the conversation is over. Default a minute.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long requests may still be answered after the end of the input. Default 5 seconds.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(5);
}
