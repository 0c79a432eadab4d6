using Lucene.Net.Codecs;
using Lucene.Net.Index;

namespace McpResearch.Corpus.LuceneEngine.Segments;

/// <summary>Lucene's own files of terms, by quicker hands: written by <see cref="TermDictionary"/>, their lists of documents read by <see cref="BlockDocs"/>.</summary>
[PostingsFormatName("Lucene41")]
internal sealed class TermFormat : PostingsFormat
{
    /// <summary>Has Lucene read all segments so that are opened from now on in this process.</summary>
    public static void Install() => SetPostingsFormatFactory(new Formats());

    /// <inheritdoc/>
    public override FieldsConsumer FieldsConsumer(SegmentWriteState state) => new TermDictionary(state);

    /// <inheritdoc/>
    public override FieldsProducer FieldsProducer(SegmentReadState state)
    {
        var postings = new PostingsReader(state);
        try
        {
            return new BlockTreeTermsReader<object>(state.Directory, state.FieldInfos, state.SegmentInfo, postings, state.Context, state.SegmentSuffix, state.TermsIndexDivisor, null!);
        }
        catch
        {
            postings.Dispose();
            throw;
        }
    }

    private sealed class Formats : DefaultPostingsFormatFactory
    {
        private readonly TermFormat format = new();

        public override PostingsFormat GetPostingsFormat(string name) => name == format.Name ? format : base.GetPostingsFormat(name);
    }
}
