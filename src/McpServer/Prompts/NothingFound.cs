namespace McpResearch.Server.Prompts;

/// <summary>What a prompt says when the corpus has nothing for it.</summary>
internal static class NothingFound
{
    /// <summary>The task that is left then.</summary>
    /// <param name="about">The user's words, already quoted.</param>
    public static string Task(string about, bool writable) => $"""
        Nothing was found in this research corpus about "{about}". Do not make anything up in its name.

        Try two or three other wordings with search_articles (fewer words, a broader term, the name of a model, author or paper), and list_themes to see what the corpus is about. If that finds something, answer from it and name the ids. If not, tell the user that the corpus has nothing on this{(writable ? ", and offer to put it on the backlog with add_backlog_item" : "")}.
        """;
}
