using System.Collections.Frozen;
using Lucene.Net.Index;
using McpResearch.Corpus.Engine;

namespace McpResearch.Corpus.LuceneEngine.Segments;

/// <summary>What a segment keeps of one field.</summary>
/// <param name="Name">One of <see cref="IndexFields"/>.</param>
/// <param name="Terms">What it keeps of terms; null for none.</param>
/// <param name="Column">What it keeps by document.</param>
/// <param name="Lengths">Whether it keeps how many tokens each document has.</param>
internal sealed record SegmentField(string Name, IndexOptions? Terms, DocValuesType Column = DocValuesType.NONE, bool Lengths = false)
{
    /// <summary>All fields. Their places are their numbers in every segment, so that merging copies what is stored as it is.</summary>
    public static readonly SegmentField[] All =
    [
        new(IndexFields.Json, null),
        new(IndexFields.All, IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, Lengths: true),
        new(IndexFields.Title, IndexOptions.DOCS_AND_FREQS, Lengths: true),
        new(IndexFields.Exact, IndexOptions.DOCS_AND_FREQS_AND_POSITIONS),
        .. Flags(IndexFields.Forms, IndexFields.Details, IndexFields.TitleKey, IndexFields.Name, IndexFields.Work, IndexFields.Filter, IndexFields.From, IndexFields.Claim, IndexFields.Link),
        new(IndexFields.Id, IndexOptions.DOCS_ONLY, DocValuesType.BINARY),
        new(IndexFields.File, IndexOptions.DOCS_ONLY, DocValuesType.BINARY),
        .. Columns(DocValuesType.NUMERIC, IndexFields.Kind, IndexFields.Date, IndexFields.FirstDay, IndexFields.LastDay, IndexFields.Length, IndexFields.Modified, IndexFields.FileKind, IndexFields.Problems),
        .. Columns(DocValuesType.SORTED_SET, [.. EntryFacets.Names.Select(facet => IndexFields.Facet + facet)]),
    ];

    private static readonly FrozenDictionary<string, SegmentField> ByName = All.ToFrozenDictionary(field => field.Name, StringComparer.Ordinal);

    /// <summary>The field of that name.</summary>
    public static SegmentField Of(string name) => ByName[name];

    private static IEnumerable<SegmentField> Flags(params string[] names) => names.Select(name => new SegmentField(name, IndexOptions.DOCS_ONLY));

    private static IEnumerable<SegmentField> Columns(DocValuesType type, params string[] names) => names.Select(name => new SegmentField(name, null, type));
}
