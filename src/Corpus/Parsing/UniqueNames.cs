namespace McpResearch.Corpus.Parsing;

/// <summary>Gives each name once: the second asking for <c>name</c> gets <c>name-2</c>.</summary>
internal sealed class UniqueNames
{
    readonly HashSet<string> given = [];
    readonly Dictionary<string, int> last = [];

    /// <summary>The name, or it with the next free number.</summary>
    /// <param name="reserved">Names that are not given this time; none by default.</param>
    public string Give(string name, IReadOnlySet<string>? reserved = null)
    {
        var unique = name;
        var n = last.GetValueOrDefault(name, 1);
        while (reserved?.Contains(unique) == true || !given.Add(unique))
            unique = $"{name}-{++n}";
        last[name] = n;
        return unique;
    }
}
