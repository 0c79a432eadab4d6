namespace McpResearch.Corpus.Entries;

/// <summary>Something in a source file that could not be understood. The rest of the file is kept.</summary>
/// <param name="Location">The place.</param>
/// <param name="Message">What was found and what was expected, fit to show to the owner of the file.</param>
public sealed record Problem(Location Location, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Location}: {Message}";
}
