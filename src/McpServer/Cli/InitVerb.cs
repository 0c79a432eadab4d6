using System.CommandLine;
using System.Reflection;
using McpResearch.Corpus.Errors;
using McpResearch.Corpus.Sources;

namespace McpResearch.Server.Cli;

/// <summary><c>init [DIR]</c>: makes a corpus folder.</summary>
internal static class InitVerb
{
    private const string SamplePrefix = "sample/";

    private static readonly string[] Folders = ["digests", "notes", "references"];

    /// <summary>The verb with its options.</summary>
    public static Command Create(Verb verb)
    {
        var folder = new Argument<string?>("DIR") { Description = "The folder [default: that of --corpus, else ~/research]", Arity = ArgumentArity.ZeroOrOne };
        var sample = new Option<bool>("--sample") { Description = "With a small corpus to try things on" };
        var empty = new Option<bool>("--empty") { Description = "With nothing but folders (the default)" };
        var command = new Command("init", "Make a corpus folder, with a sample or empty") { folder, sample, empty };
        command.SetAction((parse, _) => verb.GuardAsync(() => Task.FromResult(Run(verb, Folder(verb, parse, parse.GetValue(folder)), parse.GetValue(sample), parse.GetValue(empty)))));
        return command;
    }

    private static string Folder(Verb verb, ParseResult parse, string? named)
    {
        var settings = Settings.Resolve(verb.Terminal, named ?? parse.GetValue(verb.Options.Corpus));
        return settings.CorpusByDefault ? Path.Combine(verb.Terminal.Home, "research") : settings.CorpusFolder;
    }

    private static int Run(Verb verb, string folder, bool sample, bool empty)
    {
        if (sample && empty)
            throw new CorpusException(CorpusError.BadArgument, "--sample and --empty were both given: allowed is one of them.");
        if (File.Exists(folder))
            throw new CorpusException(CorpusError.BadArgument, $"{folder} is a file: name a folder.");
        if (Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Any(file => SourceNames.IsSource(Path.GetFileName(file.AsSpan()))))
            throw new CorpusException(CorpusError.BadArgument, $"{folder} holds files already, so it is a corpus as it is; nothing was changed. Use it with --corpus \"{folder}\", or name another folder.");
        Make(folder, sample);
        verb.Terminal.Output.WriteLine($"""
            {folder} is {(sample ? "a corpus with a sample" : "an empty corpus")}. Next:
              mcp-research import FILE --corpus "{folder}"                  brings in BibTeX, RIS, CSL-JSON, EndNote or Markdown
              mcp-research setup claude-desktop --write --corpus "{folder}" connects Claude Desktop; setup --help names other clients
            """);
        return ExitCodes.Done;
    }

    private static void Make(string folder, bool sample)
    {
        try
        {
            foreach (var name in sample ? [""] : Folders)
                Directory.CreateDirectory(Path.Combine(folder, name));
            if (sample)
                WriteSample(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CorpusException(CorpusError.CorpusUnusable, $"{folder} cannot be made: {e.Message}", e);
        }
    }

    private static void WriteSample(string folder)
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(SamplePrefix, StringComparison.Ordinal)))
        {
            var path = Path.Combine(folder, name[SamplePrefix.Length..].Replace('\\', '/'));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var file = new FileStream(path, FileMode.CreateNew);
            using var resource = assembly.GetManifestResourceStream(name)!;
            resource.CopyTo(file);
        }
    }
}
