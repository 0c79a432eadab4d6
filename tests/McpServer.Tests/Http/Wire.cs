using System.Net;
using System.Net.Sockets;
using System.Text;

namespace McpResearch.Server.Tests.Http;

/// <summary>A bare connection: what is sent is what the test writes, byte by byte.</summary>
internal sealed class Wire : IAsyncDisposable
{
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    /// <summary>Connects to the server and sends.</summary>
    public static Task<Wire> OpenAsync(TeamServer server, string text) => OpenAsync(server.Root, text);

    /// <summary>Connects to loopback and sends.</summary>
    public static async Task<Wire> OpenAsync(Uri root, string text)
    {
        var wire = new Wire();
        try
        {
            await wire.socket.ConnectAsync(IPAddress.Loopback, root.Port, TestContext.Current.CancellationToken);
        }
        catch (SocketException)
        {
            // Hung up before the connection was seen here.
        }

        await wire.SendAsync(text);
        return wire;
    }

    /// <summary>Sends; a server that has hung up is not an error here.</summary>
    public async Task<bool> SendAsync(string text)
    {
        try
        {
            return await socket.SendAsync(Encoding.Latin1.GetBytes(text), TestContext.Current.CancellationToken) > 0;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>Says that nothing more will be sent, and still listens.</summary>
    public void HalfClose() => socket.Shutdown(SocketShutdown.Send);

    /// <summary>What comes, up to the words.</summary>
    public async Task<string> ReadUntilAsync(string words)
    {
        var text = new StringBuilder();
        var buffer = new byte[4096];
        while (!text.ToString().Contains(words, StringComparison.Ordinal))
            text.Append(Encoding.Latin1.GetString(buffer, 0, await socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken) is var count and > 0 ? count : throw new IOException($"The server has hung up after: {text}")));
        return text.ToString();
    }

    /// <summary>All that comes until the server hangs up; a server that does not within a minute is at fault.</summary>
    public async Task<string> ReadToEndAsync()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        var text = new StringBuilder();
        var buffer = new byte[4096];
        try
        {
            while (await socket.ReceiveAsync(buffer, limit.Token) is var count and > 0)
                text.Append(Encoding.Latin1.GetString(buffer, 0, count));
        }
        catch (SocketException)
        {
            // Reset: the server has hung up.
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"The connection is still open after: {text}");
        }

        return text.ToString();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        socket.Dispose();
        return ValueTask.CompletedTask;
    }
}
