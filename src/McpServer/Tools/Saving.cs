using McpResearch.Corpus.Answers;
using McpResearch.Server.Tools.Texts;

namespace McpResearch.Server.Tools;

/// <summary>Saves a file of the corpus once the user agrees, where the user can be asked.</summary>
internal static class Saving
{
    private const string Save = "save";
    private const string SaveAnyway = "save_anyway";

    /// <summary>Plans, asks and saves. A user who agreed to a new note has not agreed to one that another note about the same work came before.</summary>
    /// <param name="what">What it is, for the user.</param>
    /// <param name="save">Told whether to save although something is there.</param>
    public static async Task<SaveAnswer> RunAsync(Consent consent, string what, Func<Task<SavePlan>> plan, Func<bool, Task<SaveAnswer>> save)
    {
        if (!consent.CanAsk)
            return await save(false);
        var planned = await plan();
        if (planned.IsTaken)
            return new() { Outcome = "exists", Existing = planned.Existing };
        var question = planned.Existing is null ? Save : SaveAnyway;
        return consent.Of(question) switch
        {
            true => await save(planned.Existing is not null) with { Asked = true },
            false => new() { Outcome = planned.Existing is null ? "declined" : "exists", Existing = planned.Existing, Asked = true },
            null => throw Consent.Ask(question, Question(what, planned)),
        };
    }

    private static string Question(string what, SavePlan plan)
    {
        var file = $"Save the {what} \"{Quoted.Line(plan.Title)}\" as {Quoted.Line(plan.Path)} in the corpus folder?";
        return plan.Existing is { } existing ? $"The corpus has a note about the same work: \"{Quoted.Line(existing.Title)}\" ({Quoted.Line(existing.Id)}). {file}" : file;
    }
}
