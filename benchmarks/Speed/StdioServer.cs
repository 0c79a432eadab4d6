using System.Diagnostics;
using System.Text.Json;

namespace McpResearch.Benchmarks.Speed;

/// <summary>A server on standard input and output, spoken to line by line.</summary>
internal sealed class StdioServer : IDisposable
{
    private readonly Process process;
    private int id;

    /// <summary>Starts it and initializes.</summary>
    public StdioServer(string[] command, string corpus, string index)
    {
        var start = new ProcessStartInfo(command[0]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[.. command[1..], "--corpus", corpus, "--index", index])
            start.ArgumentList.Add(argument);
        process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        Ask("initialize", """{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"speed","version":"1"}}""");
        process.StandardInput.WriteLine("""{"jsonrpc":"2.0","method":"notifications/initialized"}""");
    }

    /// <summary>Processor time that it has used.</summary>
    public TimeSpan Processor => Fresh().TotalProcessorTime;

    /// <summary>Its memory, in MB.</summary>
    public long Resident => Fresh().WorkingSet64 / 1_000_000;

    /// <summary>The answer to a search, as JSON.</summary>
    public string Search(string query) => Ask("tools/call", $$"""{"name":"search_articles","arguments":{"query":{{JsonSerializer.Serialize(query)}} } }""");

    /// <inheritdoc/>
    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }

    private string Ask(string method, string parameters)
    {
        process.StandardInput.WriteLine($$"""{"jsonrpc":"2.0","id":{{++id}},"method":"{{method}}","params":{{parameters}} }""");
        process.StandardInput.Flush();
        while (process.StandardOutput.ReadLine() is { } line)
            if (line.Contains($"\"id\":{id}", StringComparison.Ordinal) && !line.Contains("\"method\":", StringComparison.Ordinal))
                return line;
        throw new InvalidOperationException("The server has ended.");
    }

    private Process Fresh()
    {
        process.Refresh();
        return process;
    }
}
