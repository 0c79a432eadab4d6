using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using McpResearch.Server.Tests.Fixtures;

namespace McpResearch.Server.Tests.Http;

/// <summary>The built program serving HTTP in a process of its own.</summary>
internal sealed class HttpProcess : IDisposable
{
    private readonly Process process;

    private HttpProcess(Process process) => this.process = process;

    /// <summary>Scheme, host and port.</summary>
    public Uri Root { get; private set; } = null!;

    /// <summary>All that it has logged, once it has ended.</summary>
    public Task<string> Rest { get; private set; } = null!;

    /// <summary>Its number.</summary>
    public int Id => process.Id;

    /// <summary>Its exit code.</summary>
    public int ExitCode => process.ExitCode;

    /// <summary>Starts it on a free port and waits until it listens.</summary>
    public static async Task<HttpProcess> StartAsync(Scratch scratch, params string[] arguments)
    {
        var command = BuiltProgram.On(scratch, ["serve", "--http", "http://127.0.0.1:0", .. arguments]);
        var start = new ProcessStartInfo(command.Program, command.Arguments) { RedirectStandardError = true, RedirectStandardInput = true, WorkingDirectory = scratch.Root };
        start.Environment["XDG_CONFIG_HOME"] = scratch.Root;
        var server = new HttpProcess(Process.Start(start)!);
        while (server.Root is null)
            server.Root = await server.process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line
                ? Regex.Match(line, @"http://127\.0\.0\.1:\d+") is { Success: true } match ? new Uri(match.Value) : null!
                : throw new InvalidOperationException("The server has ended before it listened.");
        server.Rest = server.process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        return server;
    }

    /// <summary>Sends a signal, such as <c>TERM</c>.</summary>
    public void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Waits for its end; fails after a minute.</summary>
    public async Task EndAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await process.WaitForExitAsync(limit.Token);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.Dispose();
    }
}
