using McpResearch.Corpus.Errors;

namespace McpResearch.Server.Setup;

/// <summary>What is wrong with the entries of this server in the files of clients, for <c>doctor</c>.</summary>
internal static class SetupCheck
{
    /// <summary>For each client that has the entry, or a file that cannot be understood: whether it is well, and else what to do.</summary>
    public static IEnumerable<(string Client, bool Good, string Result, string Fix)> Run(HostSystem system, string name, TimeProvider time)
    {
        foreach (var client in Client.All)
        {
            var file = client.File(system);
            if (!File.Exists(file) || Check(client, file, name, time) is not { } fault)
                continue;
            yield return (client.Title, fault.Length == 0, fault.Length == 0 ? $"{file} starts this server" : fault, $"Run: mcp-research setup {client.Name} --write");
        }
    }

    // Null where the client does not know of the server; empty where all is well.
    private static string? Check(Client client, string file, string name, TimeProvider time)
    {
        try
        {
            var command = new ClientSetup(client, name).Find(file, new ClientFile(file, time).Read());
            return command is null ? null : Fault(file, command);
        }
        catch (CorpusException error)
        {
            return error.Message;
        }
    }

    private static string Fault(string file, ServerCommand command)
    {
        var paths = command.Arguments.Where(argument => argument.EndsWith("mcp-research.dll", StringComparison.Ordinal));
        if (Path.IsPathFullyQualified(command.Program))
            paths = paths.Prepend(command.Program);
        if (paths.FirstOrDefault(path => !File.Exists(path)) is { } missing)
            return $"{file} starts {missing}, which is not there";
        var corpus = command.Arguments.SkipWhile(argument => argument != "--corpus").ElementAtOrDefault(1);
        return corpus is not null && !Directory.Exists(corpus) ? $"{file} names the corpus {corpus}, which is not there" : "";
    }
}
