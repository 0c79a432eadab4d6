using McpResearch.Corpus.Parsing;

namespace McpResearch.Corpus.Tests.Parsing;

public class DateTextTests
{
    [Theory]
    [InlineData("2026-02-07", "2026-02-07")]
    [InlineData("2026/2/7", "2026-02-07")]
    [InlineData("2 days ago (2026-02-05)", "2026-02-05")]
    [InlineData("2026-02-05 or 2026-02-06", "2026-02-05")]
    [InlineData("Feb 7, 2026", "2026-02-07")]
    [InlineData("on 7th September 2026", "2026-09-07")]
    [InlineData("2026-02 (February 2026)", "2026-02")]
    [InlineData("March 2026", "2026-03")]
    [InlineData("2026", "2026")]
    [InlineData("2026-02-22T01:40:36.546Z", "2026-02-22")]
    [InlineData("2026-13-01", null)]
    [InlineData("2026-02-30", null)]
    [InlineData("yesterday", null)]
    [InlineData("", null)]
    public void Dates_are_found_as_people_write_them(string text, string? date) => Assert.Equal(date, DateText.Find(text)?.ToString());

    [Theory]
    [InlineData("digests/2026-02-07.md", "2026-02-07")]
    [InlineData("archive/week-2026-02-02/2026-02-03/index.md", "2026-02-03")]
    [InlineData("2026-02-03/sources/hn.md", "2026-02-03")]
    [InlineData("digests/20260207.md", "2026-02-07")]
    [InlineData("digests/spring.md", null)]
    public void The_last_part_of_a_path_that_is_a_day_counts(string path, string? date) => Assert.Equal(date, DateText.OfPath(path)?.ToString());
}
