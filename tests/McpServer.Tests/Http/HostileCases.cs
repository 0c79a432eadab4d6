using System.Text;

namespace McpResearch.Server.Tests.Http;

/// <summary>What a hostile machine sends, byte by byte. <c>{key}</c> stands for a key that may only read, other names in braces for credentials and for a session of somebody else.</summary>
internal static class HostileCases
{
    private const string Modern = "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\",\"io.modelcontextprotocol/clientCapabilities\":{}}";

    /// <summary>Requests that are sent at once.</summary>
    public static IEnumerable<(string Name, string Bytes)> Quick =>
    [
        ("no credential", Post("{}", authorization: null)),
        ("a wrong key", Post("{}", "Bearer mrk_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")),
        ("a password", Post("{}", "Basic cm9vdDpyb290")),
        ("two credentials", Post("{}", "Bearer {key}\r\nAuthorization: Bearer {key}")),
        ("a credential in the address", "POST /mcp?access_token={key} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n"),
        ("a key that has expired", Post("{}", "Bearer {expired key}")),
        .. new[] { "an expired token", "a token for another audience", "a token of another issuer", "a token with alg none", "a token signed with the public key as a secret", "a token signed by a stranger", "an ID token" }.Select(name => (name, Post("{}", $"Bearer {{{name}}}"))),
        ("a foreign Host", Post("{}", host: "evil.example.org")),
        ("a foreign Host behind a forged one", Post("{}", host: "evil.example.org", more: "X-Forwarded-Host: localhost\r\nX-Forwarded-For: 127.0.0.1\r\nForwarded: host=localhost\r\n")),
        ("a forged X-Forwarded-For instead of a credential", Post("{}", authorization: null, more: "X-Forwarded-For: 127.0.0.1\r\nX-Real-IP: 127.0.0.1\r\nX-Forwarded-User: root\r\n")),
        ("a forged X-Forwarded-Proto and -Port", Post("{}", authorization: null, more: "X-Forwarded-Proto: https\r\nX-Forwarded-Port: 443\r\nX-Original-Host: localhost\r\n")),
        ("a line of log in X-Forwarded-For", Post("{}", authorization: null, more: "X-Forwarded-For: 127.0.0.1%0awarn: forged\r\n")),
        ("no Host", "POST /mcp HTTP/1.1\r\nContent-Length: 0\r\n\r\n"),
        ("two Hosts", Post("{}", host: "localhost\r\nHost: evil.example.org")),
        ("another Host in the address", "POST http://evil.example.org/mcp HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n"),
        ("a foreign Origin", Post("{}", more: "Origin: https://evil.example.org\r\n")),
        ("the Origin of a file", Post("{}", more: "Origin: null\r\n")),
        ("the method PUT", Post("{}").Replace("POST", "PUT")),
        ("the method TRACE", Post("").Replace("POST", "TRACE")),
        ("the method CONNECT", "CONNECT localhost:22 HTTP/1.1\r\nHost: localhost:22\r\n\r\n"),
        ("a method of its own", Post("{}").Replace("POST", "STEAL")),
        ("GET without a session", "GET /mcp HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {key}\r\nAccept: text/event-stream\r\nConnection: close\r\n\r\n"),
        ("DELETE of a session that is not its own", "DELETE /mcp HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {key}\r\nMcp-Session-Id: ../../etc/passwd\r\nConnection: close\r\n\r\n"),
        ("GET of a session of somebody else", "GET /mcp HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {key}\r\nAccept: text/event-stream\r\nMcp-Session-Id: {session}\r\nConnection: close\r\n\r\n"),
        ("DELETE of a session of somebody else", "DELETE /mcp HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {key}\r\nMcp-Session-Id: {session}\r\nConnection: close\r\n\r\n"),
        ("an upgrade", "GET /mcp HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {key}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n"),
        ("a form", Post("a=b", type: "application/x-www-form-urlencoded")),
        ("XML with an entity", Post("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>", type: "application/xml")),
        ("no Accept", Post("{}").Replace("Accept: application/json, text/event-stream\r\n", "")),
        ("a body over the bound", Head(2_000_000)),
        ("a body over the bound in chunks", Chunked(Enumerable.Repeat(new string(' ', 65_536), 20))),
        ("headers over the bound", Post("{}", more: $"X-Pad: {new string('a', 32_000)}\r\n")),
        ("a hundred headers", Post("{}", more: string.Concat(Enumerable.Range(0, 100).Select(i => $"X-{i}: a\r\n")))),
        ("an address over the bound", $"GET /{new string('a', 8_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n"),
        ("length and chunks at once", Post("0\r\n\r\n", more: "Transfer-Encoding: chunked\r\n")),
        ("two lengths", Post("{}", more: "Content-Length: 5\r\n")),
        ("a negative length", Head(-1)),
        ("a length beyond numbers", Head(0).Replace("Content-Length: 0", "Content-Length: 99999999999999999999")),
        ("a chunk of nonsense", Chunked([]).Replace("0\r\n\r\n", "zz\r\n")),
        ("a header with a bare line end", Post("{}", more: "X-A: b\nX-B: c\r\n")),
        ("a header with a zero", Post("{}", more: "X-A: b\0c\r\n")),
        ("a folded header", Post("{}", more: "X-A: b\r\n c\r\n")),
        ("HTTP/0.9", "GET /mcp\r\n\r\n"),
        ("HTTP/2 without agreement", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
        ("TLS where there is none", "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n\r\n"),
        ("noise", new string('\u00ff', 4096) + "\r\n\r\n"),
        ("no JSON", Post("hello")),
        ("half of JSON", Post("{\"jsonrpc\":\"2.0\",\"id\":1,")),
        ("JSON 100,000 deep", Post(new string('[', 100_000) + new string(']', 100_000))),
        ("arguments 100,000 deep", Call("search_articles", $"{{\"query\":{new string('[', 100_000)}{new string(']', 100_000)}}}")),
        ("arguments 300,000 wide", Call("get_article", $"{{\"ids\":[{string.Join(',', Enumerable.Repeat("\"a\"", 200_000))}]}}")),
        ("100,000 names", Call("search_articles", $"{{{string.Join(',', Enumerable.Range(0, 60_000).Select(i => $"\"n{i}\":1"))}}}")),
        ("a number beyond numbers", Call("search_articles", "{\"query\":\"a\",\"limit\":1e999999999}")),
        ("a number of 300,000 digits", Call("search_articles", $"{{\"query\":\"a\",\"limit\":{new string('9', 300_000)}}}")),
        ("a text of 900,000 characters", Call("search_articles", $"{{\"query\":\"{new string('a', 900_000)}\"}}")),
        ("halves of characters", Call("search_articles", "{\"query\":\"\\ud800\\udc00\\ud800 \\u0000\"}")),
        ("names twice", Call("search_articles", "{\"query\":\"a\",\"query\":\"b\",\"query\":{}}")),
        ("a line of log in a query", Call("search_articles", "{\"query\":\"\\n\\u001bzyzzyvaforged\"}")),
        ("a line of log in the name of an argument", Call("search_articles", "{\"a\\r\\nwarn: forged\":1}")),
        ("a line of log in the name of a tool", Post($"{{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{{\"name\":\"a\\nwarn: forged\",\"arguments\":{{}},{Modern}}}}}", more: "MCP-Protocol-Version: 2026-07-28\r\nMcp-Method: tools/call\r\nMcp-Name: a\r\n")),
        ("a line of log in the name of a protocol", Post("{}", more: "MCP-Protocol-Version: 1%0awarn: forged\r\n")),
        ("a line of log in the name of a method", Post("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"a\\nwarn: forged\"}")),
        ("a line of log in a resource", Read("research://note/a%0d%0awarn: forged")),
        ("a line of log in the path", "GET /a%0d%0awarn:%20forged HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"),
        ("a batch", Post("[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"},{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/list\"}]")),
        ("an id that is an object", Post("{\"jsonrpc\":\"2.0\",\"id\":{\"a\":1},\"method\":\"tools/list\"}")),
        ("an answer to nothing", Post("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}")),
        ("a session that is not there", Post("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}", more: "Mcp-Session-Id: ../../etc/passwd\r\n")),
        ("a write with a key that may read", Call("add_backlog_item", "{\"title\":\"x\"}")),
        ("a write under another tool's name", Call("add_backlog_item", "{\"title\":\"x\"}", name: "search_articles")),
        ("a write in a body without headers", Post("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"add_backlog_item\",\"arguments\":{\"title\":\"x\"}}}")),
        ("a tool of the system", Call("../../bin/sh", "{}")),
        .. new[] { "note/../../../../etc/passwd", "note/..%2f..%2f..%2f..%2fetc%2fpasswd", "note//etc/passwd", "note/%00/etc/passwd", "article/..\\\\..\\\\etc\\\\passwd", "digest/2026-02-07/../../../etc/passwd" }.Select(path => ($"the resource {path}", Read($"research://{path}"))),
        ("the resource file:///etc/passwd", Read("file:///etc/passwd")),
        ("the resource http://169.254.169.254/", Read("http://169.254.169.254/latest/meta-data")),
        ("the article ../../etc/passwd", Call("get_article", "{\"id\":\"../../../../etc/passwd\"}")),
        ("the path /metrics", "GET /metrics HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"),
        ("the path /../../etc/passwd", "GET /../../etc/passwd HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"),
    ];

    /// <summary>Connections that say little or nothing, 20 at a time: how they begin, and what they add every now and then; null closes their side instead.</summary>
    public static IEnumerable<(string Name, string Start, string? Drip)> Slow =>
    [
        ("nothing at all", "", ""),
        ("headers, a line at a time", "POST /mcp HTTP/1.1\r\nHost: localhost\r\n", "X-A: b\r\n"),
        ("a body, a byte at a time", Head(500_000), " "),
        ("half of a body, then silence", Head(500_000) + "{", ""),
        ("half of a body, then half-closed", Head(500_000), null),
        ("half of a head, then half-closed", "POST /mcp HT", null),
        ("a session's stream, then half-closed", "GET /mcp HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {key}\r\nAccept: text/event-stream\r\nMcp-Session-Id: none\r\n\r\n", null),
    ];

    /// <summary>The start of a request to the protocol's path.</summary>
    public static string Head(long length) => $"POST /mcp HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {{key}}\r\nContent-Type: application/json\r\nAccept: application/json, text/event-stream\r\nConnection: close\r\nContent-Length: {length}\r\n\r\n";

    private static string Post(string body, string? authorization = "Bearer {key}", string host = "localhost", string type = "application/json", string more = "") =>
        $"POST /mcp HTTP/1.1\r\nHost: {host}\r\n{(authorization is null ? "" : $"Authorization: {authorization}\r\n")}Content-Type: {type}\r\nAccept: application/json, text/event-stream\r\nConnection: close\r\n{more}Content-Length: {Encoding.Latin1.GetByteCount(body)}\r\n\r\n{body}";

    private static string Call(string tool, string arguments, string? name = null) => Post(
        $"{{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{{\"name\":\"{tool}\",\"arguments\":{arguments},{Modern}}}}}",
        more: $"MCP-Protocol-Version: 2026-07-28\r\nMcp-Method: tools/call\r\nMcp-Name: {name ?? tool}\r\n");

    private static string Read(string uri) => Post(
        $"{{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"resources/read\",\"params\":{{\"uri\":\"{uri}\",{Modern}}}}}",
        more: $"MCP-Protocol-Version: 2026-07-28\r\nMcp-Method: resources/read\r\nMcp-Name: {uri.Replace("\\\\", "\\")}\r\n");

    private static string Chunked(IEnumerable<string> chunks) => Head(0).Replace("Content-Length: 0", "Transfer-Encoding: chunked") + string.Concat(chunks.Select(chunk => $"{chunk.Length:x}\r\n{chunk}\r\n")) + "0\r\n\r\n";
}
