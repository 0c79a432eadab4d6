using McpResearch.Corpus.Citing;

namespace McpResearch.Corpus.Tests.Citing;

/// <summary>Files under Specs hold what is written, byte for byte; UPDATE_GOLDEN=1 rewrites them.</summary>
public class CitationGoldenTests
{
    [Theory]
    [InlineData("bibtex", "nasty.bib")]
    [InlineData("csl-json", "nasty.json")]
    [InlineData("ris", "nasty.ris")]
    [InlineData("markdown", "nasty.md")]
    [InlineData("biblatex", "nasty.biblatex")]
    [InlineData("apa", "nasty.txt")]
    public void Nasty_references_are_written_as_reviewed(string name, string file)
    {
        Assert.True(CitationFormats.TryParse(name, out var format));
        var written = Citation.Format(NastyReferences.All, format);
        var golden = RepositoryFiles.At("tests", "Corpus.Tests", "Citing", "Specs", file);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(golden, written);
        Assert.Equal(File.ReadAllText(golden), written);
    }

    [Fact]
    public void No_references_give_an_empty_file() =>
        Assert.Equal(["", "[]\n", "", "", "", ""], Enum.GetValues<CitationFormat>().Select(format => Citation.Format([], format)));

    [Fact]
    public void Each_format_has_a_name_read_without_regard_to_case() =>
        Assert.Equal(Enum.GetValues<CitationFormat>(), CitationFormats.Names.Select(name => CitationFormats.TryParse(name.ToUpperInvariant(), out var format) ? format : (CitationFormat)(-1)));

    [Theory]
    [InlineData("json")]
    [InlineData("")]
    public void Other_names_are_no_formats(string name) => Assert.False(CitationFormats.TryParse(name, out _));
}
