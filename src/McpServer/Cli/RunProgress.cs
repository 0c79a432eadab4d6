using System.Globalization;
using McpResearch.Corpus.Importing;
using McpResearch.Corpus.Indexing;
using Spectre.Console;

namespace McpResearch.Server.Cli;

/// <summary>How far a long run is, with rate and time left: on a person's terminal one line with a bar, gone when the run is; elsewhere a line at every tenth.</summary>
/// <param name="terminal">Where it is shown, on standard error.</param>
/// <param name="steps">Whether the lines are written at all where no person reads.</param>
/// <param name="time">The clock.</param>
internal sealed class RunProgress(Terminal terminal, bool steps, TimeProvider time) : IProgress<IndexProgress>, IProgress<ImportProgress>, IDisposable
{
    private const int BarWidth = 10;

    private readonly Lock writing = new();
    private readonly IAnsiConsole messages = terminal.Messages();
    private Pace pace = new(time);
    private string stage = "";
    private int last;
    private int written;

    /// <inheritdoc/>
    public void Report(IndexProgress value) => Show("Indexing", value.Done, value.Total, string.Create(CultureInfo.InvariantCulture, $"files, {value.Entries:N0} entries"));

    /// <inheritdoc/>
    public void Report(ImportProgress value) => Show($"Import: {value.Stage}", value.Done, value.Total, value.Stage == "reading" ? "files" : "records");

    /// <summary>Takes the line away.</summary>
    public void Dispose()
    {
        lock (writing)
            Clear();
    }

    private void Show(string name, int done, int total, string what)
    {
        if (total == 0 || !terminal.ErrorIsTerminal && !steps)
            return;
        lock (writing)
        {
            if (name != stage)
                (stage, last, pace) = (name, -1, new(time));
            var part = (int)((long)done * (terminal.ErrorIsTerminal ? 100 : 10) / total);
            if (part == last)
                return;
            last = part;
            var text = string.Create(CultureInfo.InvariantCulture, $"{done:N0} of {total:N0} {what}{pace.Of(done, total)}");
            if (terminal.ErrorIsTerminal)
                Draw(name, part, text);
            else
                terminal.Error.WriteLine($"{name}: {text}");
        }
    }

    private void Draw(string name, int percent, string text)
    {
        Clear();
        var full = percent * BarWidth / 100;
        var line = $"{name} {new string('━', full)}{new string('─', BarWidth - full)} {percent,3}% {text}";
        // A line that wraps could not be taken away.
        line = line.Length < messages.Profile.Width ? line : line[..Math.Max(messages.Profile.Width - 1, 0)];
        messages.Markup($"[green]{Markup.Escape(line)}[/]");
        written = line.Length;
    }

    private void Clear()
    {
        if (written > 0)
            terminal.Error.Write($"\r{new string(' ', written)}\r");
        written = 0;
    }
}
