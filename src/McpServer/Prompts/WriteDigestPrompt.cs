using McpResearch.Corpus;
using McpResearch.Corpus.Answers;
using McpResearch.Corpus.Entries;
using McpResearch.Server.Tools.Texts;

namespace McpResearch.Server.Prompts;

/// <summary><c>write_digest</c>.</summary>
internal sealed class WriteDigestPrompt(ResearchCorpus corpus) : CorpusPrompt(corpus, Definition)
{
    private const int MostOfNote = 900;
    private static readonly PromptDefinition Definition = new()
    {
        Name = "write_digest",
        Title = "Write the digest of a day",
        Description = "The day's findings and notes, and the form of a digest to fill in, ready to be saved in the corpus.",
        Example = "date: 2026-02-08",
        Parameters = [new("date", "The day, such as 2026-02-08; default today", Required: false)],
    };

    /// <inheritdoc/>
    protected override async Task<PromptDraft> DraftAsync(PromptArguments arguments, CancellationToken cancellation)
    {
        var draft = await Corpus.DraftDigestAsync(arguments["date"], cancellation);
        if (draft.Notes.Count + draft.Findings.Count == 0)
            return new(Nothing(draft, arguments.MayWrite), []);
        var materials = new List<Material> { new(new EntryId(EntryKind.Digest, draft.Date).Uri, $"The form of {draft.Path}", "") { Verbatim = draft.Skeleton, Language = "markdown" } };
        materials.AddRange(await NotesAsync(draft, cancellation));
        if (draft.EarlierThemes.Count > 0)
            materials.Add(Materials.List("research://themes", "Key themes of the digest before", draft.EarlierThemes));
        materials.AddRange(await FindingsAsync(draft, cancellation));
        return new(Task(draft, arguments.MayWrite), materials) { MostOfOne = PromptSheet.Budget / 2, Rest = $"get_article reads the notes, search_articles with kind [\"finding\"], since and until {draft.Date} lists the findings." };
    }

    private async Task<IEnumerable<Material>> NotesAsync(DigestDraftAnswer draft, CancellationToken cancellation)
    {
        if (draft.Notes.Count == 0)
            return [];
        var notes = await Corpus.GetArticlesAsync(new() { Ids = [.. draft.Notes.Take(20).Select(note => note.Id)], MaxChars = 60_000 }, cancellation);
        return notes.Articles.Select(Materials.Of).Select(note => note with { Text = note.Text.Length <= MostOfNote ? note.Text : $"{note.Text[..MostOfNote]} … (the rest with get_article)" });
    }

    private async Task<IEnumerable<Material>> FindingsAsync(DigestDraftAnswer draft, CancellationToken cancellation)
    {
        if (draft.Findings.Count == 0)
            return [];
        var findings = await Corpus.SearchAsync(new() { Kind = ["finding"], Since = draft.Date, Until = draft.Date, Sort = "newest", Limit = 50, Detail = "full" }, cancellation);
        return findings.Results.Select(finding => Materials.Of(finding, 300));
    }

    private static string Nothing(DigestDraftAnswer draft, bool mayWrite) => $"""
        This research corpus has nothing of {draft.Date} to write a digest from: no findings of scans, no research notes.{Exists(draft)} {(draft.OtherDays.Count == 0 ? "It has none of any other day either." : $"Days that have some: {string.Join(", ", draft.OtherDays)}.")} Tell the user so, and do not write a digest from memory. {(mayWrite ? "Notes are made with save_note; findings" : "Findings")} come from files such as {draft.Date}/sources/name.md.
        """;

    private static string Exists(DigestDraftAnswer draft) => draft.Existing is { } existing ? $" The day has a digest already ({Quoted.Line(existing.Id)}; read it with get_digest), which is never written over: ask the user first what this one is for." : "";

    private static string Task(DigestDraftAnswer draft, bool mayWrite) => $"""
        Write the digest of {draft.Date} for this research corpus: {draft.Notes.Count} notes, {draft.Findings.Count} findings.{Exists(draft)}

        The first resource is its form. Keep its title, headings, rules, table columns, links and figures exactly as they are, and replace each "(write: …)" by what it asks for:
        - Under Top Stories sort the stories below "### Category" headings of your choice, and write each from its note: what is new, the figures, what follows.
        - Key Themes: two to five numbered lines "1. **Title**: statement", each carried by several stories. Take up the words of an earlier theme where it goes on.
        - Quick Reference: one row a story with the one line to remember. Write \| for a bar inside a cell.
        - Backlog: keep the rows that are worth research, and give each its reason in a few words.
        Sections and rows that stay empty go. Nothing but the notes and findings may be in it: no figure that they do not give.

        {(mayWrite ? $"Show it to the user. Once they agree, call save_digest with the whole text; it goes to {draft.Path} and is checked first: mend what it reports and call again." : $"The corpus is open read-only here: give the whole text to the user, to be saved as {draft.Path}.")}
        """;
}
