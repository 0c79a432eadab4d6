using Lucene.Net.Codecs;
using Lucene.Net.Codecs.Lucene41;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Lucene.Net.Util.Fst;

namespace McpResearch.Corpus.LuceneEngine.Segments;

/// <summary>The files of terms of a segment, as <see cref="Lucene41PostingsFormat"/> reads them.</summary>
internal sealed class TermDictionary : FieldsConsumer
{
    private readonly List<Written> fields = [];
    private readonly IndexOutput index;

    /// <summary>Starts the files of a segment.</summary>
    public TermDictionary(SegmentWriteState state)
    {
        Postings = new Lucene41PostingsWriter(state);
        Blocks = Start(state, "tim", "BLOCK_TREE_TERMS_DICT");
        index = Start(state, "tip", "BLOCK_TREE_TERMS_INDEX");
        Postings.Init(Blocks);
    }

    /// <summary>Where the documents of a term go.</summary>
    public PostingsWriterBase Postings { get; }

    /// <summary>Where blocks of terms go.</summary>
    public IndexOutput Blocks { get; }

    /// <inheritdoc/>
    public override TermsConsumer AddField(FieldInfo field) => new TermBlocks(this, field);

    /// <summary>Ends a field: keeps where its blocks are found.</summary>
    public void Add(FieldInfo field, FST<BytesRef> blocks, (long Terms, long Occurrences, long Postings, int Documents, int Numbers) counts)
    {
        fields.Add(new(field, blocks.EmptyOutput, index.Position, counts.Terms, counts.Occurrences, counts.Postings, counts.Documents, counts.Numbers));
        blocks.Save(index);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        using (Postings)
        using (Blocks)
        using (index)
        {
            var (blocksEnd, indexEnd) = (Blocks.Position, index.Position);
            Blocks.WriteVInt32(fields.Count);
            foreach (var field in fields)
                Write(field);
            End(Blocks, blocksEnd);
            End(index, indexEnd);
        }
    }

    private void Write(Written field)
    {
        Blocks.WriteVInt32(field.Field.Number);
        Blocks.WriteVInt64(field.Terms);
        Blocks.WriteVInt32(field.Root.Length);
        Blocks.WriteBytes(field.Root.Bytes, field.Root.Offset, field.Root.Length);
        if (field.Field.IndexOptions != IndexOptions.DOCS_ONLY)
            Blocks.WriteVInt64(field.Occurrences);
        Blocks.WriteVInt64(field.Postings);
        Blocks.WriteVInt32(field.Documents);
        Blocks.WriteVInt32(field.Numbers);
        index.WriteVInt64(field.Index);
    }

    private static IndexOutput Start(SegmentWriteState state, string extension, string name)
    {
        var output = state.Directory.CreateOutput(IndexFileNames.SegmentFileName(state.SegmentInfo.Name, state.SegmentSuffix, extension), state.Context);
        CodecUtil.WriteHeader(output, name, BlockTreeTermsWriter.VERSION_CURRENT);
        return output;
    }

    private static void End(IndexOutput output, long end)
    {
        output.WriteInt64(end);
        CodecUtil.WriteFooter(output);
    }

    private sealed record Written(FieldInfo Field, BytesRef Root, long Index, long Terms, long Occurrences, long Postings, int Documents, int Numbers);
}
