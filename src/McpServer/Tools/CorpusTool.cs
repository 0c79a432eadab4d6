using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using McpResearch.Server.Http;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace McpResearch.Server.Tools;

/// <summary>A tool over the corpus: arguments in, one answer out, as structure and as text.</summary>
internal abstract class CorpusTool<TAnswer>(ToolDefinition definition, JsonTypeInfo<TAnswer> json) : McpServerTool
{
    /// <inheritdoc/>
    public sealed override Tool ProtocolTool { get; } = definition.ToTool(json);

    /// <inheritdoc/>
    public sealed override IReadOnlyList<object> Metadata { get; } = [definition];

    /// <inheritdoc/>
    public sealed override async ValueTask<CallToolResult> InvokeAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default)
    {
        var arguments = new Arguments(request.Params?.Arguments, request.User.Name() ?? request.Server.ClientInfo?.Name ?? "", new(request), request.User.SeesWriting());
        var answer = await AnswerAsync(arguments, cancellationToken);
        return new()
        {
            StructuredContent = JsonSerializer.SerializeToElement(answer, json),
            Content = [new TextContentBlock { Text = Write(answer) }, .. Links(answer)],
        };
    }

    /// <summary>Asks the corpus. Its errors pass through.</summary>
    protected abstract Task<TAnswer> AnswerAsync(Arguments arguments, CancellationToken cancellation);

    /// <summary>The answer as compact Markdown that says all that the structure says and a model needs.</summary>
    protected abstract string Write(TAnswer answer);

    /// <summary>Resources that the answer points at; none unless overridden.</summary>
    protected virtual IEnumerable<ResourceLinkBlock> Links(TAnswer answer) => [];
}
