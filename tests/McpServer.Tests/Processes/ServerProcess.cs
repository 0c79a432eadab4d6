using System.Diagnostics;
using McpResearch.Server.Tests.Fixtures;

namespace McpResearch.Server.Tests.Processes;

/// <summary>The built program as a process of its own, on a copy of the sample corpus.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process process;

    private ServerProcess(Process process) => this.process = process;

    /// <summary>What the program reads.</summary>
    public Stream Input => process.StandardInput.BaseStream;

    /// <summary>What the program writes.</summary>
    public Stream Output => process.StandardOutput.BaseStream;

    /// <summary>What it has logged, once it has ended.</summary>
    public Task<string> Error { get; private set; } = null!;

    /// <summary>Its exit code.</summary>
    public int ExitCode => process.ExitCode;

    /// <summary>Its number.</summary>
    public int Id => process.Id;

    /// <summary>Starts it with these arguments.</summary>
    public static ServerProcess Start(Scratch scratch, params string[] arguments)
    {
        var command = BuiltProgram.On(scratch, arguments);
        var start = new ProcessStartInfo(command.Program, command.Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = scratch.Root,
        };
        var server = new ServerProcess(Process.Start(start)!);
        server.Error = server.process.StandardError.ReadToEndAsync();
        return server;
    }

    /// <summary>Closes its input.</summary>
    public void CloseInput() => process.StandardInput.Close();

    /// <summary>How long it takes to end; fails after <paramref name="most"/>.</summary>
    public async Task<TimeSpan> EndAsync(TimeSpan most)
    {
        var clock = Stopwatch.StartNew();
        using var limit = new CancellationTokenSource(most);
        await process.WaitForExitAsync(limit.Token);
        return clock.Elapsed;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.Dispose();
    }
}
