namespace McpResearch.Corpus.Quoting;

/// <summary>Numbers for the words of one text, so that others are compared with it by number.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);

    /// <summary>Number of a word that is not in the text.</summary>
    public const int Unknown = -1;

    /// <summary>How many words it has.</summary>
    public int Count => ids.Count;

    /// <summary>The word's number; a new word gets the next one.</summary>
    public int Learn(string term) => ids.TryGetValue(term, out var id) ? id : ids[term] = ids.Count;

    /// <summary>The word's number, or <see cref="Unknown"/>.</summary>
    public int Find(string term) => ids.GetValueOrDefault(term, Unknown);
}
