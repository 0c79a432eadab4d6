namespace McpResearch.Corpus.Parsing.Markdown;

/// <summary>A Markdown file cut into front matter, title and the rest.</summary>
/// <param name="Path">Its path in the corpus.</param>
/// <param name="FrontMatter">What stands between <c>---</c> lines at its top.</param>
/// <param name="Title">The first heading of level 1, else null.</param>
/// <param name="Body">All other lines, those above the title included.</param>
internal sealed record MarkdownFile(string Path, FrontMatter FrontMatter, MarkdownLine? Title, ArraySegment<MarkdownLine> Body)
{
    /// <summary>The title's inline Markdown; empty where there is none.</summary>
    public InlineMarkdown TitleInline { get; } = InlineMarkdown.Read(Title?.HeadingText ?? "");

    /// <summary>Line of the title, else 1.</summary>
    public int TitleLine => Title?.Number ?? 1;

    /// <summary>The last part of the path, without its ending.</summary>
    public string Stem => System.IO.Path.GetFileNameWithoutExtension(Path);

    public static MarkdownFile Read(string path, string text)
    {
        var all = MarkdownLines.Split(text.TrimStart('\uFEFF'));
        var frontMatter = FrontMatter.Read(all);
        var body = all[frontMatter.Height..];
        UnderlinedTitle.Rewrite(body);
        var title = Array.FindIndex(body, line => line.HeadingLevel == 1 && line.HeadingText.Length > 0);
        return title < 0 ? new(path, frontMatter, null, body) : new(path, frontMatter, body[title], (MarkdownLine[])[.. body[..title], .. body[(title + 1)..]]);
    }
}
