using System.CommandLine;
using McpResearch.Corpus.Answers;
using McpResearch.Server.Tools;
using McpResearch.Server.Tools.Texts;

namespace McpResearch.Server.Cli;

/// <summary><c>backlog [list | add TITLE | update ID]</c>.</summary>
internal static class BacklogVerb
{
    private static readonly string[] Statuses = ["open", "in_progress", "researched", "dismissed"];
    private static readonly string[] Priorities = ["low", "normal", "high"];

    /// <summary>The verb with its own verbs; alone it lists.</summary>
    public static Command Create(Verb verb)
    {
        var command = new VerbCommand("backlog", "What should be researched", "mcp-research backlog --status open", "mcp-research backlog add \"Replicate the ablation\" --url https://example.org/a --priority high") { List(verb, "list"), Add(verb), Update(verb) };
        var alone = List(verb, "backlog");
        foreach (var option in alone.Options)
            command.Add(option);
        command.Action = alone.Action;
        return command;
    }

    private static Command List(Verb verb, string name)
    {
        var query = Options.Text("--query", "Words to find in them");
        var status = Options.Choice("--status", "Only of this status", Statuses);
        var origin = Options.Choice("--origin", "Only from there", "digest", "agent");
        var group = Options.Text("--group", "Only of this group");
        var limit = Options.Whole("--limit", "How many", 1, 100, 20);
        var cursor = Options.Text("--cursor", "Go on after the page that gave this");
        var json = Options.Json();
        var command = new VerbCommand(name, "List items, most urgent first", "mcp-research backlog list --origin digest --status open", "mcp-research backlog list --query model --json") { query, status, origin, group, limit, cursor, json };
        verb.Attach(command, async (parse, corpus, cancellation) =>
        {
            var answer = await corpus.ListBacklogAsync(new()
            {
                Query = parse.GetValue(query) ?? "",
                Status = parse.GetValue(status),
                Origin = parse.GetValue(origin),
                Group = parse.GetValue(group),
                Limit = parse.GetValue(limit),
                Cursor = parse.GetValue(cursor),
            }, cancellation);
            if (parse.GetValue(json))
                verb.WriteJson(answer, AnswerJson.Types.BacklogAnswer);
            else
                Write(verb.Terminal, answer);
            return answer.Total == 0 ? ExitCodes.NothingFound : ExitCodes.Done;
        });
        return command;
    }

    private static Command Add(Verb verb)
    {
        var title = new Argument<string[]>("TITLE") { Description = "What it is", Arity = ArgumentArity.OneOrMore };
        var url = Options.Text("--url", "Its address", "URL");
        var source = Options.Text("--source", "Where it was found");
        var reason = Options.Text("--reason", "Why it should be looked at");
        var priority = Options.Choice("--priority", "How soon", Priorities);
        var key = Options.Text("--idempotency-key", "The same key adds the same item once", "KEY");
        var json = Options.Json();
        var command = new VerbCommand("add", "Add an item, unless it is there or researched already", "mcp-research backlog add \"Replicate the ablation\" --url https://example.org/a --reason \"The numbers differ\" --priority high") { title, url, source, reason, priority, key, json };
        verb.Attach(command, async (parse, corpus, cancellation) =>
        {
            var answer = await corpus.AddBacklogItemAsync(new()
            {
                Title = string.Join(' ', parse.GetValue(title)!),
                Url = parse.GetValue(url),
                Source = parse.GetValue(source),
                Reason = parse.GetValue(reason),
                Priority = parse.GetValue(priority) ?? "normal",
                IdempotencyKey = parse.GetValue(key),
                AddedBy = verb.Terminal.User,
            }, cancellation);
            if (parse.GetValue(json))
                verb.WriteJson(answer, AnswerJson.Types.AddBacklogAnswer);
            else
                verb.Terminal.Output.WriteLine(BacklogText.Of(answer));
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Update(Verb verb)
    {
        var id = new Argument<string>("ID") { Description = "The item" };
        var status = Options.Choice("--status", "Where it stands now", Statuses);
        var note = Options.Text("--note", "What to say with it");
        var priority = Options.Choice("--priority", "How soon", Priorities);
        var json = Options.Json();
        var command = new VerbCommand("update", "Say where an item stands", "mcp-research backlog update backlog:e600a801f95c --status in_progress --note \"Started\"") { id, status, note, priority, json };
        verb.Attach(command, async (parse, corpus, cancellation) =>
        {
            var answer = await corpus.UpdateBacklogItemAsync(new()
            {
                Id = parse.GetValue(id)!,
                Status = parse.GetValue(status),
                Note = parse.GetValue(note),
                Priority = parse.GetValue(priority),
                UpdatedBy = verb.Terminal.User,
            }, cancellation);
            if (parse.GetValue(json))
                verb.WriteJson(answer, AnswerJson.Types.UpdateBacklogAnswer);
            else
                verb.Terminal.Output.WriteLine(BacklogText.Of(answer));
            return ExitCodes.Done;
        });
        return command;
    }

    private static void Write(Terminal terminal, BacklogAnswer answer)
    {
        Listing.Write(terminal, ["Id", "Status", "Priority", "Title", "Source", "Reason"], answer.Items.Select(item => new[] { item.Id, item.Status, item.Priority, item.Title, item.Source, item.Reason }));
        terminal.Error.WriteLine(answer.Total == 0 ? "Nothing found." : $"{answer.Items.Count} of {answer.Total}.{(answer.NextCursor is null ? "" : $" More: --cursor {answer.NextCursor}")}");
    }
}
