using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace McpResearch.Server.Setup;

/// <summary>Starts a server as a client would, and asks it who it is.</summary>
internal static class ServerProbe
{
    private const string Initialize = """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"mcp-research setup","version":"1"}}}""";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Null where it answers; else why not, in a sentence.</summary>
    public static async Task<string?> TryAsync(ServerCommand command, string folder, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            using var server = Process.Start(Start(command, folder))!;
            try
            {
                return await AskAsync(server, patience.Token);
            }
            finally
            {
                Stop(server);
            }
        }
        catch (Exception error) when (error is Win32Exception or IOException or InvalidOperationException)
        {
            return $"It cannot be started: {error.Message}";
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return $"It did not answer within {Patience.TotalSeconds:N0} seconds.";
        }
    }

    private static ProcessStartInfo Start(ServerCommand command, string folder)
    {
        var start = new ProcessStartInfo(command.Program) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        foreach (var argument in command.Arguments)
            start.ArgumentList.Add(argument);
        return start;
    }

    private static async Task<string?> AskAsync(Process server, CancellationToken cancellation)
    {
        var errors = server.StandardError.ReadToEndAsync(CancellationToken.None);
        await server.StandardInput.WriteLineAsync(Initialize.AsMemory(), cancellation);
        await server.StandardInput.FlushAsync(cancellation);
        if (await server.StandardOutput.ReadLineAsync(cancellation) is not { } line)
            return $"It ended before it answered: {LastLine(await errors.WaitAsync(cancellation))}";
        return IsAnswer(line) ? null : "It answered something else than the Model Context Protocol.";
    }

    private static bool IsAnswer(string line)
    {
        try
        {
            using var answer = JsonDocument.Parse(line);
            return answer.RootElement.ValueKind == JsonValueKind.Object && answer.RootElement.TryGetProperty("result", out var result) && result.TryGetProperty("serverInfo", out _);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string LastLine(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "it said nothing";

    private static void Stop(Process server)
    {
        try
        {
            server.StandardInput.Close();
            if (!server.WaitForExit(TimeSpan.FromSeconds(2)))
                server.Kill(entireProcessTree: true);
        }
        catch (Exception error) when (error is InvalidOperationException or IOException or Win32Exception)
        {
            // It has ended by itself.
        }
    }
}
