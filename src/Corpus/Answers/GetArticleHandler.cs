using System.Globalization;
using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Answers;

/// <summary>Answers <c>get_article</c>.</summary>
internal static class GetArticleHandler
{
    private const int MostIds = 20;
    private const int MostRelated = 8;
    private const int MostInSummary = 3_000;

    /// <summary>Checks, looks up, and pages through the long texts.</summary>
    public static ArticleAnswer Handle(CallContext call, ArticleRequest request)
    {
        var ids = Argument.Names("ids", request.Ids, MostIds, "id: \"article:2026-02-07/claude-opus-46\"");
        var bound = Argument.InRange("max_chars", request.MaxChars, 200, 60_000);
        var found = ids.Select(name => (Name: name, Found: EntryLookup.Find(call.Reader, name, EntryKind.Article))).ToArray();
        var entries = found.Where(item => item.Found.Entry is not null).Select(item => item.Found).ToArray();
        var page = new TextPage(bound, request.Cursor, entries.Length);
        return new()
        {
            Articles = [.. entries.Select((item, i) => page.Reaches(i) ? Detail(call.Reader, item.Entry!, item.Others, page, i) : null).OfType<ArticleDetail>()],
            NotFound = [.. found.Where(item => item.Found.Entry is null).Select(item => EntryLookup.Miss(call.Reader, item.Name, EntryKind.Article))],
            NextCursor = page.Next,
            Index = call.Index,
        };
    }

    /// <summary>One article, or what else reads as text, with its note from start to end.</summary>
    public static ArticleDetail Whole(IIndexReader reader, Entry entry) => Detail(reader, entry, [], new TextPage(int.MaxValue, null, 1), 0);

    private static ArticleDetail Detail(IIndexReader reader, Entry entry, IReadOnlyList<Entry> others, TextPage page, int number)
    {
        var (summary, text) = Texts(entry);
        page.Spend(entry.Title, summary, (entry as Article)?.KeyInsight);
        var same = Relations.Of(reader, entry);
        var mentions = same.Where(pair => pair.Entry is Article or Finding).ToArray();
        return new()
        {
            Id = entry.Id.ToString(),
            Kind = entry.Id.Kind.Name(),
            Title = entry.Title,
            Url = entry.Url,
            Date = Shown.Date(entry),
            Category = (entry as Article)?.Category ?? "",
            Summary = summary,
            KeyInsight = (entry as Article)?.KeyInsight ?? "",
            Source = Shown.Source(entry) ?? "",
            Mentions = [.. mentions.Select(pair => Shown.Link(pair.Entry, pair.Why))],
            Note = text is { } note ? page.Take(number, note.File, note.Text) : null,
            Themes = entry is Article article ? [.. ThemeArticles.ThemesOf(reader, article).Select(theme => Shown.Link(theme))] : [],
            Related = [.. same.Except(mentions).Select(pair => Shown.Link(pair.Entry, pair.Why)).Concat(Similar(reader, entry, same)).Take(MostRelated)],
            Uri = entry.Id.Uri,
            File = entry.Location.File,
            Line = entry.Location.Line,
            AlsoNamed = others.Count == 0 ? null : [.. others.Select(other => other.Id.ToString())],
        };
    }

    /// <summary>What is given at once, and what is given page by page: the note, or a text as long as one.</summary>
    private static (string Summary, (string File, string Text)? Note) Texts(Entry entry) => entry switch
    {
        Article { Note: { } note } article => (TokenEstimate.Cut(article.Summary, MostInSummary), (note.Location.File, note.Text)),
        Note note => ("", (note.Location.File, note.Text)),
        _ when Shown.Text(entry) is var text && TokenEstimate.Of(text) > MostInSummary => ("", (entry.Location.File, text)),
        _ => (Shown.Text(entry), null),
    };

    private static IEnumerable<EntryLink> Similar(IIndexReader reader, Entry entry, IReadOnlyList<(Entry Entry, string Why)> same)
    {
        var known = same.Select(pair => pair.Entry.Id).ToHashSet();
        var query = new EntryQuery { SimilarTo = entry.Id, Filter = new() { Kinds = [EntryKind.Article, EntryKind.Reference] }, Take = 4 };
        return reader.Search(query).Hits.Where(hit => !known.Contains(hit.Entry.Id)).Select(hit => Shown.Link(hit.Entry, "similar"));
    }

    /// <summary>Deals out a number of characters over several texts; where it ends, the next page starts.</summary>
    private sealed class TextPage
    {
        /// <summary>With less left an article is not begun.</summary>
        private const int LeastTokens = 1_000;

        private readonly int first;
        private readonly int offset;
        private int left;
        private int tokens;

        public TextPage(int bound, string? cursor, int count)
        {
            left = bound;
            tokens = bound == int.MaxValue ? int.MaxValue : TokenEstimate.MostInAnswer;
            if (string.IsNullOrEmpty(cursor))
                return;
            var parts = cursor.Split('.');
            if (parts.Length != 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out first)
                || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out offset) || first >= count)
                throw Argument.Bad("cursor", cursor, "the nextCursor of the answer before, with the same ids", "leave it out to start again");
        }

        /// <summary>Where to go on; null when all was dealt.</summary>
        public string? Next { get; private set; }

        /// <summary>Whether this page has the text of that number.</summary>
        public bool Reaches(int number)
        {
            if (number > first && Next is null && tokens < LeastTokens)
                Next = string.Create(CultureInfo.InvariantCulture, $"{number}.0");
            return number >= first && Next is null;
        }

        /// <summary>Takes what stands beside the text off what the answer may cost.</summary>
        public void Spend(params IEnumerable<string?> texts) => tokens -= Math.Min(tokens, 300 + TokenEstimate.Of(texts));

        public NoteText Take(int number, string file, string text)
        {
            var from = number == first ? Math.Min(offset, text.Length) : 0;
            var end = TextCut.Before(text, Math.Min(left, TokenEstimate.Length(text, from, tokens)), from);
            left -= end - from;
            tokens -= Math.Min(tokens, TokenEstimate.Of(text[from..end]));
            if (end < text.Length)
                Next = string.Create(CultureInfo.InvariantCulture, $"{number}.{end}");
            return new(file, text[from..end], text.Length, from);
        }
    }
}
