namespace McpResearch.Server.Prompts;

/// <summary>What a prompt wants to say, before it is held against the budget.</summary>
/// <param name="Task">What the model is to do: words of ours, and of the user as quoted arguments; never of the corpus.</param>
/// <param name="Materials">Most important first.</param>
internal sealed record PromptDraft(string Task, IReadOnlyList<Material> Materials)
{
    /// <summary>How many more there are that were not even collected.</summary>
    public int More { get; init; }

    /// <summary>How to get what is left out: a tool and its arguments.</summary>
    public string Rest { get; init; } = "search_articles finds more.";

    /// <summary>What is told about the state of the index, where that matters.</summary>
    public string? Freshness { get; init; }

    /// <summary>Most tokens of one material. Default: all that is left.</summary>
    public int MostOfOne { get; init; } = int.MaxValue;
}
