using System.Globalization;
using System.Security;
using System.Text;
using System.Text.RegularExpressions;

namespace McpResearch.Server.Tests.Docs;

/// <summary>A terminal session as an SVG that plays once: each prompt, then what the program said, with its colours.</summary>
internal sealed partial class SessionPicture
{
    private const double LineHeight = 18;
    private const double CharacterWidth = 8.43;
    private const int Columns = 100;
    private const int Margin = 16;

    private const string Style = """
        text { font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; fill: #d4d4d4; white-space: pre; animation: show .2s both; }
        .p { fill: #6cb6ff; } .b { font-weight: bold; } .u { text-decoration: underline; } .c32, .c92 { fill: #7ec699; } .c33, .c93 { fill: #e8c46a; } .c31, .c91 { fill: #f08d8d; } .c90 { fill: #8b949e; }
        @keyframes show { from { opacity: 0; } to { opacity: 1; } }
        @media (prefers-reduced-motion: reduce) { text { animation: none; } }
        """;

    private readonly List<string> lines = [];
    private double clock = 0.5;

    /// <summary>How wide its terminal is, in characters.</summary>
    public static int Width => Columns;

    /// <summary>Adds a command and, a moment later, what came of it.</summary>
    public void Add(string command, string output)
    {
        if (lines.Count > 0)
            lines.Add("");
        Add($"<tspan class=\"p\">$</tspan> {Escape(command)}");
        clock += 1;
        foreach (var line in output.TrimEnd('\n').Split('\n').SelectMany(Wrapped))
            Add(Spans(line));
        clock += 2.5;
    }

    public override string ToString()
    {
        var (width, height) = (Number(2 * Margin + Columns * CharacterWidth), Number(2 * Margin + lines.Count * LineHeight));
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" role="img" aria-label="A session in a terminal">
            <style>
            {Style}
            </style>
            <rect width="100%" height="100%" rx="8" fill="#1e1e1e"/>
            {string.Join('\n', lines.Where(line => line.Length > 0))}
            </svg>

            """.ReplaceLineEndings("\n");
    }

    private void Add(string spans) =>
        lines.Add($"<text xml:space=\"preserve\" x=\"{Margin}\" y=\"{Number(Margin + 14 + lines.Count * LineHeight)}\" style=\"animation-delay: {Number(clock)}s\">{spans}</text>");

    // As a terminal does; what has colours is wrapped by the program.
    private static IEnumerable<string> Wrapped(string line) => line.Contains('\e') || line.Length <= Columns ? [line] : line.Chunk(Columns).Select(part => new string(part));

    // What is set stays set until \e[0m.
    private static string Spans(string line)
    {
        var (text, set) = (new StringBuilder(), new HashSet<string>());
        foreach (Match part in Part().Matches(line))
            if (part.Groups["codes"] is { Success: true } codes)
                Set(set, codes.Value);
            else
                text.Append(set.Count == 0 ? Escape(part.Value) : $"<tspan class=\"{string.Join(' ', set)}\">{Escape(part.Value)}</tspan>");
        return text.ToString();
    }

    private static void Set(HashSet<string> set, string codes)
    {
        foreach (var code in codes.Split(';'))
            if (code is "0" or "")
                set.Clear();
            else
                set.Add(code switch { "1" => "b", "4" => "u", _ => $"c{code}" });
    }

    private static string Escape(string text) => SecurityElement.Escape(text);

    private static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\e\[(?<codes>[\d;]*)m|[^\e]+")]
    private static partial Regex Part();
}
