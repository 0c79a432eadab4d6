using Spectre.Console;

namespace McpResearch.Server.Cli;

/// <summary>Markdown for a person's terminal or pager: headings and strong words stand out, the text stays as it is. For a program it is the text alone.</summary>
internal static class ShownMarkdown
{
    /// <summary>Writes it.</summary>
    public static void Write(Terminal terminal, string markdown)
    {
        if (!terminal.OutputIsColoured)
        {
            terminal.Output.WriteLine(markdown);
            return;
        }

        var results = terminal.Results();
        foreach (var line in markdown.Split('\n'))
            results.MarkupLine(Marked(line));
    }

    private static string Marked(string line)
    {
        if (line.StartsWith('#'))
            return $"[bold underline]{Markup.Escape(line.TrimStart('#').Trim())}[/]";
        var parts = line.Split("**");
        return parts.Length % 2 == 0 ? Markup.Escape(line) : string.Concat(parts.Select((part, place) => place % 2 == 1 ? $"[bold]{Markup.Escape(part)}[/]" : Markup.Escape(part)));
    }
}
