using System.Globalization;
using System.Text;

namespace McpResearch.Server.Tests.Budgets;

/// <summary>A corpus in which everything that an answer may hold is as long as it gets in real ones, and then some.</summary>
internal static class LargeCorpus
{
    private const string Latin = "The agent reads every trace of the run, scores it against held-out scenarios and keeps what improves the next one. ";
    private const string Chinese = "该智能体读取每次运行的全部轨迹，并根据预留的场景进行评分，只保留能够改进下一次运行的内容。";

    /// <summary>Writes a digest, notes, references and a backlog into the folder.</summary>
    /// <param name="chinese">In Chinese, of which a model pays for every character.</param>
    public static void Write(string folder, bool chinese)
    {
        var text = chinese ? Chinese : Latin;
        File.WriteAllText(Path.Combine(folder, "references.md"), References(text));
        File.WriteAllText(Path.Combine(folder, "digest.md"), Digest(text));
        Directory.CreateDirectory(Path.Combine(folder, "research"));
        for (var i = 1; i <= 60; i++)
            File.WriteAllText(Path.Combine(folder, "research", $"story-{i}.md"), $"# Story {i} {Repeat(text, 100)}\n\n| | |\n|---|---|\n| **Source** | Lab {i} |\n| **URL** | [page](https://example.org/story/{i}) |\n\n## Overview\n\n{Paragraphs(text, i == 1 ? 120_000 : 6_000)}\n");
    }

    private static string References(string text)
    {
        var list = new StringBuilder("# References\n\nGenerated: 2026-02-22T01:40:36.546Z\n");
        var authors = string.Join(", ", Enumerable.Range(1, 120).Select(i => $"Family{i}, Given{i}"));
        for (var i = 1; i <= 60; i++)
            list.Append(CultureInfo.InvariantCulture, $"\n## {i}. Paper {i} {Repeat(text, 200)}\n- URL: https://example.org/paper/{i}\n- Cite Key: `@paper{i}`\n- Type: academic\n- Authors: {authors}\n- Date: 2026/02/{i % 28 + 1:00}\n- Tags: {string.Join(", ", Enumerable.Range(1, 30).Select(tag => $"Tag {tag}"))}\n- Description:\n  {Repeat(text, i == 1 ? 200_000 : 9_000)}\n");
        return list.ToString();
    }

    private static string Digest(string text)
    {
        var digest = new StringBuilder("# AI Research Digest - 2026-02-07\n\n## Top Stories\n");
        for (var i = 1; i <= 60; i++)
            digest.Append(CultureInfo.InvariantCulture, $"{(i % 20 == 1 ? $"\n### Category {i}\n" : "")}\n#### [Story {i} {Repeat(text, 100)}](research/story-{i}.md)\n\n{Repeat(text, 6_000)}\n");
        digest.Append("\n## Key Themes\n\n");
        for (var i = 1; i <= 60; i++)
            digest.Append(CultureInfo.InvariantCulture, $"{i}. **Theme {i} {Repeat(text, 80)}**: {Repeat(text, 3_000)}\n");
        digest.Append("\n## Appendix: Unresearched Backlog\n\n### Later\n\n| Title | Source | URL | Reason |\n|---|---|---|---|\n");
        for (var i = 1; i <= 120; i++)
            digest.Append(CultureInfo.InvariantCulture, $"| Item {i} {Repeat(text, 150)} | Reddit | https://example.org/item/{i} | {Repeat(text, 2_000)} |\n");
        return digest.ToString();
    }

    private static string Repeat(string text, int length) => new StringBuilder().Insert(0, text, length / text.Length + 1).ToString(0, length).TrimEnd();

    private static string Paragraphs(string text, int length) => Repeat($"{Repeat(text, 900)}\n\n", length);
}
