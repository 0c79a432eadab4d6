using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Parsing.Markdown;

namespace McpResearch.Corpus.Parsing.Digests;

/// <summary>Reads one story.</summary>
internal static class StoryReader
{
    public static void Read(Section block, string category, DigestDraft draft)
    {
        var heading = InlineMarkdown.Read(block.Heading!.Value.HeadingText);
        var (target, line) = NoteTarget(heading, block);
        var title = Title(heading, target, block, draft);
        var linkSlug = target is null ? null : NotePaths.Slug(target);
        var slug = UniqueSlug(linkSlug ?? Slug.From(title), block, draft);
        var article = new Article
        {
            Id = new(EntryKind.Article, $"{draft.Date}/{slug}"),
            Title = title,
            Slug = slug,
            Category = category,
            Summary = MarkdownLines.TextBeforeRules(block.Body),
            Url = heading.Links.FirstOrDefault(link => link.IsWeb)?.Target,
            Date = draft.Date,
            Location = draft.At(block.Line),
        };
        draft.Stories.Add(new(article, target is null ? null : new NoteLink(article.Id, NotePaths.Candidates(draft.Path, target, linkSlug!), line), linkSlug));
        draft.Category(category).Add(article.Id);
    }

    static string Title(InlineMarkdown heading, string? target, Section block, DigestDraft draft)
    {
        if (heading.Plain.Length > 0)
            return heading.Plain;
        var title = target is null ? "Untitled" : NotePaths.Slug(target) ?? "Untitled";
        draft.Report(block.Line, $"A story without a title: expected \"#### [Title](./research/slug.md)\". \"{title}\" is used.");
        return title;
    }

    // The link of the heading, else the first link to a Markdown file in the text.
    static (string? Target, int Line) NoteTarget(InlineMarkdown heading, Section block)
    {
        if (heading.Links.FirstOrDefault(IsFile) is { } link)
            return (link.Target, block.Line);
        foreach (var line in block.Body.Where(line => line.Text.Contains(".md", StringComparison.OrdinalIgnoreCase)))
            if (InlineMarkdown.Read(line.Text).Links.FirstOrDefault(found => IsFile(found) && found.Target.Contains(".md", StringComparison.OrdinalIgnoreCase)) is { } below)
                return (below.Target, line.Number);
        return (null, block.Line);
    }

    static bool IsFile(InlineLink link) => !link.IsWeb && NotePaths.Slug(link.Target) is not null;

    static string UniqueSlug(string slug, Section block, DigestDraft draft)
    {
        slug = slug.Length > 0 ? slug : "untitled";
        var unique = draft.Slugs.Give(slug);
        if (unique != slug)
            draft.Report(block.Line, $"The slug {slug} was found a second time in this digest: expected each once. This story is called {unique}.");
        return unique;
    }
}
