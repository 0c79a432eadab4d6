using McpResearch.Corpus.Parsing.Markdown;

namespace McpResearch.Corpus.Tests.Parsing;

public class InlineMarkdownTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("**bold** and *soft* and __bold__ and _soft_", "bold and soft and bold and soft")]
    [InlineData("***both***", "both")]
    [InlineData("snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4")]
    [InlineData("a `code *x* [y](z)` b", "a code *x* [y](z) b")]
    [InlineData("a `` co`de `` b ` c", "a co`de b ` c")]
    [InlineData("\\*no\\* \\`", "*no* `")]
    [InlineData("[text](target)", "text")]
    [InlineData("[**bold** text](target \"title\") after", "bold text after")]
    [InlineData("![image](x.png) after", "image after")]
    [InlineData("[P] not a link (really)", "[P] not a link (really)")]
    [InlineData("[a](b(c)d) e", "a e")]
    [InlineData("[open](never", "[open](never")]
    [InlineData("AT&amp;T &#34;quoted&#34; &lt;", "AT&T \"quoted\" <")]
    [InlineData("<https://example.org/a>", "https://example.org/a")]
    [InlineData("a < b > c", "a < b > c")]
    [InlineData("**open", "**open")]
    [InlineData("  two \t spaces ", "two spaces")]
    public void Marks_go_and_text_stays(string markdown, string plain) => Assert.Equal(plain, InlineMarkdown.Read(markdown).Plain);

    [Theory]
    [InlineData("[a](./x.md)", "./x.md")]
    [InlineData("**[a](<x y.md>)**", "x y.md")]
    [InlineData("[a](x.md 'title')", "x.md")]
    [InlineData("[a](my file.md)", "my file.md")]
    [InlineData("[a](x?a=1&amp;b=2)", "x?a=1&b=2")]
    [InlineData("see [a](x)", null)]
    [InlineData("[a](x) [b](y)", null)]
    public void A_link_that_is_all_gives_its_target(string markdown, string? target) => Assert.Equal(target, InlineMarkdown.Read(markdown).WholeTarget);

    [Theory]
    [InlineData("| a | b |", new[] { "a", "b" })]
    [InlineData("a | b", new[] { "a", "b" })]
    [InlineData("| a \\| c | | d", new[] { "a | c", "", "d" })]
    [InlineData("||", new[] { "" })]
    [InlineData("| a \\|", new[] { "a |" })]
    public void Rows_are_parted_at_their_bars(string line, string[] cells) => Assert.Equal(cells, TableRow.Read(new(1, line, false)).Cells);
}
