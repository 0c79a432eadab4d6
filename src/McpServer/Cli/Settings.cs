using McpResearch.Corpus;
using McpResearch.Corpus.Errors;

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

    /// <summary>Whether nothing is written into the corpus folder.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Whether the tools of connectors are offered.</summary>
    public bool Connector { get; init; }

    /// <summary>Whether nobody named the corpus folder.</summary>
    public bool CorpusByDefault { get; init; }

    /// <summary>Takes each value from the first place that has it.</summary>
    /// <exception cref="CorpusException">The settings file or a variable cannot be understood.</exception>
    public static Settings Resolve(Terminal terminal, string? corpus = null, string? index = null, string? http = null, bool? readOnly = null, bool? connector = null)
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
            ReadOnly = readOnly ?? Switch("MCP_RESEARCH_READ_ONLY", Given(terminal.Variable("MCP_RESEARCH_READ_ONLY"))) ?? file.ReadOnly,
            Connector = connector ?? Switch("MCP_RESEARCH_CONNECTOR", Given(terminal.Variable("MCP_RESEARCH_CONNECTOR"))) ?? file.Connector,
        };
    }

    /// <summary>Opens the corpus; costs nothing until it is asked.</summary>
    /// <param name="wait">How long the first question waits for a first build; null for the default.</param>
    public ResearchCorpus Open(TimeSpan? wait = null, IProgress<Corpus.Indexing.IndexProgress>? progress = null, IProgress<string>? notices = null)
    {
        var options = new CorpusOptions { CorpusFolder = CorpusFolder, IndexFolder = IndexFolder, Writable = !ReadOnly, Progress = progress, Notices = notices };
        return new(wait is { } time ? options with { FirstBuildWait = time } : options);
    }

    private static bool? Switch(string name, string? value) => value?.ToLowerInvariant() switch
    {
        null => null,
        "1" or "true" or "yes" or "on" => true,
        "0" or "false" or "no" or "off" => false,
        _ => throw new CorpusException(CorpusError.BadArgument, $"{name} is '{value}': allowed is 1 (true, yes, on) or 0 (false, no, off)."),
    };

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static string? Full(Terminal terminal, string? path, string relativeTo) => path is null ? null : FolderPath.Full(terminal, path, relativeTo);
}
