using McpResearch.Corpus.Backlog;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Errors;

namespace McpResearch.Corpus.Answers;

/// <summary>Answers <c>update_backlog_item</c>.</summary>
internal static class UpdateBacklogItemHandler
{
    /// <summary>Checks, appends the change, and answers the item as it is then.</summary>
    public static UpdateBacklogAnswer Handle(CallContext call, UpdateBacklogRequest request)
    {
        var name = Argument.Text("id", request.Id, 2_000) ?? throw Argument.Bad("id", "", "the id of a backlog item", "id: backlog:0123456789ab");
        var status = BacklogWords.Status(Argument.Word("status", request.Status, BacklogWords.Statuses));
        var note = Argument.Text("note", request.Note, 2_000);
        var priority = BacklogWords.Priority(Argument.Word("priority", request.Priority, BacklogWords.Priorities));
        if (status is null && note is null && priority is null)
            throw new CorpusException(CorpusError.BadArgument, "Nothing to change: give 'status' (open, in_progress, researched, dismissed), 'priority' (low, normal, high) or 'note'. Example: status: dismissed, note: \"superseded\".");
        var item = BacklogBoard.Find(call.Reader, call.Log.Read(), name) ?? throw ReadEntryHandler.NotFound(call, name, EntryKind.Backlog);
        call.Log.Update(item.Id, status, note, request.UpdatedBy, priority);
        return new(Shown.Item(BacklogBoard.Find(call.Reader, call.Log.Read(), item.Id.ToString())!));
    }
}
