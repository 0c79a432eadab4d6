using CsCheck;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using McpResearch.Corpus.Composing;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Parsing;
using McpResearch.Corpus.Parsing.Markdown;

namespace McpResearch.Corpus.Tests.Composing;

public class NoteFileProperties
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    private static readonly Gen<string?> Addresses = Gen.OneOf(
        Gen.Const((string?)null),
        Gen.OneOf<string?>("https://arxiv.org/abs/2602.13517", "http://example.org/a_(b)?c=1&copy=2&amp;d=[e]#f|g", "https://example.org/*a*_b_`c`/", "https://例え.jp/路?q=é", "https://x.org/%28a%29?a&lt;b"),
        NastyText.Any.Select(text => (string?)$"https://example.org/{text.Replace(" ", "")}"));

    private static readonly Gen<NoteDraft> Drafts = Gen.Select(
        Gen.Select(NastyText.Seen, NastyText.Any.Null(), Addresses, NastyText.Seen),
        Gen.Select(NastyText.Any.Array[0, 3], NastyText.Any.Null(), NastyText.Any.Null(), NastyText.Any.Array[0, 3], NastyText.Any.Array[0, 2]),
        (head, body) => new NoteDraft
        {
            Title = head.Item1,
            Source = head.Item2,
            Url = WebLink.Address(head.Item3),
            Overview = head.Item4,
            Researched = new(2026, 2, 7),
            KeyPoints = body.Item1,
            TechnicalDetails = body.Item2,
            Implications = body.Item3,
            Sources = body.Item4,
            Related = body.Item5,
        });

    [Fact]
    public void What_is_written_reads_back_as_what_was_meant() => Drafts.Holds(draft =>
    {
        var file = CorpusParser.Parse("research/x.md", NoteFile.Of(draft));
        Assert.Equal(FileKind.ResearchNote, file.Kind);
        Assert.Empty(file.Problems);
        var note = Assert.IsType<Note>(Assert.Single(file.Entries));
        Assert.Equal(CleanText.Line(draft.Title), note.Title);
        Assert.Equal(CleanText.Line(draft.Source), note.Source ?? "");
        Assert.Equal(draft.Url, note.Url);
        Assert.Equal(PartialDate.From(draft.Researched), note.Date);
        Assert.Equal(
            NoteFile.Sections(draft).Where(section => section.Body.Length > 0),
            Section.Split(MarkdownLines.Split(note.Text), 2).Select(section => (section.Title, MarkdownLines.Text(section.Body))));
    }, iter: 2000);

    [Fact]
    public void To_other_readers_it_has_the_same_sections_and_no_HTML() => Drafts.Holds(draft =>
    {
        var text = NoteFile.Of(draft);
        var document = Markdown.Parse(text, Pipeline);
        Assert.True(NoteFile.Sections(draft).Where(section => section.Body.Length > 0).Select(_ => 2).Prepend(1).SequenceEqual(document.OfType<HeadingBlock>().Select(heading => heading.Level).Where(level => level < 3)), text);
        Assert.IsType<Table>(document[1]);
        Assert.False(document.Descendants().Any(node => node is HtmlBlock or HtmlInline), text);
    }, iter: 2000);

    [Fact]
    public void No_byte_of_it_steers_a_terminal_or_hides() => Drafts.Holds(draft =>
        Assert.DoesNotContain(NoteFile.Of(draft).EnumerateRunes(), rune => rune.Value is not ('\n' or '\t') && System.Text.Rune.IsControl(rune) || HiddenMarks.Contains(rune.Value)), iter: 500);

    [Fact]
    public void What_is_safe_stays_as_it_is() => NastyText.Any.Holds(text =>
    {
        Assert.Equal(SafeMarkdown.Section(text), SafeMarkdown.Section(SafeMarkdown.Section(text)));
        Assert.Equal(SafeMarkdown.File(text), SafeMarkdown.File(SafeMarkdown.File(text)));
    }, iter: 2000);

    [Theory]
    [InlineData("[a](b`c) <b>`")]
    [InlineData("[a](<b`c> \"d\") <b>`")]
    [InlineData("[a](b(`)) <b>`")]
    public void A_backtick_in_the_target_of_a_link_starts_no_code(string text) =>
        Assert.DoesNotContain("<b>", SafeMarkdown.Section(text));

    [Theory]
    [InlineData("- a\n  ```\n  b", "- a\n  ```\n  b\n  ```")]
    [InlineData("- a\n  ```\nb\n  ```", "- a\n```\nb\n```")]
    [InlineData("- a\n  ```\n  b\n```", "- a\n```\n  b\n```")]
    [InlineData("1. a\n   ```sh\n   b\n\n   c\n   ```\n2. d", "1. a\n   ```sh\n   b\n\n   c\n   ```\n2. d")]
    [InlineData("````\n```", "````\n```\n````")]
    public void A_fence_ends_where_every_reader_sees_it(string text, string safe) => Assert.Equal(safe, SafeMarkdown.Section(text));

    [Fact]
    public void A_backtick_behind_an_escaped_one_starts_no_code() =>
        Assert.DoesNotContain("<b>", SafeMarkdown.Section("\\``a <b> `"));

    [Fact]
    public void Plain_Markdown_is_not_touched()
    {
        const string Text = "Some **bold** words, `List<int>` and a < b.\n\n### Below\n\n- one\n- two [link](https://example.org/a_b), then `List<int>`\n\n```html\n<script>\n# not a heading\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n<https://example.org>";
        Assert.Equal(Text, SafeMarkdown.Section(Text));
    }
}
