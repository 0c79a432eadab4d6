namespace McpResearch.Corpus.Engine;

/// <summary>What is remembered of the files of a corpus, to be asked for one thing at a time: so a change of one file costs one file, however many there are.</summary>
public interface IFileRecords
{
    /// <summary>The record of the file at that path, or null.</summary>
    IndexedFile? File(string path);

    /// <summary>Paths of the files that claim this id (<see cref="IndexedFile.Claims"/>), ordinal.</summary>
    IReadOnlyList<string> Claimants(string claim);

    /// <summary>Paths of the files with a story whose note may be in the file at that path (<see cref="IndexedFile.Links"/>), ordinal.</summary>
    IReadOnlyList<string> Linking(string path);
}
