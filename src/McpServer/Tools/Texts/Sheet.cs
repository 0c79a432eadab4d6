using System.Text;
using McpResearch.Corpus.Answers;

namespace McpResearch.Server.Tools.Texts;

/// <summary>A Markdown text that is written line by line and costs a model no more than <see cref="Bound"/>.</summary>
internal sealed class Sheet
{
    private readonly StringBuilder text = new();
    /// <summary>In tokens, by <see cref="TokenEstimate"/>: more than the structure of an answer, which is bounded first.</summary>
    private const int Bound = 17_000;

    private int left = Bound;
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
    public Sheet Next(string? cursor) => Always(cursor is null ? null : $"More: call again with the same arguments and cursor \"{cursor}\".");

    /// <summary>Adds a short line even where the sheet is full, or nothing where it is null.</summary>
    public Sheet Always(string? line)
    {
        text.Append(line).Append(line is null ? "" : "\n");
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString().TrimEnd('\n');

    private void Add(string line)
    {
        if (full)
            return;
        full = TokenEstimate.Of(line) is var cost && cost > left;
        text.Append(full ? line[..TokenEstimate.Length(line, 0, left)] : line).Append('\n');
        left -= cost;
        if (full)
            text.Append("(Cut here: the text is too long for one answer. Ask for fewer ids or a smaller limit, or read them one by one.)\n");
    }
}
