using System.Runtime.CompilerServices;
using Lucene.Net.Codecs;
using Lucene.Net.Codecs.Lucene41;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace McpResearch.Corpus.LuceneEngine.Segments;

/// <summary>Reads postings as Lucene does, but for lists of documents from their start: who wants those hands in <see cref="BlockDocs"/> to be used.</summary>
internal sealed class PostingsReader : PostingsReaderBase
{
    private readonly Lucene41PostingsReader lucene;

    /// <summary>Opens the files of a segment.</summary>
    public PostingsReader(SegmentReadState state) => lucene = new(state.Directory, state.FieldInfos, state.SegmentInfo, state.Context, state.SegmentSuffix);

    /// <inheritdoc/>
    public override void Init(IndexInput termsIn) => lucene.Init(termsIn);

    /// <inheritdoc/>
    public override BlockTermState NewTermState() => lucene.NewTermState();

    /// <inheritdoc/>
    public override void DecodeTerm(long[] longs, DataInput @in, FieldInfo fieldInfo, BlockTermState state, bool absolute) => lucene.DecodeTerm(longs, @in, fieldInfo, state, absolute);

    /// <inheritdoc/>
    public override DocsEnum Docs(FieldInfo fieldInfo, BlockTermState state, IBits skipDocs, DocsEnum reuse, DocsFlags flags) =>
        reuse is BlockDocs blocks ? blocks.Open(DocumentFile(lucene), PositionFile(lucene), fieldInfo, state) : lucene.Docs(fieldInfo, state, skipDocs, reuse, flags);

    /// <inheritdoc/>
    public override DocsAndPositionsEnum DocsAndPositions(FieldInfo fieldInfo, BlockTermState state, IBits skipDocs, DocsAndPositionsEnum reuse, DocsAndPositionsFlags flags) =>
        lucene.DocsAndPositions(fieldInfo, state, skipDocs, reuse, flags);

    /// <inheritdoc/>
    public override long RamBytesUsed() => lucene.RamBytesUsed();

    /// <inheritdoc/>
    public override void CheckIntegrity() => lucene.CheckIntegrity();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing) => lucene.Dispose();

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "docIn")]
    private static extern ref IndexInput DocumentFile(Lucene41PostingsReader reader);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "posIn")]
    private static extern ref IndexInput? PositionFile(Lucene41PostingsReader reader);
}
