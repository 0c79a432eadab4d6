using McpResearch.Corpus.Parsing;
using McpResearch.Corpus.Parsing.Markdown;
using McpResearch.Corpus.Tests.Specs;

namespace McpResearch.Corpus.Tests.Parsing;

/// <summary>Finds the words of a file that none of its entries has.</summary>
internal static class Words
{
    // Headings, labels and column names that say what a part is; the parts have members of their own.
    static readonly HashSet<string> Structure =
    [
        .. ("top stories key themes quick reference source summary overview appendix unresearched backlog references generated title article articles found researched url reason insight "
            + "cite type authors date tags folders description published relevance scanned total unknown n a b c d name notes takeaway publisher story why it matters issue").Split(' '),
    ];

    /// <summary>The lost words, once each.</summary>
    public static IReadOnlyList<string> Lost(string input, ParsedFile file)
    {
        var kept = Split(Outline.Of(file)).ToHashSet();
        return [.. Split(PlainText.Decode(input)).Where(word => !kept.Contains(word) && !Structure.Contains(word) && !word.All(char.IsAsciiDigit)).Distinct()];
    }

    static IEnumerable<string> Split(string text) => PlainText.Words(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
