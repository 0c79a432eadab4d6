using McpResearch.Corpus.Backlog;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Answers;

/// <summary>Answers <c>add_backlog_item</c>.</summary>
internal static class AddBacklogItemHandler
{
    /// <summary>Checks, looks for what covers it, and appends. The answer is given after the item is on disk.</summary>
    public static AddBacklogAnswer Handle(CallContext call, AddBacklogRequest request)
    {
        var draft = Checked(request);
        var keys = request.Anyway ? [] : Keys(draft);
        var named = keys.Count == 0 ? [] : call.Reader.FindByName([.. keys]);
        if (named.FirstOrDefault(IsResearched) is { } covering && !IsKnownKey(call, draft))
            return new() { Outcome = "already_researched", Existing = Shown.Existing(covering) };
        var listed = named.OfType<BacklogItem>().FirstOrDefault();
        var item = call.Log.Add(draft, log => log.FindByWork(keys) ?? (listed is null ? null : log.Apply(listed)), out var added);
        return new() { Outcome = added ? "added" : "duplicate", Item = Shown.Item(item), Existing = added ? null : Shown.Existing(item), IsRepeated = !added && IsKnownKey(call, draft) };
    }

    private static BacklogDraft Checked(AddBacklogRequest request)
    {
        var title = Argument.Text("title", request.Title, 500) ?? throw Argument.Bad("title", request.Title ?? "", "1 to 500 characters", "title: \"Scaling laws for tool use\"");
        var url = Argument.Text("url", request.Url, 2_000);
        if (url is not null && !(Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
            throw Argument.Bad("url", url, "an http or https address", "url: https://arxiv.org/abs/2602.13517");
        return new(
            title, url,
            Argument.Text("source", request.Source, 500),
            Argument.Text("reason", request.Reason, 2_000),
            BacklogWords.Priority(Argument.Word("priority", request.Priority, BacklogWords.Priorities)) ?? BacklogPriority.Normal,
            Argument.Text("idempotency_key", request.IdempotencyKey, 200),
            request.AddedBy);
    }

    private static IReadOnlyList<string> Keys(BacklogDraft draft) => WorkKey.Of(new BacklogItem
    {
        Id = new(EntryKind.Backlog, "draft"),
        Title = draft.Title,
        Url = draft.Url,
        Location = new(Indexing.CorpusReader.BacklogFile, 0),
    });

    private static bool IsResearched(Entry entry) => entry is Article or Reference or Note;

    private static bool IsKnownKey(CallContext call, BacklogDraft draft) => draft.IdempotencyKey is { } key && call.Log.Read().FindByKey(key) is not null;
}
