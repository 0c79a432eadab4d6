using McpResearch.Corpus;
using McpResearch.Server.Http;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace McpResearch.Server.Prompts;

/// <summary>A prompt over the corpus: arguments in, a task with the entries that it needs out.</summary>
internal abstract class CorpusPrompt(ResearchCorpus corpus, PromptDefinition definition) : McpServerPrompt
{
    /// <inheritdoc/>
    public sealed override Prompt ProtocolPrompt { get; } = definition.ToPrompt();

    /// <inheritdoc/>
    public sealed override IReadOnlyList<object> Metadata { get; } = [definition];

    /// <inheritdoc/>
    public sealed override async ValueTask<GetPromptResult> GetAsync(RequestContext<GetPromptRequestParams> request, CancellationToken cancellationToken = default)
    {
        var draft = await DraftAsync(new(request.Params?.Arguments, corpus.Writable && request.User.SeesWriting()), cancellationToken);
        return new() { Description = definition.Title, Messages = PromptSheet.Messages(draft) };
    }

    /// <summary>What is asked.</summary>
    protected ResearchCorpus Corpus => corpus;

    /// <summary>Asks the corpus. Its errors pass through.</summary>
    protected abstract Task<PromptDraft> DraftAsync(PromptArguments arguments, CancellationToken cancellation);
}
