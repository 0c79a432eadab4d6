using System.Text.Json;
using CsCheck;
using McpResearch.Corpus.Citing;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Tests.Citing;

public class CslJsonFormatTests
{
    [Fact]
    public void Every_author_is_kept() =>
        AnyReferences.List.Holds(references =>
        {
            using var json = Read(references);
            Assert.Equal(references.Select(reference => reference.Authors.Select(Flat)), json.RootElement.EnumerateArray().Select(Authors));
        });

    [Fact]
    public void Dates_have_their_known_parts_only() =>
        AnyReferences.One.Holds(reference =>
        {
            using var json = Read([reference]);
            var parts = json.RootElement[0].TryGetProperty("issued", out var issued) ? issued.GetProperty("date-parts")[0].EnumerateArray().Select(part => part.GetInt32()) : [];
            Assert.Equal(reference.Date is { } date ? new[] { date.Year, date.Month, date.Day }.Where(part => part > 0) : [], parts);
        });

    [Fact]
    public void Other_scripts_stay_readable() =>
        Assert.Contains("\"title\": \"한국어\"", Write([NastyReferences.Of("a", "한국어")]));

    [Theory]
    [InlineData("academic", "2512.24873", null, "article")]
    [InlineData("academic", null, "10.1000/x", "article-journal")]
    [InlineData("blog", null, null, "webpage")]
    [InlineData("twitter", null, null, "post")]
    public void Types_are_those_of_the_schema(string type, string? arxiv, string? doi, string written)
    {
        using var json = Read([NastyReferences.Of("a", "b") with { Type = type, ArxivId = arxiv, Doi = doi, Url = "https://a.org" }]);
        Assert.Equal(written, json.RootElement[0].GetProperty("type").GetString());
    }

    private static string Write(IReadOnlyList<Reference> references) => Citation.Format(references, CitationFormat.CslJson);

    private static JsonDocument Read(IReadOnlyList<Reference> references) => JsonDocument.Parse(Write(references));

    private static IEnumerable<PersonName> Authors(JsonElement item) =>
        item.TryGetProperty("author", out var authors) ? authors.EnumerateArray().Select(Author) : [];

    private static PersonName Author(JsonElement author) =>
        author.TryGetProperty("literal", out var literal) ? new(literal.GetString()!) : new(author.GetProperty("family").GetString()!, author.GetProperty("given").GetString());

    private static PersonName Flat(PersonName name) => new(OneLine.Of(name.Family), name.Given is null ? null : OneLine.Of(name.Given));
}
