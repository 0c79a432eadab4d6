using System.Globalization;
using System.Text;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Composing;

/// <summary>A day's digest with all that is known of it in its place, and what is to be written marked by <see cref="Blank"/>. Reads back as a digest without problems.</summary>
internal static class DigestSkeleton
{
    /// <summary>How a place to fill starts. A digest that still has one is not saved.</summary>
    public const string Blank = "(write: ";

    private const int MostOpen = 60;

    /// <summary>The whole file, lines ending with <c>\n</c>.</summary>
    /// <param name="path">Where it will stand; links lead from there.</param>
    /// <param name="notes">The day's research notes, its stories.</param>
    /// <param name="findings">What the day's scans found.</param>
    public static string Of(DateOnly day, string path, IReadOnlyList<Note> notes, IReadOnlyList<Finding> findings)
    {
        var covered = notes.SelectMany(WorkKey.Of).ToHashSet(StringComparer.Ordinal);
        var done = findings.ToLookup(finding => WorkKey.Of(finding).Any(covered.Contains));
        var text = new StringBuilder();
        AddOverview(text, day, findings, notes.Count);
        AddStories(text, path, notes);
        AddQuickReference(text, path, notes);
        AddSources(text, findings, done[true].CountBy(finding => finding.Source).ToDictionary());
        AddBacklog(text, [.. done[false]]);
        return text.ToString();
    }

    private static void AddOverview(StringBuilder text, DateOnly day, IReadOnlyList<Finding> findings, int notes) => text.Append(string.Create(CultureInfo.InvariantCulture, $"""
        # AI Research Digest - {day:yyyy-MM-dd}

        ## Overview

        {Blank}what the day was about, in one or two sentences)

        **Sources scanned:** {findings.Select(finding => finding.Source).Distinct().Count()} sources
        **Total articles found:** {findings.Count}
        **Articles researched:** {notes}

        ---


        """).ReplaceLineEndings("\n"));

    private static void AddStories(StringBuilder text, string path, IReadOnlyList<Note> notes)
    {
        text.Append(CultureInfo.InvariantCulture, $"## Top Stories\n\n### {Blank}a category; sort the stories into two to six of them)\n\n");
        foreach (var note in notes)
            text.Append(CultureInfo.InvariantCulture, $"#### {Link(path, note)}\n\n{Blank}two to four sentences out of its note: what is new, the figures, what follows)\n\n");
        text.Append(CultureInfo.InvariantCulture, $"---\n\n## Key Themes\n\n1. **{Blank}a theme that several stories share)**: {Blank}what they say of it together)\n\n---\n\n");
    }

    private static void AddQuickReference(StringBuilder text, string path, IReadOnlyList<Note> notes)
    {
        text.Append("## Quick Reference\n\n| Article | Source | Key Insight |\n|---|---|---|\n");
        foreach (var note in notes)
            text.Append(CultureInfo.InvariantCulture, $"| {Link(path, note)} | {Cell(note.Source)} | {Blank}the one line to remember) |\n");
    }

    private static void AddSources(StringBuilder text, IReadOnlyList<Finding> findings, Dictionary<string, int> researched)
    {
        text.Append("\n---\n\n## Source Summary\n\n| Source | Articles Found | Researched |\n|---|---|---|\n");
        foreach (var (source, count) in findings.CountBy(finding => finding.Source))
            text.Append(CultureInfo.InvariantCulture, $"| {Cell(source)} | {count} | {researched.GetValueOrDefault(source)} |\n");
        text.Append(CultureInfo.InvariantCulture, $"| **Total** | **{findings.Count}** | **{researched.Values.Sum()}** |\n");
    }

    private static void AddBacklog(StringBuilder text, IReadOnlyList<Finding> open)
    {
        text.Append("\n---\n\n## Appendix: Unresearched Backlog\n\n| Title | Source | URL | Reason |\n|---|---|---|---|\n");
        foreach (var finding in open.Take(MostOpen))
            text.Append(CultureInfo.InvariantCulture, $"| {Cell(finding.Title)} | {Cell(finding.Source)} | {WebLink.Address(finding.Url)?.Replace("|", "\\|", StringComparison.Ordinal) ?? "Unknown"} | |\n");
        if (open.Count > MostOpen)
            text.Append(CultureInfo.InvariantCulture, $"\n- And {open.Count - MostOpen} additional articles\n");
    }

    private static string Link(string path, Note note) => $"[{InlineText.Of(CleanText.Line(note.Title))}]({CorpusLayout.Link(path, note.Location.File)})";

    private static string Cell(string? text) => CleanText.Line(text) is { Length: > 0 } line ? InlineText.Of(line) : "";
}
