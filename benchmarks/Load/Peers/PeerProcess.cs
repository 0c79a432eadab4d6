using System.Diagnostics;

namespace McpResearch.Benchmarks.Load.Peers;

/// <summary>A server that runs.</summary>
internal sealed class PeerProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process process;

    private PeerProcess(PeerServer server)
    {
        var start = new ProcessStartInfo(server.Command[0], server.Command[1..]) { RedirectStandardError = true, RedirectStandardOutput = true, RedirectStandardInput = true };
        foreach (var (name, value) in server.Environment)
            start.Environment[name] = value;
        (Server, process) = (server, Process.Start(start)!);
        Tree = new(process.Id);
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => LastWords = line.Data ?? LastWords;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>How it was started.</summary>
    public PeerServer Server { get; }

    /// <summary>It and all that it started.</summary>
    public ProcessTree Tree { get; }

    private string LastWords { get; set; } = "";

    /// <summary>Starts it and waits until it answers <c>initialize</c>.</summary>
    /// <exception cref="InvalidOperationException">It ends, or does not answer within a minute.</exception>
    public static async Task<PeerProcess> StartAsync(PeerServer server, HttpClient http)
    {
        var peer = new PeerProcess(server);
        for (var start = Stopwatch.GetTimestamp(); !await PeerSession.AnswersAsync(server, http); await Task.Delay(200))
            if (peer.process.HasExited || Stopwatch.GetElapsedTime(start) > Patience)
                throw peer.Failed();
        return peer;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    private InvalidOperationException Failed()
    {
        var how = process.HasExited ? $"ended with {process.ExitCode}" : "did not answer initialize within a minute";
        Dispose();
        return new($"{Server.Name} {how}. {LastWords}");
    }
}
