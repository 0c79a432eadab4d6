using Lucene.Net.Util;
using McpResearch.Corpus.Engine.Text;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Querying;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>Entries that a query names outright: by id, cite key, slug, number, arXiv id, DOI, address, or its whole title.</summary>
internal static class DirectHits
{
    /// <summary>Their documents; null, as for nearly all queries, where there are none.</summary>
    public static FixedBitSet? Of(LuceneView view, ParsedQuery query)
    {
        var text = query.PlainText.Trim();
        if (text.Length is 0 or > 512)
            return null;
        FixedBitSet? docs = null;
        Add(IndexFields.Name, Names(text));
        Add(IndexFields.TitleKey, [EntryFields.Clip(TextAnalysis.Key(text))]);
        Add(IndexFields.Work, Works(query));
        return docs;

        void Add(string field, IEnumerable<string> terms)
        {
            foreach (var term in terms)
                foreach (var doc in view.Documents(field, EntryFields.Clip(term)))
                    (docs ??= new(view.Reader.MaxDoc)).Set(doc);
        }
    }

    private static IEnumerable<string> Names(string text)
    {
        var name = text.ToLowerInvariant();
        yield return name;
        if (name.StartsWith('@'))
            yield return name[1..];
        if (EntryId.TryParse(text, out var id))
            yield return id.ToString().ToLowerInvariant();
    }

    private static IEnumerable<string> Works(ParsedQuery query) =>
        query.Clauses.Where(c => c.Occurrence != Occurrence.MustNot).Select(c => c.Node).OfType<WordNode>().Where(w => w.Text.AsSpan().ContainsAnyInRange('0', '9') || w.Text.Contains('/'))
            .SelectMany(w => WorkKey.FromText(w.Text)).Select(k => k.ToLowerInvariant());
}
