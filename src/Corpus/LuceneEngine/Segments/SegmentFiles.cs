using Lucene.Net.Codecs;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using McpResearch.Corpus.Sources;

namespace McpResearch.Corpus.LuceneEngine.Segments;

/// <summary>Writes documents as an index of one segment, in the format of Lucene.</summary>
internal sealed class SegmentFiles
{
    private const string Name = "_0";

    private readonly SegmentBatch[] batches;
    private readonly int[] firsts;
    private readonly int count;
    private readonly Lucene.Net.Store.Directory directory;
    private readonly SplitCodec codec = new();
    private readonly FieldInfos fields;
    private readonly SegmentInfo info;
    private readonly SegmentWriteState state;

    private SegmentFiles(SegmentBatch[] batches, Lucene.Net.Store.Directory directory)
    {
        this.batches = batches;
        firsts = new int[batches.Length];
        for (var i = 0; i < batches.Length; i++)
            (firsts[i], count) = (count, count + batches[i].Count);
        this.directory = directory;
        fields = new([.. SegmentField.All.Select(Info).OfType<FieldInfo>()]);
        info = new(directory, Constants.LUCENE_MAIN_VERSION, Name, count, false, codec, new Dictionary<string, string>());
        state = new(InfoStream.Default, directory, info, fields, IndexWriterConfig.DEFAULT_TERM_INDEX_INTERVAL, null, new IOContext(new FlushInfo(count, batches.Sum(batch => batch.Bytes))));
    }

    /// <summary>Writes batches, one after the other, into an empty directory.</summary>
    /// <param name="compound">Whether the files become one: for a few documents, where each file to flush to disk costs more than they do.</param>
    public static void Write(SegmentBatch[] batches, Lucene.Net.Store.Directory to, bool compound)
    {
        using var parts = compound ? new RAMDirectory() : null;
        var files = new SegmentFiles(batches, parts ?? to);
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
        using var writer = codec.NewStoredFieldsFormat.FieldsWriter(directory, info, state.Context);
        var field = fields.FieldInfo(IndexFields.Json);
        foreach (var bytes in batches.SelectMany(batch => batch.Stored()))
        {
            writer.StartDocument(1);
            writer.WriteField(field, new StoredField(IndexFields.Json, bytes.Array!, bytes.Offset, bytes.Count));
            writer.FinishDocument();
        }

        writer.Finish(fields, count);
    }

    private void WriteParts()
    {
        var groups = fields.Where(field => field.IsIndexed).ToLookup(field => SplitCodec.Group(field.Name));
        using (var terms = codec.PostingsFormat.FieldsConsumer(state))
            Concurrently.Invoke([.. groups.Where(group => group.Key != SplitCodec.WithColumns).OrderBy(group => group.Key).Select(group => (Action)(() => WriteTerms(terms, group))), () =>
            {
                // Both put attributes to a field, which only one thread may do.
                WriteTerms(terms, groups[SplitCodec.WithColumns]);
                WriteColumns();
            }, WriteStored]);
        codec.FieldInfosFormat.FieldInfosWriter.Write(directory, Name, "", fields, IOContext.DEFAULT);
    }

    private void WriteTerms(FieldsConsumer to, IEnumerable<FieldInfo> group)
    {
        foreach (var field in group.OrderBy(field => field.Name, StringComparer.Ordinal))
            if (Parts(batch => batch.Terms(field.Name)).ToArray() is { Length: > 0 } parts)
                new TermWriter(parts).Write(to.AddField(field));
    }

    private void WriteColumns()
    {
        if (fields.HasNorms)
            using (var norms = codec.NormsFormat.NormsConsumer(state))
                foreach (var field in fields.Where(field => field.HasNorms))
                    norms.AddNumericField(field, Numbers(batch => batch.Lengths(field.Name), none: 0));
        using var columns = codec.DocValuesFormat.FieldsConsumer(state);
        foreach (var field in fields.Where(field => field.HasDocValues))
            WriteColumn(columns, field);
    }

    private void WriteColumn(DocValuesConsumer to, FieldInfo field)
    {
        if (field.DocValuesType == DocValuesType.NUMERIC)
            to.AddNumericField(field, Numbers(batch => batch.Numbers(field.Name), none: null));
        else if (field.DocValuesType == DocValuesType.BINARY)
            to.AddBinaryField(field, batches.SelectMany(batch => batch.Names(field.Name)?.Values(batch.Count) ?? Enumerable.Repeat<BytesRef?>(null, batch.Count))!);
        else
            WriteFacets(to, field);
    }

    private void WriteFacets(DocValuesConsumer to, FieldInfo field)
    {
        var whole = new FacetColumn();
        foreach (var (facets, first) in Parts(batch => batch.Facets(field.Name)))
            whole.Add(facets, first);
        var (values, counts, ranks) = whole.Sorted(count);
        to.AddSortedSetField(field, values, counts, ranks);
    }

    private IEnumerable<long?> Numbers(Func<SegmentBatch, NumberColumn?> column, long? none) =>
        batches.SelectMany(batch => column(batch)?.Values(batch.Count, none) ?? Enumerable.Repeat(none, batch.Count));

    /// <summary>What the batches have of something, and the number of the first document of each.</summary>
    private IEnumerable<(T Part, int First)> Parts<T>(Func<SegmentBatch, T?> part)
        where T : class => batches.Select((batch, i) => (Part: part(batch)!, firsts[i])).Where(one => one.Part is not null);

    private void WriteInfo(Lucene.Net.Store.Directory to, bool compound)
    {
        info.UseCompoundFile = compound;
        info.SetFiles(to.ListAll().ToHashSet());
        var whole = compound ? new SegmentInfo(to, info.Version, Name, count, true, codec, info.Diagnostics) : info;
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
        var lengths = batches.Any(batch => batch.Lengths(field.Name) is not null);
        var indexed = lengths || batches.Any(batch => batch.Terms(field.Name) is not null);
        var column = batches.Any(batch => batch.HasColumn(field.Name)) ? field.Column : DocValuesType.NONE;
        return indexed || column != DocValuesType.NONE || field.Name == IndexFields.Json
            ? new(field.Name, indexed, number, false, !lengths, false, field.Terms ?? IndexOptions.NONE, column, lengths ? DocValuesType.NUMERIC : DocValuesType.NONE, new Dictionary<string, string>())
            : null;
    }
}
