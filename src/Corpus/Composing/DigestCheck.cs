using System.Globalization;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Parsing;
using McpResearch.Corpus.Parsing.Markdown;

namespace McpResearch.Corpus.Composing;

/// <summary>Whether a text that was written as a digest reads as one.</summary>
internal static class DigestCheck
{
    /// <summary>All that is wrong with it, by line; empty where nothing is. Every line of it has a meaning to the parser or is kept as text, so what is not told here is not lost.</summary>
    /// <param name="text">Already safe, see <see cref="SafeMarkdown.File"/>.</param>
    /// <param name="path">Where it will stand.</param>
    /// <param name="isThere">Whether the corpus has a note at one of a link's candidates.</param>
    public static IReadOnlyList<Problem> Of(string text, string path, DateOnly day, Func<NoteLink, bool> isThere)
    {
        var file = CorpusParser.Parse(path, text);
        if (file.Kind != FileKind.Digest)
            return [new(new(path, 1), $"The text reads as {Name(file.Kind)}: expected a title \"# AI Research Digest - {Text(day)}\" on the first line, then ## Overview, ## Top Stories, ## Key Themes, ## Quick Reference, ## Source Summary, ## Appendix: Unresearched Backlog.")];
        return [.. file.Problems.Concat(OfTitle(text, path, day)).Concat(OfStories(file, path)).Concat(OfLinks(file, path, isThere)).Concat(OfBlanks(text, path)).OrderBy(problem => problem.Location.Line)];
    }

    private static IEnumerable<Problem> OfTitle(string text, string path, DateOnly day)
    {
        var title = MarkdownFile.Read(path, text).TitleInline.Plain;
        if (DateText.FindDay(title) is not { } found || found != PartialDate.From(day))
            yield return new(new(path, 1), $"The title is \"{title}\": expected one with the day, such as \"# AI Research Digest - {Text(day)}\".");
    }

    private static IEnumerable<Problem> OfStories(ParsedFile file, string path)
    {
        if (!file.Entries.Any(entry => entry is Article or Theme or BacklogItem))
            yield return new(new(path, 1), "There is no story, theme or backlog item in it: expected \"## Top Stories\", below it \"### Category\" and \"#### [Title](link to the note)\" with a paragraph each.");
    }

    private static IEnumerable<Problem> OfLinks(ParsedFile file, string path, Func<NoteLink, bool> isThere) => file.Links
        .Where(link => !isThere(link))
        .Select(link => new Problem(new(path, link.Line), $"The story links to {link.Candidates.FirstOrDefault() ?? "a place outside of the corpus"}, which is not there: expected a note of the corpus. Save it with save_note first, or give the title without a link."));

    private static IEnumerable<Problem> OfBlanks(string text, string path) => MarkdownLines.Split(text)
        .Where(line => line.Text.Contains(DigestSkeleton.Blank, StringComparison.Ordinal))
        .Select(line => new Problem(new(path, line.Number), $"\"{DigestSkeleton.Blank}…)\" is still there: expected the text that it asks for."));

    private static string Name(FileKind kind) => kind switch
    {
        FileKind.ReferenceList => "a reference list",
        FileKind.SourceScan => "a source scan",
        FileKind.ResearchNote => "a research note",
        _ => "a note",
    };

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
