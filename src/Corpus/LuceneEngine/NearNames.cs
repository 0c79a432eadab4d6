using Lucene.Net.Index;
using McpResearch.Corpus.Engine.Text;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>Finds names and titles that are spelled most like a text.</summary>
internal static class NearNames
{
    private const int MostNames = 400_000;

    /// <summary>Ids, nearest first.</summary>
    public static IReadOnlyList<EntryId> Find(LuceneView view, string text, EntryKind? kind, int count)
    {
        var name = Plain(text);
        var title = TextAnalysis.Key(text);
        if (name.Length == 0 || count <= 0)
            return [];
        var found = Candidates(view.Reader, IndexFields.Name, name).Concat(Candidates(view.Reader, IndexFields.TitleKey, title))
            .OrderBy(c => c.Distance).ThenBy(c => c.Term, StringComparer.Ordinal).Take(count * 20);
        return [.. found.SelectMany(c => Documents(view, c)).Where(id => kind is null || id.Kind == kind).Distinct().Take(count)];
    }

    private static IEnumerable<EntryId> Documents(LuceneView view, (string Field, string Term, double Distance) candidate) =>
        view.Documents(candidate.Field, candidate.Term).OrderByDescending(d => view.Dates[d])
            .Select(d => EntryId.TryParse(view.Id(d), out var id) ? id : default).Where(id => id.Key is not null);

    private static IEnumerable<(string Field, string Term, double Distance)> Candidates(IndexReader reader, string field, string text)
    {
        var terms = text.Length == 0 ? null : MultiFields.GetTerms(reader, field)?.GetEnumerator();
        for (var seen = 0; terms is not null && seen < MostNames && terms.MoveNext(); seen++)
        {
            var term = terms.Term.Utf8ToString();
            if (Distance(text, field == IndexFields.Name ? Plain(term) : term) is var distance and <= 0.45)
                yield return (field, term, distance);
        }
    }

    /// <summary>Edits by length; a name that contains the text, or is contained in it, is near.</summary>
    private static double Distance(string text, string name)
    {
        if (name.Length == 0)
            return 1;
        double longer = Math.Max(text.Length, name.Length);
        if (text.Length >= 3 && name.Contains(text, StringComparison.Ordinal) || name.Length >= 4 && text.Contains(name, StringComparison.Ordinal))
            return 0.4 * (longer - Math.Min(text.Length, name.Length)) / longer;
        var most = (int)Math.Min(0.45 * longer, 12);
        return Spelling.Distance(text, name, most) is var edits && edits <= most ? edits / longer : 1;
    }

    /// <summary>Without kind, <c>@</c> and the marks between words.</summary>
    private static string Plain(string name)
    {
        var text = EntryId.TryParse(name, out var id) ? id.Key : name;
        return TextAnalysis.Key(text);
    }
}
