using McpResearch.Corpus.Citing;
using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Errors;
using McpResearch.Corpus.Querying;
using McpResearch.Corpus.Search;

namespace McpResearch.Corpus.Answers;

/// <summary>Answers <c>search_articles</c>.</summary>
internal static class SearchArticlesHandler
{
    private const int LongestQuery = 10_000;
    private const int FullText = 2_400;
    private const int FullTokens = 670;

    /// <summary>Checks, searches, and shapes the page.</summary>
    public static SearchAnswer Handle(CallContext call, SearchRequest request)
    {
        var query = Checked(call, request);
        var answer = Page(call, request, query);
        if (answer.Total == 0 && Without(call, query) is { Length: > 0 } hint)
            return answer with { Suggestion = $"{answer.Suggestion} {hint}".Trim() };
        var fitting = TokenEstimate.Fitting(answer.Results, Cost);
        return fitting < answer.Results.Count ? Page(call, request, query with { Take = fitting }) : answer;
    }

    /// <summary>Which filters keep everything out, and what would be found without each.</summary>
    private static string Without(CallContext call, EntryQuery query)
    {
        var filter = query.Filter;
        var counts = new (string Name, bool IsGiven, EntryFilter Others)[]
        {
            ("kind", filter.Kinds.Count > 0, filter with { Kinds = [] }),
            ("tag", filter.Tags.Count > 0, filter with { Tags = [] }),
            ("category", filter.Category is not null, filter with { Category = null }),
            ("source", filter.Source is not null, filter with { Source = null }),
            ("author", filter.Author is not null, filter with { Author = null }),
            ("folder", filter.Folder is not null, filter with { Folder = null }),
            ("type", filter.Type is not null, filter with { Type = null }),
            ("since and until", filter.Since is not null || filter.Until is not null, filter with { Since = null, Until = null }),
        }.Where(part => part.IsGiven).Select(part => (part.Name, call.Reader.Search(query with { Filter = part.Others, Take = 1, Cursor = null, Facets = false }, call.Cancellation).Total)).Where(part => part.Total > 0);
        return string.Join(' ', counts.Select(part => $"Without {part.Name}: {part.Total} found."));
    }

    private static int Cost(SearchResult hit) => 90 + TokenEstimate.Of([hit.Id, hit.Title, hit.Url, hit.Source, hit.Snippet, hit.Uri, hit.Authors, hit.Category, hit.Text, hit.File, .. hit.Tags ?? [], .. hit.Duplicates ?? []]);

    private static SearchAnswer Page(CallContext call, SearchRequest request, EntryQuery query)
    {
        var outcome = EntrySearch.Run(call.Reader, query, call.Cancellation);
        var full = Argument.OneOf("detail", request.Detail, "concise", "full") == "full";
        return new()
        {
            Query = request.Query.Trim(),
            Total = outcome.Page.Total,
            Results = [.. outcome.Page.Hits.Select((hit, i) => Result(hit, outcome.Snippets[i], full))],
            NextCursor = outcome.Page.NextCursor,
            Facets = outcome.Page.Facets,
            Suggestion = outcome.Suggestion,
            Index = call.Index,
        };
    }

    private static EntryQuery Checked(CallContext call, SearchRequest request)
    {
        var query = new EntryQuery
        {
            Query = QueryParser.Parse(Argument.Text("query", request.Query, LongestQuery) ?? ""),
            Filter = Filter(request),
            SimilarTo = SimilarTo(call, request.SimilarTo),
            Sort = Enum.Parse<EntrySort>(Argument.OneOf("sort", request.Sort, "relevance", "newest", "oldest"), ignoreCase: true),
            Take = Argument.InRange("limit", request.Limit, 1, 50),
            Cursor = Argument.Text("cursor", request.Cursor, 1_000),
            Facets = request.Facets,
            Explain = request.Explain,
        };
        if (query.Query.IsEmpty && query.SimilarTo is null && query.Filter == EntryFilter.None)
            throw new CorpusException(CorpusError.BadArgument, "Argument 'query' is empty and no filter is given. Say what to look for, e.g. query: \"agentic RL training\", or give a filter, e.g. kind: [\"reference\"] or since: 2026-02.");
        return query;
    }

    private static EntryFilter Filter(SearchRequest request)
    {
        var filter = new EntryFilter
        {
            Kinds = [.. request.Kind.Select(kind => Argument.Kind("kind", kind))],
            Tags = [.. request.Tag.Where(tag => !string.IsNullOrWhiteSpace(tag))],
            Category = Argument.Text("category", request.Category, 500),
            Source = Argument.Text("source", request.Source, 500),
            Author = Argument.Text("author", request.Author, 500),
            Folder = Argument.Text("folder", request.Folder, 500),
            Type = Argument.Text("type", request.Type, 500),
            Since = Argument.Day("since", request.Since),
            Until = Argument.Day("until", request.Until, last: true),
        };
        if (filter.Since > filter.Until)
            throw Argument.Bad("since", request.Since!, $"a day up to until ({request.Until})", "since: 2026-02-01, until: 2026-02-07");
        var asks = filter.Kinds.Count + filter.Tags.Count > 0 || (filter.Category ?? filter.Source ?? filter.Author ?? filter.Folder ?? filter.Type) is not null || (filter.Since ?? filter.Until) is not null;
        return asks ? filter : EntryFilter.None;
    }

    private static EntryId? SimilarTo(CallContext call, string? name)
    {
        if (Argument.Text("similar_to", name, 2_000) is not { } text)
            return null;
        if (EntryLookup.Find(call.Reader, text).Entry is { } entry)
            return entry.Id;
        var near = EntryLookup.Miss(call.Reader, text, null).Suggestions;
        throw Argument.Bad("similar_to", text, "the id of an entry", near.Count > 0 ? $"similar_to: {near[0]}" : "an id from a search result");
    }

    private static SearchResult Result(EntryHit hit, string snippet, bool full) => new()
    {
        Id = hit.Entry.Id.ToString(),
        Kind = hit.Entry.Id.Kind.Name(),
        Title = hit.Entry.Title,
        Url = hit.Entry.Url,
        Source = Shown.Source(hit.Entry),
        Date = Shown.Date(hit.Entry),
        Snippet = snippet,
        Score = Math.Round(hit.Score, 4),
        Parts = hit.Parts,
        Uri = hit.Entry.Id.Uri,
        CiteKey = (hit.Entry as Reference)?.CiteKey,
        Authors = hit.Entry is Reference { Authors.Count: > 0 } reference ? Citation.ShortAuthors(reference.Authors) : null,
        Tags = Tags(hit.Entry),
        Category = hit.Entry switch { Article { Category.Length: > 0 } article => article.Category, BacklogItem { Group.Length: > 0 } item => item.Group, _ => null },
        Duplicates = hit.Duplicates.Count == 0 ? null : [.. hit.Duplicates.Select(id => id.ToString())],
        Text = full ? Cut(FullBody(hit.Entry)) : null,
        File = hit.Entry.Location.File,
        Line = hit.Entry.Location.Line,
    };

    private static IReadOnlyList<string>? Tags(Entry entry) => entry switch
    {
        Reference { Tags.Count: > 0 } reference => reference.Tags,
        Note { Tags.Count: > 0 } note => note.Tags,
        _ => null,
    };

    private static string FullBody(Entry entry) => entry is Article { Note: { } note } article ? $"{article.Summary}\n\n{note.Text}" : Shown.Text(entry);

    private static string Cut(string text)
    {
        var most = Math.Min(FullText, TokenEstimate.Length(text, 0, FullTokens));
        return text.Length <= most ? text : $"{text[..TextCut.Before(text, most)]} … (the rest with get_article)";
    }
}
