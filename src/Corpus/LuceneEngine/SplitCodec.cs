using Lucene.Net.Codecs;
using Lucene.Net.Codecs.Lucene41;
using Lucene.Net.Codecs.Lucene46;
using Lucene.Net.Index;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>Lucene's own format. The terms of long texts are in other files than those of names, so that both can be written at once.</summary>
[CodecName("Lucene46")]
internal sealed class SplitCodec : Lucene46Codec
{
    private readonly Format texts = new();
    private readonly Format names = new();

    /// <summary>Whether the field holds long texts.</summary>
    public static bool IsText(string field) => field is IndexFields.All or IndexFields.Exact;

    /// <inheritdoc/>
    public override PostingsFormat GetPostingsFormatForField(string field) => IsText(field) ? texts : names;

    /// <summary>Written by <see cref="TermDictionary"/>.</summary>
    [PostingsFormatName("Lucene41")]
    private sealed class Format : PostingsFormat
    {
        public override FieldsConsumer FieldsConsumer(SegmentWriteState state) => new TermDictionary(state);

        public override FieldsProducer FieldsProducer(SegmentReadState state) => new Lucene41PostingsFormat().FieldsProducer(state);
    }
}
