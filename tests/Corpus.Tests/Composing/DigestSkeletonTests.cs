using System.Text.RegularExpressions;
using CsCheck;
using McpResearch.Corpus.Composing;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Parsing;

namespace McpResearch.Corpus.Tests.Composing;

public class DigestSkeletonTests
{
    private static readonly DateOnly Day = new(2026, 2, 8);

    private static readonly Gen<Note[]> Notes = Gen.Select(NastyText.Seen, NastyText.Any.Null(), Gen.OneOf("", " (1)", "&a", "é")).Array[0, 4].Select(notes => notes.Select((note, i) => new Note
    {
        Id = new(EntryKind.Note, $"research/n{i}"),
        Title = CleanText.Line(note.Item1),
        Source = note.Item2,
        Url = $"https://example.org/{i}",
        Location = new($"research/n{i}{note.Item3}.md", 1),
    }).ToArray());

    private static readonly Gen<Finding[]> Findings = Gen.Select(NastyText.Seen, NastyText.Any, NastyText.Any.Null()).Array[0, 6].Select(findings => findings.Select((finding, i) => new Finding
    {
        Id = new(EntryKind.Finding, $"2026-02-08/hn/{i}"),
        Title = CleanText.Line(finding.Item1),
        Source = $"s{finding.Item2}",
        Url = i == 0 ? "https://example.org/0?utm_source=x" : finding.Item3,
        Location = new("sources/hn.md", 1),
    }).ToArray());

    [Fact]
    public void It_reads_back_as_the_digest_of_the_day_without_problems() => Gen.Select(Notes, Findings, Gen.OneOf("digests/2026-02-08.md", "2026-02-08/index.md")).Holds((notes, findings, path) =>
    {
        var file = CorpusParser.Parse(path, DigestSkeleton.Of(Day, path, notes, findings));
        Assert.Equal(FileKind.Digest, file.Kind);
        Assert.Empty(file.Problems);
        Assert.Equal(notes.Select(note => note.Title), file.Entries.OfType<Article>().Select(article => article.Title));
        Assert.Equal(notes.Select(note => CleanText.Line(note.Source)), file.Entries.OfType<Article>().Select(article => article.Source ?? ""));
        Assert.All(file.Entries.OfType<Article>(), article => Assert.StartsWith(DigestSkeleton.Blank, article.KeyInsight));
        Assert.Equal(notes.Select(note => note.Location.File), file.Links.Select(link => link.Candidates[0]));
        var digest = file.Entries.OfType<Digest>().Single();
        Assert.Equal(findings.Length, digest.SourceTotal!.Found);
        var researched = notes.Length > 0 && findings.Length > 0 ? 1 : 0;
        Assert.InRange(digest.SourceTotal.Researched!.Value, researched, findings.Length);
        Assert.Equal(findings.Length - digest.SourceTotal.Researched, digest.Backlog.Count);
    }, iter: 1000);

    [Fact]
    public void Filled_in_it_passes_the_check() => Gen.Select(Notes, Findings).Holds((notes, findings) =>
    {
        const string Path = "digests/2026-02-08.md";
        var text = SafeMarkdown.File(Regex.Replace(DigestSkeleton.Of(Day, Path, notes, findings), @"\(write: [^)]*\)", "Some words"));
        Assert.Empty(DigestCheck.Of(text, Path, Day, link => notes.Any(note => link.Candidates.Contains(note.Location.File))));
    }, iter: 500);

    [Fact]
    public void What_is_left_to_write_is_told()
    {
        const string Path = "digests/2026-02-08.md";
        var problems = DigestCheck.Of(DigestSkeleton.Of(Day, Path, [], []), Path, Day, _ => true);
        Assert.NotEmpty(problems);
        Assert.All(problems, problem => Assert.Contains("is still there", problem.Message));
    }

    [Theory]
    [InlineData("# Notes of today\n\nNothing.", "reads as a note")]
    [InlineData("# AI Research Digest - 2026-02-09\n\n## Key Themes\n\n1. **A**: b", "expected one with the day")]
    [InlineData("# AI Research Digest - 2026-02-08\n\n## Overview\n\nNothing.", "no story, theme or backlog item")]
    [InlineData("# AI Research Digest - 2026-02-08\n\n## Top Stories\n\n### A\n\n#### [B](../research/b.md)\n\nText.", "which is not there")]
    [InlineData("# AI Research Digest - 2026-02-08\n\n## Top Stories\n\n### A\n\n#### B\n\nText.\n\n## Quick Reference\n\n| Article | Source | Key Insight |\n|---|---|---|\n| Other | x | y |", "no story of this digest")]
    public void What_is_wrong_is_told_with_what_was_expected(string text, string told) =>
        Assert.Contains(DigestCheck.Of(text, "digests/2026-02-08.md", Day, _ => false), problem => problem.Message.Contains(told, StringComparison.Ordinal));
}
