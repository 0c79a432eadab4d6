using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Parsing.Markdown;

/// <summary>The block between <c>---</c> lines at the top of a note. Of YAML it knows <c>key: value</c>, <c>key: [a, b]</c>, block lists, block texts and quotes; nothing else of YAML is interpreted.</summary>
internal sealed class FrontMatter(IReadOnlyList<FrontMatterValue> values, ArraySegment<MarkdownLine> lines)
{
    public static FrontMatter None { get; } = new([], new ArraySegment<MarkdownLine>([]));

    /// <summary>The lines between the marks.</summary>
    public ArraySegment<MarkdownLine> Lines => lines;

    /// <summary>How many lines of the file it takes, its marks included.</summary>
    public int Height => lines.Count == 0 && values.Count == 0 ? 0 : lines.Count + 2;

    /// <summary>The first non-empty value under one of <paramref name="names"/>, else null.</summary>
    public string? Text(params string[] names) => values.FirstOrDefault(value => names.Contains(value.Name, StringComparer.OrdinalIgnoreCase) && value.Text.Length > 0)?.Text;

    /// <summary>All items under any of <paramref name="names"/>; a plain value is parted at its commas.</summary>
    public IEnumerable<string> Items(params string[] names) => values
        .Where(value => names.Contains(value.Name, StringComparer.OrdinalIgnoreCase))
        .SelectMany(value => value.Items.Count > 0 ? value.Items : value.Text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The values under other names than <paramref name="names"/>, in order.</summary>
    public IEnumerable<Field> Except(params string[] names) => values
        .Where(value => !names.Contains(value.Name, StringComparer.OrdinalIgnoreCase))
        .Select(value => new Field(value.Name, value.Text));

    /// <summary>Reads it from the top of <paramref name="all"/>; <see cref="None"/> where there is none.</summary>
    public static FrontMatter Read(ArraySegment<MarkdownLine> all)
    {
        if (all.Count < 2 || all[0].Text.TrimEnd() != "---" || all[1].IsBlank)
            return None;
        for (var end = 1; end < all.Count; end++)
            if (all[end].Text.TrimEnd() is "---" or "...")
                return FrontMatterReader.Read(all[1..end]) is { Count: > 0 } values ? new(values, all[1..end]) : None;
            else if (!FrontMatterReader.IsPossible(all[end].Text))
                return None;
        return None;
    }
}

/// <summary>One value of a front matter.</summary>
/// <param name="Text">Of a list, its items joined by commas.</param>
/// <param name="Items">Of a list, its items.</param>
internal sealed record FrontMatterValue(string Name, string Text, IReadOnlyList<string> Items);
