using McpResearch.Corpus.Citing;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Tests.Citing;

public class ShortAuthorsTests
{
    [Fact]
    public void No_author_gives_nothing() => Assert.Equal("", Citation.ShortAuthors([]));

    [Fact]
    public void Three_authors_are_all_named() =>
        Assert.Equal("Cai, Y., Cai, S. & Shi, Y.", Citation.ShortAuthors([new("Cai", "Yuzheng"), new("Cai", "Siqi"), new("Shi", "Yuchen")]));

    [Fact]
    public void More_are_counted() =>
        Assert.Equal("Wang, W. et al., 90 authors", Citation.ShortAuthors([new("Wang", "Weixun"), .. Enumerable.Repeat(new PersonName("Xu", "X."), 89)]));

    [Theory]
    [InlineData("Jiang", "Yu-Gang", "Jiang, Y.-G.")]
    [InlineData("Knuth", "D.E.", "Knuth, D. E.")]
    [InlineData("Eco", "E\u0301lise Maria", "Eco, E\u0301. M.")]
    [InlineData("김", "민수", "김, 민수")]
    [InlineData("OpenAI", null, "OpenAI")]
    [InlineData("Two\nlines", "", "Two lines")]
    public void Given_names_become_initials(string family, string? given, string shown) =>
        Assert.Equal(shown, Citation.ShortAuthors([new(family, given)]));
}
