using CsCheck;
using McpResearch.Corpus.Citing;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Tests.Citing;

public class BibTeXFormatTests
{
    [Fact]
    public void Braces_are_balanced_whatever_the_text() => AnyReferences.List.Holds(references => AssertBalanced(Write(references)));

    [Fact]
    public void Titles_read_back() =>
        AnyReferences.List.Holds(references => Assert.Equal(references.Select(reference => OneLine.Of(reference.Title)), Read(references).Select(entry => BibTeXReader.Plain(entry.Fields["title"]))));

    [Fact]
    public void Abstracts_read_back_on_one_line() =>
        AnyReferences.List.Holds(references => Assert.Equal(references.Select(reference => OneLine.Of(reference.Description)), Read(references).Select(entry => BibTeXReader.Plain(entry.Fields.GetValueOrDefault("abstract", "")))));

    [Fact]
    public void Authors_read_back() =>
        AnyReferences.One.Where(reference => reference.Authors.Count > 0).Holds(reference =>
            Assert.Equal(
                reference.Authors.Select(name => (OneLine.Of(name.Family), name.Given is null ? null : OneLine.Of(name.Given))),
                BibTeXReader.Names(Read([reference])[0].Fields["author"])));

    [Fact]
    public void Keys_are_unique_without_regard_to_case() =>
        AnyReferences.List.Holds(references => Assert.Equal(references.Length, Read(references).Select(entry => entry.Key).Distinct(StringComparer.OrdinalIgnoreCase).Count()));

    [Fact]
    public void An_unknown_date_leaves_no_year() =>
        Assert.DoesNotContain("year", Read([NastyReferences.Of("a", "b")])[0].Fields.Keys);

    [Fact]
    public void A_preprint_is_an_article_of_arXiv()
    {
        var entry = Read([NastyReferences.All[0]])[0];
        Assert.Equal(("article", "2512.00001v2", "arXiv", "arXiv preprint arXiv:2512.00001v2"), (entry.Type, entry.Fields["eprint"], entry.Fields["archivePrefix"], entry.Fields["journal"]));
    }

    [Theory]
    [InlineData("https://a.org/b_c?d=%20&e#f~g", "https://a.org/b_c?d=%20&e#f~g")]
    [InlineData("https://a.org/{b}\\", "https://a.org/%7Bb%7D%5C")]
    [InlineData("a.org/b", "https://a.org/b")]
    [InlineData("[post]", null)]
    [InlineData("javascript:alert(1)", null)]
    public void Addresses_stay_readable(string url, string? written) =>
        Assert.Equal(written, Read([NastyReferences.Of("a", "b") with { Url = url }])[0].Fields.GetValueOrDefault("url"));

    [Fact]
    public void A_megabyte_of_braces_is_balanced_too() =>
        AssertBalanced(Write([NastyReferences.Of(new('{', 1_000_000), "title") with { Description = new('}', 1_000_000) }]));

    private static string Write(IReadOnlyList<Reference> references) => Citation.Format(references, CitationFormat.BibTeX);

    private static IReadOnlyList<BibTeXEntry> Read(IReadOnlyList<Reference> references) => BibTeXReader.Read(Write(references));

    private static void AssertBalanced(string text)
    {
        var depth = 0;
        foreach (var character in text)
        {
            depth += character switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth < 0)
                Assert.Fail("A brace closes what was not opened.");
        }
        Assert.Equal(0, depth);
    }
}
