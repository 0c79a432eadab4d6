using McpResearch.Corpus;
using McpResearch.Corpus.Answers;
using McpResearch.Corpus.Entries;
using McpResearch.Server.Hosting;
using McpResearch.Server.Prompts;
using McpResearch.Server.Resources;
using McpResearch.Server.Tools;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace McpResearch.Server.Completions;

/// <summary>Answers <c>completion/complete</c>: what a half-typed argument of a prompt or variable of a resource may become.</summary>
internal sealed class CompletionHandler(ResearchCorpus corpus)
{
    /// <summary>Completes. A prompt, template or argument that is not there is a fault; an argument of which nothing is known completes to nothing.</summary>
    public async ValueTask<CompleteResult> CompleteAsync(RequestContext<CompleteRequestParams> request, CancellationToken cancellation)
    {
        var argument = request.Params?.Argument ?? throw ProtocolFaults.Invalid("'argument' is required: the name of an argument and what was typed of its value.");
        var (values, kind) = request.Params.Ref switch
        {
            PromptReference prompt => (OfPrompt(request.Server, prompt.Name, argument.Name), EntryKind.Article),
            ResourceTemplateReference { Uri: { } uri } => OfTemplate(request.Server, uri, argument.Name),
            _ => throw ProtocolFaults.Invalid("'ref' must be {\"type\":\"ref/prompt\",\"name\":…} or {\"type\":\"ref/resource\",\"uri\":…}."),
        };
        return new() { Completion = values is null ? new() { Values = [], Total = 0, HasMore = false } : await CompleteAsync(values, kind, argument.Value ?? "", cancellation) };
    }

    private async Task<Completion> CompleteAsync(ArgumentValues values, EntryKind kind, string typed, CancellationToken cancellation)
    {
        // Of several values the last is completed, and those before it stay.
        var last = values.Many ? typed.LastIndexOf(',') + 1 : 0;
        var start = typed[last..].TrimStart();
        var before = typed[..^start.Length];
        var found = values.List is { } list ? await corpus.CompleteAsync(new(list, start, kind), cancellation) : Words(values.Words, start);
        return new() { Values = [.. found.Values.Select(value => before + value)], Total = found.Total, HasMore = found.Total > found.Values.Count };
    }

    private static Corpus.Answers.Completions Words(IReadOnlyList<string> words, string start)
    {
        var found = words.Where(word => word.StartsWith(start, StringComparison.OrdinalIgnoreCase)).ToArray();
        return new(found, found.Length);
    }

    private static ArgumentValues? OfPrompt(McpServer server, string name, string argument)
    {
        var prompts = server.ServerOptions.PromptCollection ?? [];
        if (!prompts.TryGetPrimitive(name, out var prompt))
            throw Unknown("prompt", name, prompts.Select(each => each.ProtocolPrompt.Name));
        var arguments = (prompt.ProtocolPrompt.Arguments ?? []).Select(each => each.Name).ToArray();
        var words = prompt.Metadata.OfType<PromptDefinition>().SelectMany(each => each.Parameters).FirstOrDefault(each => each.Name == argument)?.Allowed;
        return words is not null ? ArgumentValues.OfWords(words) : arguments.Contains(argument) ? ArgumentValues.Find(argument) : throw Unknown("argument", argument, arguments);
    }

    private static (ArgumentValues?, EntryKind) OfTemplate(McpServer server, string uri, string variable)
    {
        var templates = (server.ServerOptions.ResourceCollection ?? []).ToArray();
        var template = Array.Find(templates, each => each.ProtocolResourceTemplate.UriTemplate == uri)
            ?? throw Unknown("resource template", uri, templates.Where(each => each.IsTemplated).Select(each => each.ProtocolResourceTemplate.UriTemplate));
        return (template as CorpusResource, variable) switch
        {
            (null, _) => (null, default),
            ({ Kind: { } kind }, CorpusResource.Key) => (ArgumentValues.Of(CompletionList.Keys), kind),
            ({ Kind: not null } resource, CorpusResource.Format) => (ArgumentValues.OfWords([.. resource.Formats]), default),
            ({ Kind: var kind }, _) => throw Unknown("variable", variable, kind is null ? [] : [CorpusResource.Key, CorpusResource.Format]),
        };
    }

    private static Exception Unknown(string what, string name, IEnumerable<string> allowed) =>
        ProtocolFaults.Invalid($"There is no {what} \"{ArgumentFault.Shown(name)}\"; there is {(string.Join(", ", allowed) is { Length: > 0 } all ? all : "none")}.");
}
