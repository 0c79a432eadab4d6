using System.Runtime.CompilerServices;
using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Search;

/// <summary>A text as snippets are cut from it: flat, once with its lists of links and once without. That of an entry is kept as long as the entry is.</summary>
public sealed class SnippetText
{
    private const int MostCharacters = 100_000;
    private const int StartLength = 400;
    private static readonly ConditionalWeakTable<Entry, SnippetText> Known = [];

    /// <summary>Flattens Markdown; of a very long one the first 100,000 characters.</summary>
    public SnippetText(string markdown)
    {
        var read = markdown.Length > MostCharacters ? markdown[..MostCharacters] : markdown;
        Whole = PlainText.Flatten(read);
        Prose = Search.Prose.HasLists(read) && PlainText.Flatten(Search.Prose.Of(read)) is { Length: > 0 } prose && prose.Length < Whole.Length ? prose : Whole;
        Length = IsMostlyWide(read) ? SnippetBuilder.Length / 2 : SnippetBuilder.Length;
    }

    /// <summary>All of it as one line of plain text.</summary>
    public string Whole { get; }

    /// <summary>The same without lists of links; <see cref="Whole"/> itself where there are none, or nothing else.</summary>
    public string Prose { get; }

    /// <summary>Characters of a passage of it: half as many where most are Chinese, Japanese or Korean, each of which says and costs as much as several letters.</summary>
    public int Length { get; }

    /// <summary>The text of an entry, without its title.</summary>
    public static SnippetText Of(Entry entry) => Known.GetValue(entry, one => new(EntryText.Whole(one)));

    private static bool IsMostlyWide(string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, StartLength));
        var wide = 0;
        foreach (var c in start)
            wide += c >= '\u2E80' ? 1 : 0;
        return wide * 2 > start.Length;
    }
}
