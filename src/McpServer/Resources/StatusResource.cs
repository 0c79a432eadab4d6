using System.Text.Json;
using McpResearch.Corpus;
using McpResearch.Corpus.Entries;
using McpResearch.Server.Tools;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace McpResearch.Server.Resources;

/// <summary><c>research://status</c>: how the corpus and its index are, as JSON.</summary>
internal sealed class StatusResource(ResearchCorpus corpus) : McpServerResource
{
    /// <summary>Its address.</summary>
    public const string Address = EntryId.Scheme + "status";

    /// <inheritdoc/>
    public override ResourceTemplate ProtocolResourceTemplate { get; } = new()
    {
        UriTemplate = Address,
        Name = "status",
        Description = "Entries by kind, days covered, state of the index, and what could not be understood, with file and line.",
        MimeType = "application/json",
    };

    /// <inheritdoc/>
    public override IReadOnlyList<object> Metadata => [];

    /// <inheritdoc/>
    public override bool IsMatch(string uri) => string.Equals(uri, Address, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override async ValueTask<ReadResourceResult> ReadAsync(RequestContext<ReadResourceRequestParams> request, CancellationToken cancellationToken = default)
    {
        var status = await corpus.StatusAsync(cancellationToken);
        var text = JsonSerializer.Serialize(status, AnswerJson.Types.CorpusStatus);
        return new() { Contents = [new TextResourceContents { Uri = Address, MimeType = "application/json", Text = text }] };
    }
}
