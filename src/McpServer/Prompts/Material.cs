using McpResearch.Server.Tools.Texts;

namespace McpResearch.Server.Prompts;

/// <summary>Something of the corpus that a prompt brings along.</summary>
/// <param name="Uri">Its resource address.</param>
/// <param name="Label">A line of ours: id and place.</param>
/// <param name="Text">Corpus text, as it is.</param>
internal sealed record Material(string Uri, string Label, string Text)
{
    private const int LeastWorthCutting = 300;

    /// <summary>Ready to paste, such as a citation or a form to fill: shown in a fence after the text, never cut.</summary>
    public string Verbatim { get; init; } = "";

    /// <summary>Language of <see cref="Verbatim"/>.</summary>
    public string Language { get; init; } = "";

    /// <summary>The text that is embedded: every line of the corpus behind a mark, or in a fence that it cannot end.</summary>
    /// <param name="most">Characters of <see cref="Text"/>.</param>
    public string Render(int most = int.MaxValue)
    {
        var cut = Text.Length > most;
        var quoted = Text.Length == 0 ? "" : $"\n{Quoted.Block(Text, Math.Min(most, Text.Length + 1))}";
        return $"{Label}{(cut ? " (cut; the whole with get_article)" : "")}{quoted}{(Verbatim.Length == 0 ? "" : $"\n{Quoted.Fenced(Verbatim, Language)}")}";
    }

    /// <summary>As much of it as fits into so many tokens; null where too little would be left.</summary>
    public string? Fit(int tokens)
    {
        if (TokenEstimate.Of(Render()) <= tokens)
            return Render();
        for (var most = Text.Length * 3 / 4; most >= LeastWorthCutting; most = most * 3 / 4)
            if (Render(most) is var text && TokenEstimate.Of(text) <= tokens)
                return text;
        return null;
    }
}
