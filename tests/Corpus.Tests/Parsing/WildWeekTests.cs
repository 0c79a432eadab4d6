using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Parsing;
using McpResearch.Corpus.Sources;

namespace McpResearch.Corpus.Tests.Parsing;

public class WildWeekTests
{
    static readonly Lazy<Dictionary<string, ParsedFile>?> Week = new(Read);

    [Fact]
    public void Every_file_of_a_real_week_is_recognised()
    {
        if (Week.Value is not { } week)
            return;
        Assert.All(week, file => Assert.Equal(Expected(file.Key), file.Value.Kind));
        Assert.Equal([6, 232, 66, 1], new[] { FileKind.Digest, FileKind.ResearchNote, FileKind.SourceScan, FileKind.Note }.Select(kind => week.Values.Count(file => file.Kind == kind)));
    }

    [Fact]
    public void Every_story_of_a_real_week_leads_to_its_note()
    {
        if (Week.Value is not { } week)
            return;
        var links = week.Values.SelectMany(file => file.Links).ToList();
        Assert.Equal(129, links.Count);
        Assert.Equal(129, week.Values.SelectMany(file => file.Entries).OfType<Article>().Count());
        Assert.All(links, link => Assert.NotNull(week.GetValueOrDefault(link.Candidates[0])?.Note));
    }

    [Theory]
    [InlineData("2026-02-02", 32, 8, 44, 11, false)]
    [InlineData("2026-02-03", 18, 5, 22, 9, false)]
    [InlineData("2026-02-04", 15, 5, 35, 11, true)]
    [InlineData("2026-02-05", 21, 6, 21, 10, true)]
    [InlineData("2026-02-06", 24, 6, 13, 11, true)]
    [InlineData("2026-02-07", 19, 6, 19, 8, true)]
    public void Each_day_of_a_real_week_gives_its_entries(string day, int stories, int themes, int backlog, int sources, bool total)
    {
        if (Week.Value?[$"{day}/index.md"] is not { } file)
            return;
        var digest = Assert.Single(file.Entries.OfType<Digest>());
        Assert.Equal((stories, themes, backlog, sources, total), (file.Entries.OfType<Article>().Count(), digest.Themes.Count, digest.Backlog.Count, digest.Sources.Count, digest.SourceTotal is not null));
        Assert.All(file.Entries.OfType<Theme>(), theme => Assert.NotEmpty(theme.Statement));
        Assert.All(file.Entries.OfType<Article>(), article => Assert.NotEmpty(article.Summary));
    }

    [Fact]
    public void Only_quick_reference_rows_without_story_are_problems()
    {
        if (Week.Value is not { } week)
            return;
        var problems = week.Values.SelectMany(file => file.Problems).ToList();
        Assert.All(problems, problem => Assert.StartsWith("The quick reference names", problem.Message, StringComparison.Ordinal));
        Assert.Equal(10, problems.Count);
    }

    [Fact]
    public void Every_finding_of_a_real_week_has_its_fields()
    {
        if (Week.Value is not { } week)
            return;
        var findings = week.Values.SelectMany(file => file.Entries).OfType<Finding>().ToList();
        Assert.Equal(427, findings.Count);
        Assert.All(findings, finding => Assert.True(finding is { Published: not null, Description.Length: > 0, Relevance.Length: > 0, Source.Length: > 0 }));
        Assert.Equal(5, findings.Count(finding => finding.Url is null));
    }

    [Fact]
    public void No_word_of_a_real_week_is_lost()
    {
        if (Week.Value is not { } week)
            return;
        Assert.All(week, file => Assert.Empty(Words.Lost(Text(file.Key, file.Value), file.Value)));
    }

    // How a scan was made is kept only where the scan has text of its own.
    static string Text(string path, ParsedFile file)
    {
        var lines = SourceReader.Read(Folder!, path)!.Text.Split('\n');
        return string.Join('\n', lines.Where(line => file.Kind != FileKind.SourceScan || !line.StartsWith("| **", StringComparison.Ordinal)));
    }

    static string? Folder => Shared.Find("wild/ai-research-week-2026-02-02");

    static Dictionary<string, ParsedFile>? Read() => Folder is not { } folder
        ? null
        : CorpusScanner.Scan(folder).Files.ToDictionary(file => file.Path, file => CorpusParser.Parse(file.Path, SourceReader.Read(folder, file.Path)!.Text));

    static FileKind Expected(string path) => path switch
    {
        _ when path.EndsWith("/index.md", StringComparison.Ordinal) => FileKind.Digest,
        _ when path.Contains("/research/", StringComparison.Ordinal) => FileKind.ResearchNote,
        _ when path.Contains("/sources/", StringComparison.Ordinal) => FileKind.SourceScan,
        _ => FileKind.Note,
    };
}
