using McpResearch.Corpus.Parsing;

namespace McpResearch.Corpus.Tests.Properties;

/// <summary>What makes bad parsers quadratic. A megabyte takes well under a second; the bounds are loose, so that a busy machine does not fail them.</summary>
public class HostileInputTests
{
    static readonly string[] Heads =
    [
        "",
        "# AI Research Digest - 2026-02-07\n## Top Stories\n#### ",
        "# AI Research Digest - 2026-02-07\n## Key Themes\n1. ",
        "# AI Research Digest - 2026-02-07\n## Quick Reference\n|a|b|\n|-|-|\n",
        "# AI Research Digest - 2026-02-07\n## Source Summary\n|a|b|\n|-|-|\n",
        "# AI Research Digest - 2026-02-07\n## Backlog\n|Title|b|\n|-|-|\n",
        "# AI Research Digest - 2026-02-07\n## Backlog\n- ",
        "# References\n## 1. A\n- Cite Key: `@a`\n- Authors: ",
        "# References\n## 1. A\n- Cite Key: `@a`\n- Description:\n  ",
        "# A\n| | |\n|---|---|\n| **Scanned** | 2026-02-07 |\n\n## B\n- **URL:** x\n",
        "# A\n| | |\n|---|---|\n| **Researched** | 2026-02-07 |\n",
        "---\na: b\n",
    ];

    static readonly string[] Units =
    [
        "[", "]", "|", "#", "*", "_", "(", ")", "`", "~", "&", "<", "\\", "-", ":", ",", "\n", " ", "a", "](", "[a](", "[](", "[a](b)", "**a", "* a*", "`a``", " (", " (a)", "http://", "[[", "![", "a, ",
        "#\n", "# a\n", "## a\n", "### a\n", "#### a\n", "#### [a](a.md)\n", "## 1. a\n", "## 1.\n- URL: a\n", "- URL: a\n", "- **URL:** a\n", "- a: b\n", "- a (b)\n", "1. a\n", "1. **a**: b\n", "**1. a**\n", "**a:** 1\n",
        "|a|b|\n", "||\n", "|\n|-|\n", "|[a](a.md)|b|\n", "|a b|c|\n", "|**Total**|1|\n", "```\n", "~~~a\n", "---\n", "a: b\n", "a\n", "\n\n", " a\n", "- a\n  b\n", "And 1 more\n", "===\n", "\r", "2026-02-07 ", "&#34;", "<http://a>",
    ];

    public static TheoryData<int> HeadIndices => [.. Enumerable.Range(0, Heads.Length)];

    [Theory]
    [InlineData("[")]
    [InlineData("](")]
    [InlineData("|")]
    [InlineData("#")]
    [InlineData("*")]
    [InlineData("(")]
    [InlineData("`")]
    [InlineData("#\n")]
    [InlineData("|a|b|\n")]
    public Task A_megabyte_of_marks_is_read_in_time(string unit) => Read(Heads[1] + Repeat(unit, 1_000_000));

    [Theory]
    [MemberData(nameof(HeadIndices))]
    public async Task Marks_in_every_section_are_read_in_time(int head)
    {
        foreach (var unit in Units)
            await Read(Heads[head] + Repeat(unit, 40_000));
    }

    static Task Read(string text) =>
        Task.Run(() => CorpusParser.Parse("2026-02-07/x.md", text)).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

    static string Repeat(string unit, int size) => string.Concat(Enumerable.Repeat(unit, size / unit.Length));
}
