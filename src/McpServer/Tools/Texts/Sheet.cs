using System.Text;
using McpResearch.Corpus.Answers;

namespace McpResearch.Server.Tools.Texts;

/// <summary>A Markdown text that is written line by line and never grows past <see cref="Bound"/>.</summary>
internal sealed class Sheet
{
    /// <summary>Characters, about 15,000 tokens.</summary>
    public const int Bound = 60_000;

    private readonly StringBuilder text = new();
    private bool full;

    /// <summary>Adds a line, or nothing where it is null.</summary>
    public Sheet Line(string? line = "")
    {
        if (line is not null)
            Add(line);
        return this;
    }

    /// <summary>Adds a list under a label in one line, or nothing where it is empty.</summary>
    public Sheet List(string label, IEnumerable<string>? items)
    {
        var all = string.Join("; ", items ?? []);
        return Line(all.Length == 0 ? null : $"{label}: {all}");
    }

    /// <summary>Adds how fresh the answer is, where that is worth a line.</summary>
    public Sheet Freshness(IndexState index) => Line(index.State == "current" ? null : $"Index: {index.State}, {index.Entries} entries{(index.AsOf is null ? "" : $", as of {index.AsOf}")}.");

    /// <summary>Adds how to go on, where there is more.</summary>
    public Sheet Next(string? cursor) => Line(cursor is null ? null : $"More: call again with the same arguments and cursor \"{cursor}\".");

    /// <inheritdoc/>
    public override string ToString() => text.ToString().TrimEnd('\n');

    private void Add(string line)
    {
        if (full)
            return;
        if (text.Length + line.Length > Bound)
        {
            full = true;
            line = "(Cut here: the text is too long for one answer. Ask for fewer ids or a smaller limit, or read them one by one.)";
        }

        text.Append(line).Append('\n');
    }
}
