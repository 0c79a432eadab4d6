using McpResearch.Corpus.Composing;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Errors;
using McpResearch.Corpus.Querying;
using McpResearch.Server.Resources;
using static McpResearch.Fuzz.FuzzTarget;

namespace McpResearch.Fuzz.Targets;

/// <summary>What people and models type.</summary>
internal static class TextTargets
{
    private static readonly string[] QuerySeeds = ["red fox", "+red -fox \"red fox\"", "kind:article tag:\"World Model\" -source:hn after:2026-02 before:2026-02-10", "gpt-5.3* 77.3% 2602.13517", "도구 호출 (a OR b)"];
    private static readonly string[] QueryTokens = ["\"", "“", "”", "+", "-", "−", "*", "?", ":", "(", ")", " ", "\n", "kind:", "tag:", "source:", "after:2026-02", "before:", "kind:article", "word", "a*", "\uD83D", "한", ".", "/", "https://a.b", "\0", "~", "^", "AND", "[", "]"];
    private static readonly string[] NameSeeds = ["article:2026-02-07/claude-opus-46", "research://article/2026-02-07/claude-opus-46?format=json", "@weixun2025", "https://arxiv.org/abs/2512.24873v1", "10.48550/arXiv.2512.24873", "doi:10.1000/a_b(1)", "https://user@www.m.example.org:8080/a/../b/%7Ec/?utm_source=x&a=b+c&a=%20#!/route", "https://youtu.be/abc", "https://www.reddit.com/r/a/comments/1/b/", "cs/0101001", "#12", "finding:2026-02-07/hn/0123456789ab"];
    private static readonly string[] NameTokens = ["article:", "research://", "reference/", "note:", "@", "#", "/", ":", "?", "&", "=", "%", "%2F", "%00", "%ZZ", "https://", "http://", "www.", "m.", ".", "..", "10.1000/", "doi:", "doi.org/", "arXiv:", "2602.13517", "v1", ".pdf", "[", "]", "*", "…", "(", ")", "<", ">", " ", "\n", "xn--", "例え.jp", "\uD800", "\u200b", "?format=", "?format=json", "+", "utm_source=x", "doi/", ",", ";"];
    private static readonly string[] MarkdownTokens = ["`", "``", "```\n", "~~~\n", "<", ">", "<b>", "</b>", "<!--", "-->", "<https://a.b>", "](", "[", "]", "(", ")", "\\", "\\`", "|", "# ", "## ", "===\n", "---\n", "- ", "> ", "\n", "\n\n", "\t", "    ", "&lt;", "\0", "\u202e", "\uFEFF"];

    /// <summary>All of them.</summary>
    public static IEnumerable<FuzzTarget> Of(IEnumerable<(string Path, string Text)> files) =>
    [
        new("query", QuerySeeds, QueryTokens, QueryParser.Parse, (text, read) => Check(text, (ParsedQuery)read!)),
        new("names", NameSeeds, NameTokens, Names, (text, _) => CheckId(text)),
        new("addresses", NameSeeds, NameTokens, Address),
        new("markdown-from-outside", [.. files.Select(file => file.Text)], MarkdownTokens, Safe, (_, read) => CheckSafe(((string, string, string))read!)),
    ];

    private static void Check(string text, ParsedQuery query) =>
        Demand(query.Text == text && query.Clauses.Count <= QueryParser.MostTerms && query.PlainText.Length <= QueryParser.MostCharacters + QueryParser.MostTerms, "A query is bounded.");

    private static object Names(string text)
    {
        ArxivId.TryParse(text, out var arxiv, out var version);
        Doi.TryParse(text, out var doi);
        return (EntryId.TryParse(text, out var id), id, arxiv, version, doi, string.Join(' ', WorkKey.FromText(text)), WorkKey.OfTitle(text));
    }

    private static void CheckId(string text)
    {
        if (!EntryId.TryParse(text, out var id))
            return;
        Demand(EntryId.TryParse(id.ToString(), out var named) && named == id with { Key = id.Key.TrimEnd() }, "An id reads back.");
        if (!id.Key.Any(char.IsSurrogate))
            Demand(EntryId.TryParse(id.Uri, out var addressed) && addressed == id, "An address of an entry reads back.");
    }

    private static object? Address(string text)
    {
        try
        {
            return (ResourceAddress.PathOf(text), ResourceAddress.Parse(text));
        }
        catch (CorpusException error) when (error.Error == CorpusError.BadArgument)
        {
            return error.Message;
        }
    }

    private static object Safe(string text) => (SafeMarkdown.File(text), SafeMarkdown.Section(text), SafeMarkdown.Item(text));

    private static void CheckSafe((string File, string Section, string Item) safe)
    {
        Demand(SafeMarkdown.File(safe.File) == safe.File && SafeMarkdown.Section(safe.Section) == safe.Section, "What is safe stays as it is.");
        Demand(!safe.Item.Contains('\n'), "An item is one line.");
    }
}
