using Lucene.Net.Codecs;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using McpResearch.Corpus.Sources;

namespace McpResearch.Corpus.LuceneEngine.Segments;

/// <summary>Writes a batch of documents as an index of one segment, in the format of Lucene.</summary>
internal sealed class SegmentFiles
{
    private const string Name = "_0";

    private readonly SegmentBatch batch;
    private readonly Lucene.Net.Store.Directory directory;
    private readonly Codec codec = new SplitCodec();
    private readonly FieldInfos fields;
    private readonly SegmentInfo info;
    private readonly SegmentWriteState state;

    private SegmentFiles(SegmentBatch batch, Lucene.Net.Store.Directory directory)
    {
        this.batch = batch;
        this.directory = directory;
        fields = new([.. SegmentField.All.Select(Info).OfType<FieldInfo>()]);
        info = new(directory, Constants.LUCENE_MAIN_VERSION, Name, batch.Count, false, codec, new Dictionary<string, string>());
        state = new(InfoStream.Default, directory, info, fields, IndexWriterConfig.DEFAULT_TERM_INDEX_INTERVAL, null, new IOContext(new FlushInfo(batch.Count, batch.Bytes)));
    }

    /// <summary>Writes the batch into an empty directory.</summary>
    /// <param name="compound">Whether the files become one: for a few documents, where each file to flush to disk costs more than they do.</param>
    public static void Write(SegmentBatch batch, Lucene.Net.Store.Directory to, bool compound)
    {
        using var parts = compound ? new RAMDirectory() : null;
        var files = new SegmentFiles(batch, parts ?? to);
        files.WriteParts();
        if (parts is not null)
            Join(parts, to);
        files.WriteInfo(to, compound);
    }

    private static void Join(RAMDirectory parts, Lucene.Net.Store.Directory to)
    {
        using var whole = new CompoundFileDirectory(to, IndexFileNames.SegmentFileName(Name, "", IndexFileNames.COMPOUND_FILE_EXTENSION), IOContext.DEFAULT, openForWrite: true);
        foreach (var file in parts.ListAll())
            parts.Copy(whole, file, file, IOContext.DEFAULT);
    }

    private void WriteStored()
    {
        using var writer = codec.StoredFieldsFormat.FieldsWriter(directory, info, state.Context);
        var field = fields.FieldInfo(IndexFields.Json);
        foreach (var bytes in batch.Stored())
        {
            writer.StartDocument(1);
            writer.WriteField(field, new StoredField(IndexFields.Json, bytes.Array!, bytes.Offset, bytes.Count));
            writer.FinishDocument();
        }

        writer.Finish(fields, batch.Count);
    }

    private void WriteParts()
    {
        using (var terms = codec.PostingsFormat.FieldsConsumer(state))
            Concurrently.Invoke(WriteStored, () => WriteTerms(terms, texts: true), () =>
            {
                WriteTerms(terms, texts: false);
                WriteColumns();
            });
        codec.FieldInfosFormat.FieldInfosWriter.Write(directory, Name, "", fields, IOContext.DEFAULT);
    }

    private void WriteTerms(FieldsConsumer to, bool texts)
    {
        foreach (var field in fields.Where(field => field.IsIndexed && SplitCodec.IsText(field.Name) == texts).OrderBy(field => field.Name, StringComparer.Ordinal))
            batch.Terms(field.Name)!.Write(to.AddField(field));
    }

    private void WriteColumns()
    {
        if (fields.HasNorms)
            using (var norms = codec.NormsFormat.NormsConsumer(state))
                foreach (var field in fields.Where(field => field.HasNorms))
                    norms.AddNumericField(field, batch.Lengths(field.Name)!.Values(batch.Count, 0));
        using var columns = codec.DocValuesFormat.FieldsConsumer(state);
        foreach (var field in fields.Where(field => field.HasDocValues))
            WriteColumn(columns, field);
    }

    private void WriteColumn(DocValuesConsumer to, FieldInfo field)
    {
        if (batch.Numbers(field.Name) is { } numbers)
            to.AddNumericField(field, numbers.Values(batch.Count, null));
        else if (batch.Names(field.Name) is { } names)
            to.AddBinaryField(field, names.Values(batch.Count)!);
        else if (batch.Facets(field.Name)?.Sorted(batch.Count) is var (values, counts, ranks))
            to.AddSortedSetField(field, values, counts, ranks);
    }

    private void WriteInfo(Lucene.Net.Store.Directory to, bool compound)
    {
        info.UseCompoundFile = compound;
        info.SetFiles(to.ListAll().ToHashSet());
        var whole = compound ? new SegmentInfo(to, info.Version, Name, batch.Count, true, codec, info.Diagnostics) : info;
        whole.SetFiles(to.ListAll().ToHashSet());
        codec.SegmentInfoFormat.SegmentInfoWriter.Write(to, whole, fields, IOContext.DEFAULT);
        WriteCommit(to);
    }

    /// <summary>As Lucene itself writes it, which it keeps to itself.</summary>
    private void WriteCommit(Lucene.Net.Store.Directory to)
    {
        using var output = to.CreateOutput(IndexFileNames.FileNameFromGeneration(IndexFileNames.SEGMENTS, "", 1), IOContext.DEFAULT);
        CodecUtil.WriteHeader(output, "segments", SegmentInfos.VERSION_48);
        output.WriteInt64(1); // version
        output.WriteInt32(1); // number of the next segment
        output.WriteInt32(1); // segments
        output.WriteString(Name);
        output.WriteString(codec.Name);
        output.WriteInt64(-1); // no deletions
        output.WriteInt32(0);
        output.WriteInt64(-1); // no updates of fields
        output.WriteInt32(0);
        output.WriteStringStringMap(new Dictionary<string, string>());
        CodecUtil.WriteFooter(output);
    }

    private FieldInfo? Info(SegmentField field, int number)
    {
        var lengths = batch.Lengths(field.Name) is not null;
        var indexed = batch.Terms(field.Name) is not null;
        var column = batch.Numbers(field.Name) is not null || batch.Names(field.Name) is not null || batch.Facets(field.Name) is not null ? field.Column : DocValuesType.NONE;
        return indexed || column != DocValuesType.NONE || field.Name == IndexFields.Json
            ? new(field.Name, indexed, number, false, !lengths, false, field.Terms ?? IndexOptions.NONE, column, lengths ? DocValuesType.NUMERIC : DocValuesType.NONE, new Dictionary<string, string>())
            : null;
    }
}
