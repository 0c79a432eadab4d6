using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace McpResearch.Benchmarks.Load.Peers;

/// <summary>One client of a server: opens with <c>initialize</c>, keeps the session where it is given one, and calls the tool.</summary>
internal sealed class PeerSession(PeerServer server, HttpClient http)
{
    private const string Version = "2025-06-18";
    private string? session;

    /// <summary>Whether a server is up.</summary>
    public static async Task<bool> AnswersAsync(PeerServer server, HttpClient http)
    {
        try
        {
            await new PeerSession(server, http).OpenAsync();
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>Opens it.</summary>
    public async Task OpenAsync()
    {
        using (var response = await SendAsync($$$"""{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"{{{Version}}}","capabilities":{},"clientInfo":{"name":"load","version":"1"} } }"""))
        {
            response.EnsureSuccessStatusCode();
            session = response.Headers.TryGetValues("Mcp-Session-Id", out var ids) ? ids.First() : null;
        }

        using var noted = await SendAsync("""{"jsonrpc":"2.0","method":"notifications/initialized"}""");
    }

    /// <summary>Searches; gives the size of the answer in bytes, or null with what went wrong.</summary>
    public async Task<(int? Bytes, string Error)> SearchAsync(string query)
    {
        try
        {
            using var response = await SendAsync($$"""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"{{server.Tool}}","arguments":{{server.ArgumentsFor(query)}} } }""");
            var text = await response.Content.ReadAsStringAsync();
            return response.IsSuccessStatusCode && IsResult(text) ? (Encoding.UTF8.GetByteCount(text), "") : (null, $"{(int)response.StatusCode} {text[..Math.Min(200, text.Length)]}");
        }
        catch (HttpRequestException error)
        {
            return (null, error.GetBaseException().Message);
        }
    }

    private Task<HttpResponseMessage> SendAsync(string body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, server.Address) { Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")) };
        request.Headers.Add("Accept", "application/json, text/event-stream");
        request.Headers.Add("MCP-Protocol-Version", Version);
        if (session is not null)
            request.Headers.Add("Mcp-Session-Id", session);
        return http.SendAsync(request);
    }

    // An answer comes as JSON, or as the last event of a stream; within JSON there are no line ends.
    private static bool IsResult(string text)
    {
        using var json = JsonDocument.Parse(text[0] == '{' ? text : text[(text.LastIndexOf("\ndata:", StringComparison.Ordinal) + 6)..]);
        return json.RootElement.TryGetProperty("result", out var result) && !(result.TryGetProperty("isError", out var error) && error.ValueKind == JsonValueKind.True);
    }
}
