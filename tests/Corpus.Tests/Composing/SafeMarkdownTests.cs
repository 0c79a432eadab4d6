using McpResearch.Corpus.Composing;

namespace McpResearch.Corpus.Tests.Composing;

public class SafeMarkdownTests
{
    [Theory]
    [InlineData("# One\n## Two\n### Three", "### One\n### Two\n### Three")]
    [InlineData("Title\n===", "Title\n\\===")]
    [InlineData("Title\n---", "Title\n\n---")]
    [InlineData("---\na: b\n---", "---\na: b\n\n---")]
    [InlineData("```\n# code", "```\n# code\n```")]
    [InlineData("~~~~ x\n```\n# code\n```", "~~~~ x\n```\n# code\n```\n~~~~")]
    [InlineData("a\r\nb\rc\u2028d", "a\nb\nc\nd")]
    [InlineData("a\u001b[2Jred\u0000", "a [2Jred")]
    [InlineData("hid\u200bden \u202eturned", "hidden turned")]
    public void Text_of_a_section_stays_in_it(string text, string expected) => Assert.Equal(expected, SafeMarkdown.Section(text));

    [Theory]
    [InlineData("<script>x</script>", "&lt;script>x&lt;/script>")]
    [InlineData("`<b>` is bold", "`<b>` is bold")]
    [InlineData("``<b>`` and `a\\` <b>`", "``<b>`` and `a\\` &lt;b>`")]
    [InlineData("\\`<b>`", "\\`&lt;b>`")]
    [InlineData("open `\n`<b>`", "open `\n`&lt;b>`")]
    [InlineData("open `\n\n`<b>`", "open `\n\n`<b>`")]
    [InlineData("| `a | <b> | c` |", "| `a | &lt;b> | c` |")]
    [InlineData("<!-- hidden -->", "&lt;!-- hidden -->")]
    [InlineData("see <https://example.org/x>, 1 < 2", "see <https://example.org/x>, 1 < 2")]
    [InlineData("<https://example.org/`<b>`>", "&lt;https://example.org/`<b>`>")]
    public void HTML_is_shown_and_code_is_kept(string text, string expected) => Assert.Equal(expected, SafeMarkdown.Section(text));

    [Theory]
    [InlineData("- a point", "a point")]
    [InlineData("• a\npoint", "a point")]
    [InlineData("# loud", "\\# loud")]
    [InlineData("> said", "\\> said")]
    [InlineData("-", "\\-")]
    [InlineData(" \u0007 ", "")]
    public void An_item_is_one_line(string text, string expected) => Assert.Equal(expected, SafeMarkdown.Item(text));
}
