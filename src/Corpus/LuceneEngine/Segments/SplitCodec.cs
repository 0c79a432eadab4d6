using Lucene.Net.Codecs;
using Lucene.Net.Codecs.Compressing;
using Lucene.Net.Codecs.Lucene46;
using Lucene.Net.Index;
using McpResearch.Corpus.Sources;

namespace McpResearch.Corpus.LuceneEngine.Segments;

/// <summary>Lucene's own format. The terms of each long text are in files of their own, so that they can be written at once; what is stored is in smaller chunks than Lucene makes, since one entry is read at a time.</summary>
[CodecName("Lucene46")]
internal sealed class SplitCodec() : FilterCodec(new Fields())
{
    private const int StoredChunk = 1 << 12;

    /// <inheritdoc/>
    public override PostingsFormat PostingsFormat { get; } = new SideBySide(new Fields().PostingsFormat);

    /// <summary>For merging: it copies what is compressed already, as long as it takes it for its own.</summary>
    public override StoredFieldsFormat StoredFieldsFormat { get; } = Stored(CompressionMode.FAST);

    /// <summary>For what was never written before.</summary>
    public StoredFieldsFormat NewStoredFieldsFormat { get; } = Stored(new FastCompression());

    /// <summary>The group of the fields that have columns too.</summary>
    public const int WithColumns = 3;

    /// <summary>Which files the terms of a field are in: names that entries share, all words, all stems, names of their own. What takes longest to write comes first.</summary>
    public static int Group(string field) => field switch
    {
        IndexFields.Exact => 1,
        IndexFields.All => 2,
        IndexFields.Id or IndexFields.Name or IndexFields.TitleKey or IndexFields.From or IndexFields.File => WithColumns,
        _ => 0,
    };

    private static CompressingStoredFieldsFormat Stored(CompressionMode mode) => new("Lucene41StoredFields", mode, StoredChunk);

    [CodecName("Lucene46")]
    private sealed class Fields : Lucene46Codec
    {
        private readonly TermFormat[] groups = [new(), new(), new(), new()];

        public override PostingsFormat GetPostingsFormatForField(string field) => groups[Group(field)];
    }

    /// <summary>Merges the groups of terms at once.</summary>
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
                Concurrently.Invoke([.. fields.GroupBy(Group).OrderBy(group => group.Key).Select(group => (Action)(() => Merge(mergeState, fields, group)))]);

            private void Merge(MergeState state, Lucene.Net.Index.Fields fields, IEnumerable<string> group)
            {
                foreach (var field in group)
                    AddField(state.FieldInfos.FieldInfo(field)).Merge(state, state.FieldInfos.FieldInfo(field).IndexOptions, fields.GetTerms(field).GetEnumerator());
            }

            protected override void Dispose(bool disposing) => to.Dispose();
        }
    }
}
