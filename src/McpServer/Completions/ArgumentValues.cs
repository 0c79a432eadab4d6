using McpResearch.Corpus.Answers;

namespace McpResearch.Server.Completions;

/// <summary>Where the values of an argument come from: a list of the corpus, or a few words.</summary>
/// <param name="List">The list of the corpus; null where there are words.</param>
/// <param name="Words">The words, in the order to be shown.</param>
/// <param name="Many">Whether an argument holds several, with commas between; then the last is completed.</param>
internal sealed record ArgumentValues(CompletionList? List, IReadOnlyList<string> Words, bool Many = false)
{
    /// <summary>Of every prompt: the values of an argument by its name. What is not here has none.</summary>
    private static readonly Dictionary<string, ArgumentValues> ByName = new(StringComparer.Ordinal)
    {
        ["topic"] = Of(CompletionList.Topics),
        ["id"] = Of(CompletionList.Ids),
        ["ids"] = Of(CompletionList.Ids, many: true),
        ["date"] = Of(CompletionList.Days),
        ["since"] = Of(CompletionList.Days),
        ["until"] = Of(CompletionList.Days),
        ["tag"] = Of(CompletionList.Tags),
        ["tags"] = Of(CompletionList.Tags, many: true),
        ["category"] = Of(CompletionList.Categories),
        ["source"] = Of(CompletionList.Sources),
        ["format"] = OfWords("markdown", "bibtex", "csl-json", "ris"),
        ["status"] = OfWords("open", "in_progress", "researched", "dismissed"),
        ["priority"] = OfWords("low", "normal", "high"),
    };

    /// <summary>The values of a prompt's argument; null where nothing is known of it.</summary>
    public static ArgumentValues? Find(string argument) => ByName.GetValueOrDefault(argument);

    /// <summary>Out of a list of the corpus.</summary>
    public static ArgumentValues Of(CompletionList list, bool many = false) => new(list, [], many);

    /// <summary>Out of a few words.</summary>
    public static ArgumentValues OfWords(params IReadOnlyList<string> words) => new(null, words);
}
