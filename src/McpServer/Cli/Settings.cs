using McpResearch.Corpus;

namespace McpResearch.Server.Cli;

/// <summary>What the program works on: each value from its option, else the environment, else <see cref="SettingsFile"/>, else the default.</summary>
internal sealed record Settings
{
    /// <summary>Full path.</summary>
    public required string CorpusFolder { get; init; }

    /// <summary>Full path, or null for the default.</summary>
    public string? IndexFolder { get; init; }

    /// <summary>Where to serve HTTP; null serves stdio.</summary>
    public string? Http { get; init; }

    /// <summary>Whether nobody named the corpus folder.</summary>
    public bool CorpusByDefault { get; init; }

    /// <summary>Takes each value from the first place that has it.</summary>
    /// <exception cref="Corpus.Errors.CorpusException">The settings file cannot be understood.</exception>
    public static Settings Resolve(Terminal terminal, string? corpus = null, string? index = null, string? http = null)
    {
        var named = Given(corpus) ?? Given(terminal.Variable("MCP_RESEARCH_CORPUS"));
        var folder = Full(terminal, named, terminal.Folder) ?? DefaultCorpus.Find(terminal.Folder, terminal.Home);
        var file = SettingsFile.Read(folder);
        return new()
        {
            CorpusFolder = folder,
            CorpusByDefault = named is null,
            IndexFolder = Full(terminal, Given(index) ?? Given(terminal.Variable("MCP_RESEARCH_INDEX")), terminal.Folder) ?? Full(terminal, Given(file.Index), folder),
            Http = Given(http) ?? Given(terminal.Variable("MCP_RESEARCH_HTTP")) ?? Given(file.Http),
        };
    }

    /// <summary>Opens the corpus; costs nothing until it is asked.</summary>
    /// <param name="wait">How long the first question waits for a first build; null for the default.</param>
    public ResearchCorpus Open(TimeSpan? wait = null, IProgress<Corpus.Indexing.IndexProgress>? progress = null, IProgress<string>? notices = null)
    {
        var options = new CorpusOptions { CorpusFolder = CorpusFolder, IndexFolder = IndexFolder, Progress = progress, Notices = notices };
        return new(wait is { } time ? options with { FirstBuildWait = time } : options);
    }

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static string? Full(Terminal terminal, string? path, string relativeTo) => path switch
    {
        null => null,
        "~" => terminal.Home,
        ['~', '/' or '\\', ..] => Path.GetFullPath(path[2..], terminal.Home),
        _ => Path.GetFullPath(path, relativeTo),
    };
}
