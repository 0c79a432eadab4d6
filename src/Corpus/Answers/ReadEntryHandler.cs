using McpResearch.Corpus.Citing;
using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Errors;

namespace McpResearch.Corpus.Answers;

/// <summary>Answers the read of a resource.</summary>
internal static class ReadEntryHandler
{
    private const int MostReferences = 1_000_000;

    /// <summary>The entry of that name as Markdown.</summary>
    public static string Markdown(CallContext call, string name) => EntryMarkdown.Of(Find(call, name));

    /// <summary>The entry of that name as its tool gives it.</summary>
    public static EntryRecord Record(CallContext call, string name) => Find(call, name) switch
    {
        Reference reference => new() { Reference = GetReferenceHandler.Detail(call.Reader, reference) },
        Theme theme => new() { Theme = ListThemesHandler.Detail(call.Reader, theme) },
        Digest digest => new() { Digest = GetDigestHandler.Detail(call.Reader, digest) },
        BacklogItem item => new() { Item = Shown.Item(item) },
        var other => new() { Article = GetArticleHandler.Whole(call.Reader, other) },
    };

    /// <summary>Every reference as BibTeX, newest first.</summary>
    public static string Bibliography(CallContext call)
    {
        var query = new EntryQuery { Filter = new() { Kinds = [EntryKind.Reference] }, Sort = EntrySort.Newest, Take = MostReferences, Fold = false };
        return Citation.Format([.. call.Reader.Search(query, call.Cancellation).Hits.Select(hit => (Reference)hit.Entry)], CitationFormat.BibTeX);
    }

    /// <summary>The error for a name that nothing has.</summary>
    public static CorpusException NotFound(CallContext call, string name, EntryKind? kind = null)
    {
        var near = EntryLookup.Miss(call.Reader, name, kind).Suggestions;
        return new(CorpusError.BadArgument, $"Nothing is named '{name}'. {(near.Count > 0 ? $"Near: {string.Join(", ", near)}." : "search_articles finds entries by their words.")}");
    }

    private static Entry Find(CallContext call, string id)
    {
        var name = Argument.Text("id", id, 2_000) ?? "";
        var entry = EntryLookup.Find(call.Reader, name).Entry;
        if (entry is null or BacklogItem)
            entry = BacklogBoard.Find(call.Reader, call.Log.Read(), name);
        return entry ?? throw NotFound(call, name);
    }
}
