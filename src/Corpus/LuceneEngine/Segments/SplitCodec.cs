using Lucene.Net.Codecs;
using Lucene.Net.Codecs.Compressing;
using Lucene.Net.Codecs.Lucene41;
using Lucene.Net.Codecs.Lucene46;
using Lucene.Net.Index;
using McpResearch.Corpus.Sources;

namespace McpResearch.Corpus.LuceneEngine.Segments;

/// <summary>Lucene's own format. The terms of long texts are in other files than those of names, so that both can be written at once; what is stored is in smaller chunks than Lucene makes, since one entry is read at a time.</summary>
[CodecName("Lucene46")]
internal sealed class SplitCodec() : FilterCodec(new Fields())
{
    private const int StoredChunk = 1 << 12;

    /// <inheritdoc/>
    public override PostingsFormat PostingsFormat { get; } = new SideBySide(new Fields().PostingsFormat);

    /// <inheritdoc/>
    public override StoredFieldsFormat StoredFieldsFormat { get; } = new CompressingStoredFieldsFormat("Lucene41StoredFields", CompressionMode.FAST, StoredChunk);

    /// <summary>Whether the field holds long texts.</summary>
    public static bool IsText(string field) => field is IndexFields.All or IndexFields.Exact;

    [CodecName("Lucene46")]
    private sealed class Fields : Lucene46Codec
    {
        private readonly Format texts = new();
        private readonly Format names = new();

        public override PostingsFormat GetPostingsFormatForField(string field) => IsText(field) ? texts : names;
    }

    /// <summary>Written by <see cref="TermDictionary"/>.</summary>
    [PostingsFormatName("Lucene41")]
    private sealed class Format : PostingsFormat
    {
        public override FieldsConsumer FieldsConsumer(SegmentWriteState state) => new TermDictionary(state);

        public override FieldsProducer FieldsProducer(SegmentReadState state) => new Lucene41PostingsFormat().FieldsProducer(state);
    }

    /// <summary>Merges terms of texts and of names at once.</summary>
    [PostingsFormatName("SideBySide")]
    private sealed class SideBySide(PostingsFormat fields) : PostingsFormat
    {
        public override FieldsConsumer FieldsConsumer(SegmentWriteState state) => new Consumer(fields.FieldsConsumer(state));

        public override FieldsProducer FieldsProducer(SegmentReadState state) => fields.FieldsProducer(state);

        private sealed class Consumer(FieldsConsumer to) : FieldsConsumer
        {
            private readonly Lock adding = new();

            public override TermsConsumer AddField(FieldInfo field)
            {
                lock (adding)
                    return to.AddField(field);
            }

            public override void Merge(MergeState mergeState, Lucene.Net.Index.Fields fields) =>
                Concurrently.Invoke(() => Merge(mergeState, fields, texts: true), () => Merge(mergeState, fields, texts: false));

            private void Merge(MergeState state, Lucene.Net.Index.Fields fields, bool texts)
            {
                foreach (var field in fields.Where(name => IsText(name) == texts).Select(state.FieldInfos.FieldInfo))
                    AddField(field).Merge(state, field.IndexOptions, fields.GetTerms(field.Name).GetEnumerator());
            }

            protected override void Dispose(bool disposing) => to.Dispose();
        }
    }
}
