namespace McpResearch.Corpus.Citing;

/// <summary>The names that callers give the formats.</summary>
public static class CitationFormats
{
    /// <summary>In the order of <see cref="CitationFormat"/>: <c>bibtex</c>, <c>csl-json</c>, <c>ris</c>, <c>markdown</c>, <c>biblatex</c>, <c>apa</c>.</summary>
    public static IReadOnlyList<string> Names { get; } = ["bibtex", "csl-json", "ris", "markdown", "biblatex", "apa"];

    /// <summary>Reads one of <see cref="Names"/>, without regard to case. Anything else is false.</summary>
    public static bool TryParse(string name, out CitationFormat format)
    {
        var index = Names.ToList().FindIndex(known => known.Equals(name, StringComparison.OrdinalIgnoreCase));
        format = (CitationFormat)Math.Max(index, 0);
        return index >= 0;
    }
}
