using CsCheck;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Parsing;
using McpResearch.Corpus.Tests.Parsing;
using McpResearch.Corpus.Tests.Specs;

namespace McpResearch.Corpus.Tests.Properties;

public class ParsingProperties
{
    static readonly string[] Files = [.. Directory.GetFiles(SpecFile.Folder, "*.md").SelectMany(path => SpecFile.Read(Path.GetFileName(path))).Select(found => found.Input)];

    static readonly string[] Scraps =
        ["# ", "## ", "### ", "#### ", "\n", "\n\n", "|", "---", "**", "`", "[", "](", ")", "- ", "1. ", ": ", "```\n", "\\", "&#34;", "\t", "  ", "\uFEFF", "\0", "\uD800", "2026-02-07", "Digest", "| a | b |\n|---|---|\n", "- **URL:** ", "- URL: ", "- Cite Key: `@"];

    static readonly Gen<string> Junk = Gen.OneOf(Gen.String, Gen.OneOf(Scraps)).Array[0, 60].Select(string.Concat);

    // A real file with junk put in somewhere and something cut out.
    static readonly Gen<string> Mutated = Gen.Select(Gen.OneOf(Files), Gen.Double[0, 1], Gen.Double[0, 1], Junk, (file, at, cut, junk) =>
    {
        var start = (int)(at * file.Length);
        return file[..start] + junk + file[(start + (int)(cut * cut * (file.Length - start)))..];
    });

    static readonly Gen<string> Paths = Gen.OneOf("a.md", "2026-02-07/index.md", "digests/2026-02-07.md", "2026-02-07/sources/hn.md", ".md", "x", "/", "a/../b.md");

    [Fact]
    public void Anything_is_read_without_failing() =>
        Gen.Select(Paths, Gen.OneOf(Junk, Mutated)).Holds((path, text) => Check(path, text), iter: 3000);

    [Fact]
    public void Line_ends_make_no_difference() =>
        Gen.OneOf(Junk, Mutated).Select(text => text.Replace("\r", "")).Holds(text =>
            Outline.Of(CorpusParser.Parse("2026-02-07/x.md", text)) == Outline.Of(CorpusParser.Parse("2026-02-07/x.md", text.Replace("\n", "\r\n"))), iter: 1000);

    [Fact]
    public void No_word_is_lost() =>
        DigestText.Sections.Holds(sections => Assert.Empty(Words.Lost(DigestText.Join(sections), CorpusParser.Parse("x.md", DigestText.Join(sections)))), iter: 1000);

    [Fact]
    public void The_order_of_sections_makes_no_difference() =>
        DigestText.Sections.SelectMany(sections => Gen.Shuffle(sections).Select(shuffled => (sections, shuffled)))
            .Holds((sections, shuffled) => Assert.Equal(Unplaced(DigestText.Join(sections)), Unplaced(DigestText.Join(shuffled))), iter: 1000);

    static void Check(string path, string text)
    {
        var file = CorpusParser.Parse(path, text);
        var lines = text.Split('\n').Length + text.Count(c => c == '\r');
        Assert.All(file.Entries, entry => Assert.True(entry.Title.Length > 0 && entry.Id.Key.Length > 0 && entry.Location.Line >= 1 && entry.Location.Line <= lines));
        Assert.All(file.Problems, problem => Assert.InRange(problem.Location.Line, 1, lines));
        Assert.Equal(file.Entries.Count, file.Entries.Select(entry => entry.Id).Distinct().Count());
    }

    // Entries as text, without their lines and the order of the parts.
    static IEnumerable<string> Unplaced(string text)
    {
        var file = CorpusParser.Parse("x.md", text);
        var digest = Assert.Single(file.Entries.OfType<Digest>());
        var other = digest.OtherText.Split("\n\n").Distinct().Order(StringComparer.Ordinal);
        var entries = file.Entries.Select(entry => (entry is Digest whole ? whole with { OtherText = "" } : entry) with { Location = new("x.md", 1) });
        return Outline.Of(file with { Entries = [.. entries], Links = [.. file.Links.Select(link => link with { Line = 1 })], Problems = [] })
            .Split('\n').Order(StringComparer.Ordinal).Concat(other).Concat(file.Problems.Select(problem => problem.Message).Order(StringComparer.Ordinal));
    }
}
