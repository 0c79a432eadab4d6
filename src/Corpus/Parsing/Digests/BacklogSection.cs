using McpResearch.Corpus.Parsing.Markdown;

namespace McpResearch.Corpus.Parsing.Digests;

/// <summary>The backlog: <c>###</c> groups, or none, of tables and lists. A table without titles (of source errors, scan notes) is kept as text.</summary>
internal static class BacklogSection
{
    public static void Read(Section section, DigestDraft draft)
    {
        foreach (var block in Section.Split(section.Body, 6))
        {
            var before = draft.Backlog.Count;
            var named = block.Heading is null ? section : block;
            foreach (var (table, lines) in MarkdownTable.Split(block.Body))
                if (table is null)
                    BacklogList.Read(named, block.Title, lines, draft);
                else if (!BacklogTable.Read(named, block.Title, table, draft))
                    draft.Keep(named, lines);
            if (block.Heading is { } heading && before == draft.Backlog.Count)
                draft.KeepHeading(heading.Text.Trim());
        }
    }
}
