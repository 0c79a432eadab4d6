using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace McpResearch.Server.Skills;

/// <summary>The file of the skill, read like any resource.</summary>
internal sealed class SkillResource : McpServerResource
{
    /// <inheritdoc/>
    public override ResourceTemplate ProtocolResourceTemplate { get; } = new()
    {
        UriTemplate = ResearchSkill.Address,
        Name = ResearchSkill.Name,
        Title = "How to research with this server",
        Description = ResearchSkill.Description,
        MimeType = "text/markdown",
    };

    /// <inheritdoc/>
    public override IReadOnlyList<object> Metadata => [];

    /// <inheritdoc/>
    public override bool IsMatch(string uri) => uri == ResearchSkill.Address;

    /// <inheritdoc/>
    public override ValueTask<ReadResourceResult> ReadAsync(RequestContext<ReadResourceRequestParams> request, CancellationToken cancellationToken = default) =>
        new(new ReadResourceResult { Contents = [new TextResourceContents { Uri = ResearchSkill.Address, MimeType = "text/markdown", Text = ResearchSkill.Text }] });
}
