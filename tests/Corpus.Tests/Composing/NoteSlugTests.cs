using McpResearch.Corpus.Composing;

namespace McpResearch.Corpus.Tests.Composing;

public class NoteSlugTests
{
    [Theory]
    [InlineData("horizon-lm")]
    [InlineData("a")]
    [InlineData("2602-13517")]
    public void A_name_of_small_letters_digits_and_dashes_is_good(string slug) => Assert.True(NoteSlug.IsGood(slug));

    [Theory]
    [InlineData("")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("a--b")]
    [InlineData("A")]
    [InlineData("a b")]
    [InlineData("a.md")]
    [InlineData("..")]
    [InlineData("../a")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a\n")]
    [InlineData("é")]
    [InlineData("index")]
    [InlineData("con")]
    [InlineData("lpt1")]
    [InlineData("a23456789-123456789-123456789-123456789-123456789-123456789-123456789-123456789-1")]
    public void Anything_else_is_not(string slug) => Assert.False(NoteSlug.IsGood(slug));

    [Theory]
    [InlineData("Horizon-LM: A RAM-Centric Architecture", "horizon-lm-a-ram-centric-architecture")]
    [InlineData("GPT-5.3-Codex isn't what you'd think", "gpt-5-3-codex-isnt-what-youd-think")]
    [InlineData("Hübotter’s naïve façade", "hubotters-naive-facade")]
    [InlineData("中文 only", "only")]
    [InlineData("中文", null)]
    [InlineData("Con", null)]
    public void A_title_makes_one_where_it_can(string title, string? slug) => Assert.Equal(slug, NoteSlug.From(title));

    [Fact]
    public void What_a_title_makes_is_always_good() => NastyText.Any.Holds(title => Assert.True(NoteSlug.From(title) is not { } slug || NoteSlug.IsGood(slug)), iter: 1000);
}
