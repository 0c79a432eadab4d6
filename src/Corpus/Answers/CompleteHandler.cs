using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Answers;

/// <summary>Completes values.</summary>
internal static class CompleteHandler
{
    private const int Most = 100;
    private const int MostInStart = 500;

    /// <summary>Looks the value up in its list.</summary>
    public static Completions Handle(CallContext call, CompletionRequest request)
    {
        var start = Argument.Text("value", request.Start, MostInStart) ?? "";
        return request.Of switch
        {
            CompletionList.Ids => Ids(call.Reader.Ids(null, start, Most), id => id.ToString()),
            CompletionList.Keys => Ids(call.Reader.Ids(request.Kind, start, Most), id => id.Key),
            CompletionList.Days => Words(call.Reader, start, "day"),
            CompletionList.Tags => Words(call.Reader, start, "tag"),
            CompletionList.Categories => Words(call.Reader, start, "category"),
            CompletionList.Sources => Words(call.Reader, start, "source"),
            CompletionList.Topics => Words(call.Reader, start, "category", "tag"),
            _ => throw new ArgumentOutOfRangeException(nameof(request), request.Of, "Unknown list."),
        };
    }

    private static Completions Ids(IdPage page, Func<EntryId, string> name) => new([.. page.Ids.Select(name)], page.Total);

    private static Completions Words(IIndexReader reader, string start, params string[] facets)
    {
        var folded = CharFold.Fold(start);
        var words = facets.SelectMany(reader.Values).Select(count => count.Value)
            .Where(word => CharFold.Fold(word).StartsWith(folded, StringComparison.Ordinal))
            .Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        return new([.. words.Take(Most)], words.Length);
    }
}
