using McpResearch.Corpus.Answers;

namespace McpResearch.Server.Tools.Texts;

/// <summary>Lines that several answers share.</summary>
internal static class EntryLines
{
    /// <summary><c>id "Title" (why)</c>.</summary>
    public static string Of(EntryLink link) => $"{Quoted.Line(link.Id)} \"{Quoted.Line(link.Title, 100)}\"{(link.Why is null ? "" : $" ({link.Why})")}";

    /// <summary>The parts that are there, joined by dots.</summary>
    public static string Joined(params IEnumerable<string?> parts) => string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)).Select(part => Quoted.Line(part)));

    /// <summary>What was not found, with what is near.</summary>
    public static string Of(Missing missing) => missing.Suggestions.Count == 0
        ? $"Not found: \"{Quoted.Line(missing.Id)}\". Use search_articles to find its id."
        : $"Not found: \"{Quoted.Line(missing.Id)}\". Near: {string.Join(", ", missing.Suggestions.Select(id => Quoted.Line(id)))}.";
}
