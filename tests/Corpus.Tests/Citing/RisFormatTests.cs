using CsCheck;
using McpResearch.Corpus.Citing;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Tests.Citing;

public class RisFormatTests
{
    [Fact]
    public void Every_line_has_a_tag() =>
        AnyReferences.List.Holds(references => Assert.All(Lines(references), line => Assert.Matches(@"^[A-Z][A-Z0-9]  - [^\r\n]*\z", line)));

    [Fact]
    public void Every_record_starts_and_ends_once() =>
        AnyReferences.List.Holds(references =>
        {
            var marks = Lines(references).Select(line => line[..2]).Where(tag => tag is "TY" or "ER");
            Assert.Equal(references.SelectMany(_ => new[] { "TY", "ER" }), marks);
        });

    [Fact]
    public void Every_author_has_a_line() =>
        AnyReferences.One.Holds(reference => Assert.Equal(reference.Authors.Count, Lines([reference]).Count(line => line.StartsWith("AU  - ", StringComparison.Ordinal))));

    [Theory]
    [InlineData(2025, 12, 31, "DA  - 2025/12/31/")]
    [InlineData(2025, 2, 0, "DA  - 2025/02//")]
    [InlineData(2025, 0, 0, "DA  - 2025///")]
    public void Dates_keep_their_slashes(int year, int month, int day, string line) =>
        Assert.Contains(line, Lines([NastyReferences.Of("a", "b") with { Date = new(year, month, day) }]));

    private static string[] Lines(IReadOnlyList<Reference> references)
    {
        var text = Citation.Format(references, CitationFormat.Ris);
        Assert.EndsWith("ER  - \r\n", text);
        return text[..^2].Split("\r\n");
    }
}
