using System.CommandLine;
using McpResearch.Corpus.Errors;
using McpResearch.Corpus.Sources;

namespace McpResearch.Server.Cli;

/// <summary><c>init [DIR]</c>: makes a corpus folder.</summary>
internal static class InitVerb
{
    /// <summary>The verb with its options.</summary>
    public static Command Create(Verb verb)
    {
        var folder = new Argument<string?>("DIR") { Description = "The folder [default: that of --corpus, else ~/research]", Arity = ArgumentArity.ZeroOrOne };
        var sample = new Option<bool>("--sample") { Description = "With a small corpus to try things on" };
        var empty = new Option<bool>("--empty") { Description = "With nothing but folders (the default)" };
        var json = Options.ReportJson();
        var command = new VerbCommand("init", "Make a corpus folder, with a sample or empty", "mcp-research init --sample", "mcp-research init ~/papers --empty") { folder, sample, empty, json };
        command.SetAction((parse, _) => verb.GuardAsync(() => Task.FromResult(Run(verb, Folder(verb, parse, parse.GetValue(folder)), parse.GetValue(sample), parse.GetValue(empty), parse.GetValue(json)))));
        return command;
    }

    private static string Folder(Verb verb, ParseResult parse, string? named)
    {
        var settings = Settings.Resolve(verb.Terminal, named ?? parse.GetValue(verb.Options.Corpus));
        return settings.CorpusByDefault ? Path.Combine(verb.Terminal.Home, "research") : settings.CorpusFolder;
    }

    private static int Run(Verb verb, string folder, bool sample, bool empty, bool json)
    {
        if (sample && empty)
            throw new CorpusException(CorpusError.BadArgument, "--sample and --empty were both given: allowed is one of them.");
        if (File.Exists(folder))
            throw new CorpusException(CorpusError.BadArgument, $"{folder} is a file: name a folder.");
        if (Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Any(file => SourceNames.IsSource(Path.GetFileName(file.AsSpan()))))
            throw new CorpusException(CorpusError.BadArgument, $"{folder} holds files already, so it is a corpus as it is; nothing was changed. Use it with --corpus \"{folder}\", or name another folder.");
        NewCorpus.Make(folder, sample);
        if (json)
            verb.WriteJson(new(folder, sample), CliJson.Types.InitReport);
        else
            verb.Terminal.Output.WriteLine($"""
            {folder} is {(sample ? "a corpus with a sample" : "an empty corpus")}. Next:
              mcp-research import FILE --corpus "{folder}"                  brings in BibTeX, RIS, CSL-JSON, EndNote or Markdown
              mcp-research setup claude-desktop --write --corpus "{folder}" connects Claude Desktop; setup --help names other clients
            """);
        return ExitCodes.Done;
    }
}
