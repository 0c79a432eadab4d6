namespace McpResearch.Corpus.Parsing.BibTeX;

/// <summary>An entry as the scanner sees it: abbreviations put in, LaTeX as written.</summary>
/// <param name="Type">Lower case, without <c>@</c>.</param>
/// <param name="Key">As written; empty where there is none.</param>
/// <param name="Line">1-based line that it starts on.</param>
/// <param name="Fields">In order. Of a name that stands twice the first counts.</param>
internal sealed record RawEntry(string Type, string Key, int Line, List<RawField> Fields)
{
    /// <summary>The first value under one of <paramref name="names"/>, in the order of the names; else null.</summary>
    public RawField? this[params ReadOnlySpan<string> names]
    {
        get
        {
            foreach (var name in names)
                foreach (var field in Fields)
                    if (field.Value.Length > 0 && field.Is(name))
                        return field;
            return null;
        }
    }
}

/// <summary>A field of an entry.</summary>
/// <param name="Name">As written.</param>
/// <param name="Value">LaTeX without its delimiters.</param>
/// <param name="Line">1-based line of its name.</param>
internal sealed record RawField(string Name, string Value, int Line)
{
    /// <summary>Whether it has that name, in any case.</summary>
    public bool Is(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase);
}
