using McpResearch.Corpus;
using McpResearch.Corpus.Entries;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace McpResearch.Server.Resources;

/// <summary>The entries of one kind as Markdown: <c>research://article/{+key}</c>.</summary>
internal sealed class EntryResource(ResearchCorpus corpus, EntryKind kind, string description) : McpServerResource
{
    private readonly string prefix = $"{EntryId.Scheme}{kind.Name()}/";

    /// <inheritdoc/>
    public override ResourceTemplate ProtocolResourceTemplate { get; } = new()
    {
        UriTemplate = $"{EntryId.Scheme}{kind.Name()}/{{+key}}",
        Name = kind.Name(),
        Description = description,
        MimeType = "text/markdown",
    };

    /// <inheritdoc/>
    public override IReadOnlyList<object> Metadata => [];

    /// <inheritdoc/>
    public override bool IsMatch(string uri) => uri.Length > prefix.Length && uri.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override async ValueTask<ReadResourceResult> ReadAsync(RequestContext<ReadResourceRequestParams> request, CancellationToken cancellationToken = default)
    {
        var uri = request.Params!.Uri;
        var text = await corpus.ReadMarkdownAsync(uri, cancellationToken);
        return new() { Contents = [new TextResourceContents { Uri = uri, MimeType = "text/markdown", Text = text }] };
    }
}
