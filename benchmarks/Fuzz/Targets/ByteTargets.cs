using System.Buffers;
using System.Text;
using McpResearch.Corpus.Backlog;
using McpResearch.Corpus.Sources;
using McpResearch.Server.Hosting;
using static McpResearch.Fuzz.FuzzTarget;

namespace McpResearch.Fuzz.Targets;

/// <summary>What is read as bytes. Its inputs have a character for each byte.</summary>
internal static class ByteTargets
{
    private const string Log = """
        {"event":"added","id":"0123456789ab","at":"2026-02-07T10:00:00.000Z","by":"claude","title":"한 t","url":"https://a.b","source":"s","reason":"r","priority":"high","key":"k"}
        {"event":"updated","id":"0123456789ab","at":"2026-02-08T10:00:00.000Z","status":"dismissed","note":"n"}
        {"event":"updated","id":"ba9876543210","status":"open"}
        {"event":"added","id":"ba9876543210","title":"Later"}

        """;

    private static readonly string[] LogTokens = ["\n", "\r\n", "{", "}", "\"", ",", ":", "\\u0041", "\\ud800", "\"event\":\"added\",", "\"event\":\"updated\",", "\"id\":\"0123456789ab\",", "\"id\":\"\",", "\"title\":\"a\"", "\"note\":\"n\"", "\"status\":\"open\"", "\"at\":\"9999-12-31T23:59:59Z\",", "\"at\":\"0001-01-01T00:00:00+14:00\",", ",\"sum\":\"0123456789abcdef\"}", "null", "{\"event\":\"updated\",\"id\":\"0123456789ab\",\"note\":\"n\"}\n", "{\"event\":\"added\",\"id\":\"a\",\"title\":\"t\"}\n", "\u00ef\u00bb\u00bf", "\0", "\u00ff", " "];

    private static readonly string[] LineSeeds = ["{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}", "[{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"method\":\"ping\"},{\"id\":2}]", "{\"id\":1e400,\"result\":{}}", "{\"jsonrpc\":\"1.0\",\"id\":null}", "not JSON"];
    private static readonly string[] LineTokens = ["{", "}", "[", "]", "\"", ",", ":", "\"id\":1,", "{\"id\":1},", "\"id\":\"\\ud800\",", "null", "\\u0041", "\u00ff", "\u00c3", " ", "\t", "\0", "1e9", "-", "\"jsonrpc\":\"2.0\","];

    /// <summary>All of them.</summary>
    public static IEnumerable<FuzzTarget> Of(IEnumerable<(string Path, string Text)> files) =>
    [
        new("backlog", [AsBytes(Log), AsBytes(Summed())], LogTokens, text => Backlog(Bytes(text)), (text, read) => Check(text, (string)read!)),
        new("encodings", [.. files.Select(file => AsBytes(file.Text)), Characters(Encoding.Unicode.GetBytes("\uFEFFUTF-16 한글")), Characters(Encoding.BigEndianUnicode.GetBytes("UTF-16, no mark")), "caf\u00e9 \u0093"], ["\u00ff\u00fe", "\u00fe\u00ff", "\u00ef\u00bb\u00bf", "\0", "\0a", "a\0", "\u00c3", "\u00c3\u00a9", "\u00ed\u00a0\u0080", "\u00f4\u0090", "\n", "\r\n", "\u0080", "\u0001"], text => (TextBytes.Decode(Bytes(text), out var guessed), guessed)),
        new("wrong-lines", LineSeeds, LineTokens, text => string.Concat(WrongLine.Answers(new ReadOnlySequence<byte>(Bytes(text))).Select(Encoding.UTF8.GetString)), (_, read) => Demand(((string)read!).Length == 0 || ((string)read).EndsWith('\n'), "An answer ends its line.")),
    ];

    private static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);

    private static string Characters(byte[] bytes) => Encoding.Latin1.GetString(bytes);

    private static string AsBytes(string text) => Characters(Encoding.UTF8.GetBytes(text));

    private static string Summed() => string.Concat(Enumerable.Range(0, 5).Select(i => new BacklogEvent { Event = i < 3 ? "added" : "updated", Id = $"{i % 3}", Title = $"T {i}", Key = $"k{i}", Status = "open", Note = "n" }.ToLine() + "\n"));

    private static string Backlog(byte[] log)
    {
        var tail = new BacklogTail("backlog.jsonl");
        tail.TakeIn(new(0, log));
        return Outline(tail.Current());
    }

    // Read in two parts, as it is when others append, it is the same.
    private static void Check(string text, string read)
    {
        var log = Bytes(text);
        using var file = new MemoryStream();
        var tail = new BacklogTail("backlog.jsonl");
        foreach (var part in new[] { log.AsMemory(0, log.Length / 3), log.AsMemory(log.Length / 3) })
        {
            file.Position = file.Length;
            file.Write(part.Span);
            tail.TakeIn(tail.Fetch(file));
        }

        Demand(Outline(tail.Current()) == read, "A log that is read in two parts says the same.");
        Demand(tail.Current().Problems.All(problem => problem.Location.Line >= 1 && problem.Location.Line <= log.Count(b => b == '\n') + 1), "The line of a problem is one of the log.");
    }

    private static string Outline(BacklogSnapshot log) =>
        string.Join('\n', log.All.Select(item => $"{item.Id} {item.Title} {item.Status} {item.Priority} {string.Join('|', item.Notes)} {item.AddedAt:O} {item.Location}").Concat(log.Problems.Select(problem => problem.ToString())));
}
