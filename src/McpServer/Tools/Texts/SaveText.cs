using McpResearch.Corpus.Answers;
using ModelContextProtocol.Protocol;

namespace McpResearch.Server.Tools.Texts;

/// <summary>What became of a note or digest that was to be saved.</summary>
internal static class SaveText
{
    /// <summary>The outcome, and what to do next.</summary>
    public static string Of(SaveAnswer answer)
    {
        var sheet = new Sheet().Line(answer.Outcome switch
        {
            "saved" => $"Saved to {Quoted.Line(answer.Path)} as {Quoted.Line(answer.Id)}{(answer.Asked ? "" : ", without asking the user: this client cannot ask")}. Every search finds it from now on.",
            "declined" => "Not saved: the user declined. Ask what should be different before you try again.",
            _ => "Not saved: the corpus has it already. Read it with get_article; save another note, with a slug of its own, only for what it lacks.",
        });
        if (answer.Existing is { } existing)
            sheet.Line($"There already: {Quoted.Line(existing.Id)} \"{Quoted.Line(existing.Title)}\"");
        if (answer.Item is { } item)
            sheet.Line($"Backlog item {Quoted.Line(item.Id)} \"{Quoted.Line(item.Title, 140)}\" is now {item.Status}.");
        return sheet.Line(answer.Warning is null ? null : $"Warning: {Quoted.Line(answer.Warning, 500)}").ToString();
    }

    /// <summary>What was saved.</summary>
    public static IEnumerable<ResourceLinkBlock> Links(SaveAnswer answer) =>
        answer is { Uri: { } uri, Id: { } id } ? [new ResourceLinkBlock { Uri = uri, Name = id, MimeType = "text/markdown" }] : [];
}
