using McpResearch.Corpus.Errors;

namespace McpResearch.Server.Cli;

/// <summary>How the program ends.</summary>
internal static class ExitCodes
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Nothing found.</summary>
    public const int NothingFound = 1;

    /// <summary>Wrong use.</summary>
    public const int WrongUse = 2;

    /// <summary>Corpus, backlog or index cannot be used.</summary>
    public const int Unusable = 3;

    /// <summary>Another process has what is needed.</summary>
    public const int Busy = 4;

    /// <summary>Stopped by Ctrl-C before it was done, as shells count it.</summary>
    public const int Interrupted = 130;

    /// <summary>The code of an error.</summary>
    public static int Of(CorpusError error) => error switch
    {
        CorpusError.BadArgument => WrongUse,
        CorpusError.CorpusUnusable => Unusable,
        CorpusError.IndexUnusable => Unusable,
        CorpusError.BacklogNotWritten => Unusable,
        CorpusError.NoteNotWritten => Unusable,
        CorpusError.ReadOnly => Unusable,
        CorpusError.Busy => Busy,
        _ => Unusable,
    };
}
