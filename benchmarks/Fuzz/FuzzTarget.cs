namespace McpResearch.Fuzz;

/// <summary>A reader of text from outside, and what must hold whatever the text.</summary>
/// <param name="Name">For people and the command line.</param>
/// <param name="Seeds">Good inputs to start from.</param>
/// <param name="Tokens">What the format treats specially.</param>
/// <param name="Read">Reads the input. Any exception that comes out is a failure; two reads of one input must be equal.</param>
/// <param name="Check">Throws where the result of <paramref name="Read"/> is not as it must be.</param>
internal sealed record FuzzTarget(string Name, IReadOnlyList<string> Seeds, IReadOnlyList<string> Tokens, Func<string, object?> Read, Action<string, object?> Check)
{
    /// <summary>A target whose reader promises nothing but an answer.</summary>
    public FuzzTarget(string name, IReadOnlyList<string> seeds, IReadOnlyList<string> tokens, Func<string, object?> read)
        : this(name, seeds, tokens, read, (_, _) => { })
    {
    }

    /// <summary>The same with more seeds.</summary>
    public FuzzTarget With(IEnumerable<string> seeds) => this with { Seeds = [.. Seeds, .. seeds] };

    /// <summary>Fails a check.</summary>
    /// <exception cref="FuzzException">It does not hold.</exception>
    public static void Demand(bool holds, string what)
    {
        if (!holds)
            throw new FuzzException(what);
    }
}

/// <summary>Something does not hold that must hold for every input.</summary>
internal sealed class FuzzException(string what) : Exception(what);
