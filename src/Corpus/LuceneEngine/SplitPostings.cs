using Lucene.Net.Codecs;
using Lucene.Net.Codecs.Lucene41;
using Lucene.Net.Codecs.PerField;
using Lucene.Net.Index;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>Keeps the terms of long texts in other files than those of names, in the same format, so that both are written at once.</summary>
internal sealed class SplitPostings : PerFieldPostingsFormat
{
    private readonly Format texts = new();
    private readonly Format names = new();

    /// <summary>Whether the field holds long texts.</summary>
    public static bool IsText(string field) => field is IndexFields.All or IndexFields.Exact;

    /// <inheritdoc/>
    public override PostingsFormat GetPostingsFormatForField(string field) => IsText(field) ? texts : names;

    /// <summary>Lucene's format, written by <see cref="TermDictionary"/>.</summary>
    [PostingsFormatName("Lucene41")]
    private sealed class Format : PostingsFormat
    {
        public override FieldsConsumer FieldsConsumer(SegmentWriteState state) => new TermDictionary(state);

        public override FieldsProducer FieldsProducer(SegmentReadState state) => new Lucene41PostingsFormat().FieldsProducer(state);
    }
}
