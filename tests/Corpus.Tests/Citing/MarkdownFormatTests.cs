using CsCheck;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using McpResearch.Corpus.Citing;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Tests.Citing;

public class MarkdownFormatTests
{
    [Fact]
    public void Every_reference_is_one_item() =>
        AnyReferences.List.Holds(references =>
        {
            var list = Assert.IsType<ListBlock>(Assert.Single(Markdig.Markdown.Parse(Write(references))));
            Assert.Equal(references.Length, list.Count);
            Assert.All(list, item => Assert.IsType<ParagraphBlock>(Assert.Single((ListItemBlock)item)));
        });

    [Fact]
    public void Titles_show_as_they_are() =>
        AnyReferences.One.Holds(reference =>
        {
            var emphasis = Assert.Single(Markdig.Markdown.Parse(Write([reference])).Descendants<EmphasisInline>());
            Assert.Equal(OneLine.Of(reference.Title), string.Concat(emphasis.Select(inline => inline.ToString())));
        });

    [Fact]
    public void A_reference_is_one_line_to_paste() =>
        Assert.Equal(
            "- Wang, W. et al. (4 authors) (2025-12-31). *Let It Flow*. <https://arxiv.org/abs/2512.24873> [@weixun2025]\n",
            Write([NastyReferences.Of("weixun2025", "Let It Flow") with { Url = "https://arxiv.org/abs/2512.24873", Date = new(2025, 12, 31), Authors = [new("Wang", "Weixun"), new("B"), new("C"), new("D")] }]));

    private static string Write(IReadOnlyList<Reference> references) => Citation.Format(references, CitationFormat.Markdown);
}
