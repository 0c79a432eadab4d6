using System.Diagnostics;

namespace McpResearch.Benchmarks.Load;

/// <summary>The server under load, a process of its own.</summary>
internal sealed class Server(string program, string folder, int port) : IDisposable
{
    private Process? process;

    /// <summary>Where it speaks the protocol.</summary>
    public Uri Address => new($"http://127.0.0.1:{port}/mcp");

    /// <summary>Its memory, in MB.</summary>
    public long Resident
    {
        get
        {
            process!.Refresh();
            return process.WorkingSet64 / 1_000_000;
        }
    }

    /// <summary>Processor time that it has used, in milliseconds; of the process that runs now.</summary>
    public double Processor
    {
        get
        {
            process!.Refresh();
            return process.TotalProcessorTime.TotalMilliseconds;
        }
    }

    /// <summary>Starts it and waits until it is ready.</summary>
    public async Task StartAsync()
    {
        var managed = program.EndsWith(".dll", StringComparison.Ordinal);
        var start = new ProcessStartInfo(managed ? "dotnet" : program) { RedirectStandardError = true };
        foreach (var argument in (string[])[.. managed ? [program] : (string[])[], "serve", "--corpus", Path.Combine(folder, "corpus"), "--index", Path.Combine(folder, "index"), "--http", $"127.0.0.1:{port}", "--keys", Path.Combine(folder, "no-keys.json"), "--rate", "100000"])
            start.ArgumentList.Add(argument);
        process = Process.Start(start)!;
        _ = process.StandardError.ReadToEndAsync();
        using var http = new HttpClient();
        while (!await IsReadyAsync(http))
            await Task.Delay(200);
    }

    /// <summary>Kills it as a power cut would.</summary>
    public void Kill()
    {
        process!.Kill();
        process.WaitForExit();
    }

    /// <inheritdoc/>
    public void Dispose() => Kill();

    private async Task<bool> IsReadyAsync(HttpClient http)
    {
        try
        {
            return (await http.GetAsync(new Uri(Address, "/readyz"))).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
