using McpResearch.Corpus;
using McpResearch.Corpus.Answers;
using McpResearch.Corpus.Citing;
using McpResearch.Server.Tools.Texts;
using ModelContextProtocol.Protocol;

namespace McpResearch.Server.Tools;

/// <summary><c>get_reference</c>.</summary>
internal sealed class GetReferenceTool(ResearchCorpus corpus) : CorpusTool<ReferenceAnswer>(Definition, AnswerJson.Types.ReferenceAnswer)
{
    private static readonly ToolDefinition Definition = new()
    {
        Name = "get_reference",
        Title = "Read and cite references",
        Description = """
            Look up references and cite them: authors, date, DOI, description, and citations in BibTeX, CSL-JSON, RIS, Markdown or APA for a bibliography. Takes cite keys, ids (of articles too), arXiv ids, DOIs, URLs or list numbers. format json gives all fields; any other adds formatted, ready to paste: use it as it is, never invent a citation.
            """,
        Example = """{"ids":["weixun2025"],"format":"bibtex"}""",
        Parameters =
        [
            Parameter.Text("id"),
            Parameter.Texts("ids", null, maxItems: 50),
            Parameter.Choice("format", null, ["json", .. CitationFormats.Names]),
        ],
    };

    /// <inheritdoc/>
    protected override Task<ReferenceAnswer> AnswerAsync(Arguments arguments, CancellationToken cancellation) => corpus.GetReferencesAsync(Request(arguments), cancellation);

    /// <inheritdoc/>
    protected override string Write(ReferenceAnswer answer) => ReferenceText.Of(answer);

    /// <inheritdoc/>
    protected override IEnumerable<ResourceLinkBlock> Links(ReferenceAnswer answer) => answer.References.Select(reference => ResourceLink.To(reference.Uri, reference.Id));

    private static ReferenceRequest Request(Arguments arguments) => new()
    {
        Ids = arguments.Ids(),
        Format = arguments.Text("format") ?? "json",
    };
}
