namespace McpResearch.Server.Tests.Fixtures;

/// <summary>A copy of the sample corpus that the tests of a class only read, so that it is indexed once.</summary>
public sealed class SampleFixture : IDisposable
{
    /// <summary>The copy.</summary>
    internal Scratch Scratch { get; } = Scratch.WithSample();

    /// <inheritdoc/>
    public void Dispose() => Scratch.Dispose();
}
