using McpResearch.Corpus.Answers;

namespace McpResearch.Server.Tools.Texts;

/// <summary>Backlog items as text.</summary>
internal static class BacklogText
{
    /// <summary>A page of the list.</summary>
    public static string Of(BacklogAnswer answer)
    {
        var counts = answer.Counts;
        var sheet = new Sheet()
            .Line($"{answer.Total} items match, {answer.Items.Count} shown. The whole backlog: {counts.Open} open, {counts.InProgress} in progress, {counts.Researched} researched, {counts.Dismissed} dismissed; {counts.Digest} from digests, {counts.Agent} added. Lines after \">\" are quoted from the corpus.")
            .Line(answer.Total > 0 ? null : "Nothing matches: leave out query, group, status or origin, or look for the words with search_articles.")
            .Freshness(answer.Index);
        foreach (var item in answer.Items)
            Add(sheet.Line(), item);
        return sheet.Next(answer.NextCursor).ToString();
    }

    /// <summary>What became of an item that was to be added.</summary>
    public static string Of(AddBacklogAnswer answer)
    {
        var sheet = new Sheet().Line(answer.Outcome switch
        {
            "added" => "Added to the backlog.",
            "duplicate" => "Not added: the backlog has it already.",
            "already_researched" => "Not added: the corpus covers it already. Read it with get_article or get_reference.",
            _ => answer.Outcome,
        });
        if (answer.Existing is { } existing)
            sheet.Line($"There already: {Quoted.Line(existing.Id)} \"{Quoted.Line(existing.Title)}\"");
        if (answer.Item is { } item)
            Add(sheet, item);
        return sheet.ToString();
    }

    /// <summary>An item after its change.</summary>
    public static string Of(UpdateBacklogAnswer answer)
    {
        var sheet = new Sheet().Line("Updated. It is now:");
        Add(sheet, answer.Item);
        return sheet.ToString();
    }

    private static void Add(Sheet sheet, BacklogDetail item)
    {
        sheet.Line($"- {Quoted.Line(item.Title, 140)}")
            .Line($"  {EntryLines.Joined(item.Id, item.Status, item.Priority == "normal" ? null : $"{item.Priority} priority", item.Source, item.Group, item.Url, item.AddedAt, item.AddedBy)}")
            .Line(item.Reason.Length == 0 ? null : $"  > {Quoted.Line(item.Reason, 300)}");
        foreach (var note in item.Notes ?? [])
            sheet.Line($"  > note: {Quoted.Line(note, 300)}");
    }
}
