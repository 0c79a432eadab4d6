using McpResearch.Corpus.Citing;
using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Answers;

/// <summary>Answers <c>get_reference</c>.</summary>
internal static class GetReferenceHandler
{
    private const int MostIds = 50;
    private const int MostInDescription = 4_000;

    /// <summary>Checks, looks up, and formats.</summary>
    public static ReferenceAnswer Handle(CallContext call, ReferenceRequest request)
    {
        var ids = Argument.Names("ids", request.Ids, MostIds, "id: \"@weixun2025\"");
        var format = Argument.OneOf("format", request.Format, ["json", .. CitationFormats.Names]);
        var found = ids.Select(name => (Name: name, Entry: Find(call.Reader, name))).ToArray();
        var all = found.Select(item => item.Entry).OfType<Reference>().DistinctBy(reference => reference.Id).Select(Bounded).ToArray();
        var cites = CitationFormats.TryParse(format, out var citation);
        var references = all[..TokenEstimate.Fitting(all, reference => Cost(reference) * (cites ? 2 : 1))];
        return new()
        {
            References = [.. references.Select(reference => Detail(call.Reader, reference))],
            Formatted = cites && references.Length > 0 ? Citation.Format(references, citation) : null,
            NotFound = [.. found.Where(item => item.Entry is null).Select(item => EntryLookup.Miss(call.Reader, item.Name, EntryKind.Reference))],
            LeftOut = references.Length == all.Length ? null : [.. all.Skip(references.Length).Select(reference => reference.Id.ToString())],
            Index = call.Index,
        };
    }

    private static Reference Bounded(Reference reference) => reference with { Description = TokenEstimate.Cut(reference.Description, MostInDescription) };

    private static int Cost(Reference reference) => 200 + TokenEstimate.Of([reference.Title, reference.Description, .. reference.Tags, .. reference.Folders]) + reference.Authors.Sum(author => 12 + TokenEstimate.Of(author.ToString()));

    private static Reference? Find(IIndexReader reader, string name)
    {
        var (entry, others) = EntryLookup.Find(reader, name, EntryKind.Reference);
        return (entry as Reference) ?? others.OfType<Reference>().FirstOrDefault() ?? (entry is Article article ? Cited(reader, article) : null);
    }

    private static Reference? Cited(IIndexReader reader, Article article) =>
        Relations.Of(reader, article).Where(pair => Relations.IsSameWork(pair.Why)).Select(pair => pair.Entry).OfType<Reference>().FirstOrDefault() ?? ArticleCitation.Of(article);

    /// <summary>What an answer says of one.</summary>
    public static ReferenceDetail Detail(IIndexReader reader, Reference reference)
    {
        var same = Relations.Of(reader, reference);
        var duplicates = same.Where(pair => pair.Entry is Reference && Relations.IsSameWork(pair.Why)).ToArray();
        var cited = same.Where(pair => pair.Entry is Article).Select(pair => pair.Entry.Id.ToString()).ToArray();
        var related = same.Except(duplicates).Select(pair => Shown.Link(pair.Entry, pair.Why)).ToArray();
        return new()
        {
            Id = reference.Id.ToString(),
            CiteKey = reference.CiteKey,
            Number = reference.Number,
            Title = reference.Title,
            Url = reference.Url,
            Type = reference.Type,
            Authors = reference.Authors,
            Date = Shown.Date(reference),
            Tags = reference.Tags,
            Folders = reference.Folders,
            Description = reference.Description,
            ArxivId = reference.ArxivId,
            Doi = reference.Doi,
            Duplicates = [.. duplicates.Select(pair => pair.Entry.Id.ToString())],
            Related = related.Length == 0 ? null : related,
            Cited = cited.Length == 0 ? null : cited,
            Uri = reference.Id.Uri,
            File = reference.Location.File,
            Line = reference.Location.Line,
        };
    }
}
