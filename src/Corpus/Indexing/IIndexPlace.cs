using McpResearch.Corpus.Sharing;

namespace McpResearch.Corpus.Indexing;

/// <summary>Where builds of the index are, and which of them counts.</summary>
internal interface IIndexPlace
{
    /// <summary>The build that counts, or null where there is none.</summary>
    string? Current();

    /// <summary>The right to write here; null while another process has it.</summary>
    /// <exception cref="Errors.CorpusException">Nobody can write here.</exception>
    Lease? TryLease();

    /// <summary>A new build. Only for the holder of the lease, as all below.</summary>
    string NewBuild();

    /// <summary>Makes <paramref name="build"/> the one that counts.</summary>
    void Switch(string build);

    /// <summary>Deletes builds that do not count.</summary>
    void DeleteOldBuilds();
}
