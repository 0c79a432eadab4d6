using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Errors;

namespace McpResearch.Corpus.Answers;

/// <summary>Answers the read of a resource.</summary>
internal static class ReadMarkdownHandler
{
    /// <summary>Looks up and writes out.</summary>
    public static string Handle(CallContext call, string id)
    {
        var name = Argument.Text("id", id, 2_000) ?? "";
        var entry = EntryLookup.Find(call.Reader, name).Entry;
        if (entry is null or BacklogItem)
            entry = BacklogBoard.Find(call.Reader, call.Log.Read(), name);
        return entry is null ? throw NotFound(call, name) : EntryMarkdown.Of(entry);
    }

    /// <summary>The error for a name that nothing has.</summary>
    public static CorpusException NotFound(CallContext call, string name, EntryKind? kind = null)
    {
        var near = EntryLookup.Miss(call.Reader, name, kind).Suggestions;
        return new(CorpusError.BadArgument, $"Nothing is named '{name}'. {(near.Count > 0 ? $"Near: {string.Join(", ", near)}." : "search_articles finds entries by their words.")}");
    }
}
