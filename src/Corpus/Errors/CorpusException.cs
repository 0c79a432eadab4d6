namespace McpResearch.Corpus.Errors;

/// <summary>What a <see cref="CorpusException"/> is about; callers map it to exit codes and protocol errors.</summary>
public enum CorpusError
{
    /// <summary>An argument is wrong; the text names it, what came, what is allowed and an example.</summary>
    BadArgument,

    /// <summary>The corpus folder or a file of it cannot be used.</summary>
    CorpusUnusable,

    /// <summary>The index folder cannot be used.</summary>
    IndexUnusable,

    /// <summary>The backlog could not be written; nothing was added.</summary>
    BacklogNotWritten,

    /// <summary>A note or digest could not be written; nothing was saved.</summary>
    NoteNotWritten,

    /// <summary>Nothing may be written: whoever started the program said so.</summary>
    ReadOnly,

    /// <summary>Another process is at it.</summary>
    Busy,
}

/// <summary>A failure that its reader can do something about. Its text says what happened and what to do; it is fit to show to a model.</summary>
public sealed class CorpusException(CorpusError error, string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>What it is about.</summary>
    public CorpusError Error { get; } = error;
}
