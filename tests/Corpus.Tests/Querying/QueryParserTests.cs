using CsCheck;
using McpResearch.Corpus.Querying;

namespace McpResearch.Corpus.Tests.Querying;

public class QueryParserTests
{
    [Theory]
    [InlineData("red fox", "red | fox")]
    [InlineData("+red -fox", "+red | -fox")]
    [InlineData("\"red fox\" den", "+'red fox' | den")]
    [InlineData("“red fox”", "+'red fox'")]
    [InlineData("-\"red fox\"", "-'red fox'")]
    [InlineData("one two three four five \"red fox\"", "one | two | three | four | five | 'red fox'")]
    [InlineData("one two three four five +\"red fox\"", "one | two | three | four | five | +'red fox'")]
    [InlineData("fox*", "fox*")]
    [InlineData("f*x * ?", "f x")]
    [InlineData("kind:article Tag:\"World Model\" -source:hn", "+Kind=article | +Tag=World Model | -Source=hn")]
    [InlineData("after:2026-02 before:2026-02-10 since:x", "+After=2026-02 | +Before=2026-02-10 | since:x")]
    [InlineData("kind:person", "kind:person")]
    [InlineData("title: fox", "title: | fox")]
    [InlineData("10.1000/x", "10.1000/x")]
    [InlineData("https://example.org/a?b=c:d", "https://example.org/a?b=c:d")]
    [InlineData("gpt-5.3", "gpt-5.3")]
    [InlineData("qwen2.5:1.5b", "qwen2.5:1.5b")]
    [InlineData("std::vector note:x", "std::vector | note:x")]
    [InlineData("url:https://example.org/a", "+Url=https://example.org/a")]
    [InlineData("say \"red fox", "say | red | fox")]
    [InlineData("- + \" \"\" * : ()", "")]
    [InlineData("", "")]
    [InlineData(null, "")]
    [InlineData("도구 호출", "도구 | 호출")]
    public void Queries_read_as_people_mean_them(string? text, string outline) => Assert.Equal(outline, Outline(QueryParser.Parse(text)));

    [Fact]
    public void Bounds_hold_and_are_said()
    {
        var query = QueryParser.Parse(string.Concat(Enumerable.Repeat("word ", 2_000)));
        Assert.Equal(QueryParser.MostTerms, query.Clauses.Count);
        Assert.Equal(2, query.Ignored.Count);
        Assert.Contains("2000 of 10000 characters", query.Ignored[0], StringComparison.Ordinal);
        var prefixes = QueryParser.Parse(string.Join(' ', Enumerable.Range(100, 300).Select(i => $"a{i}*")));
        Assert.Equal(QueryParser.MostPrefixes, prefixes.Clauses.Count(c => c.Node is PrefixNode));
        Assert.Contains(prefixes.Ignored, i => i.Contains("prefixes", StringComparison.Ordinal));
        Assert.Empty(QueryParser.Parse("a few words").Ignored);
    }

    [Fact]
    public void Any_text_is_a_query_within_bounds() =>
        Gen.OneOf(Gen.String, Gen.String["ab \"'“+-*:/.0kind:tag:\ud83d\ude00가漢"]).Holds(text =>
        {
            var query = QueryParser.Parse(text);
            return query.Text == text && query.Clauses.Count <= QueryParser.MostTerms && query.PlainText.Length <= QueryParser.MostCharacters + QueryParser.MostTerms;
        });

    private static string Outline(ParsedQuery query) => string.Join(" | ", query.Clauses.Select(c => Sign(c.Occurrence) + Outline(c.Node)));

    private static string Sign(Occurrence occurrence) => occurrence switch { Occurrence.Must => "+", Occurrence.MustNot => "-", _ => "" };

    private static string Outline(QueryNode node) => node switch
    {
        WordNode w => w.Text,
        PhraseNode p => $"'{p.Text}'",
        PrefixNode p => $"{p.Text}*",
        FieldNode f => $"{f.Field}={f.Value}",
        _ => "?",
    };
}
