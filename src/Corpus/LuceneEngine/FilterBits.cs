using Lucene.Net.Util;
using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Querying;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>The documents that a query and its filter allow.</summary>
internal sealed class FilterBits(LuceneView view, CancellationToken cancellation)
{
    private readonly TermBits terms = new(view, cancellation);
    private FixedBitSet? allowed;

    /// <summary>Null where every entry is allowed.</summary>
    public static FixedBitSet? Of(LuceneView view, EntryQuery query, CancellationToken cancellation)
    {
        var bits = new FilterBits(view, cancellation);
        bits.Apply(query.Filter);
        bits.Apply(query.Query.Clauses);
        return bits.allowed;
    }

    private void Apply(EntryFilter filter)
    {
        if (filter.Kinds.Count > 0)
            Require(terms.Any(IndexFields.Filter, filter.Kinds.Select(FilterTerms.Kind)));
        foreach (var tag in filter.Tags)
            Require(terms.Term(IndexFields.Filter, FilterTerms.Tag(tag)));
        Require(filter.Category, FilterTerms.Category);
        Require(filter.Source, FilterTerms.Source);
        Require(filter.Author, FilterTerms.Author);
        Require(filter.Folder, FilterTerms.Folder);
        Require(filter.Type, FilterTerms.Type);
        Require(filter.Group, FilterTerms.Group);
        if (filter.Since is { } since)
            Require(OnOrAfter(since));
        if (filter.Until is { } until)
            Require(OnOrBefore(until));
    }

    private void Apply(EquatableList<QueryClause> clauses)
    {
        foreach (var same in clauses.Where(c => c is { Node: FieldNode, Occurrence: not Occurrence.MustNot }).GroupBy(c => ((FieldNode)c.Node).Field))
            ApplyFields(same.Key, [.. same.Select(c => ((FieldNode)c.Node).Value)]);
        foreach (var clause in clauses)
            if (clause.Occurrence == Occurrence.MustNot)
                Exclude(Bits(clause.Node));
            else if (clause is { Node: not FieldNode, Occurrence: Occurrence.Must })
                Require(Bits(clause.Node));
    }

    /// <summary>All of several tags, authors and title words; any of several values of a field that an entry has once.</summary>
    private void ApplyFields(QueryField field, IReadOnlyList<string> values)
    {
        if (field is QueryField.Tag or QueryField.Author or QueryField.Title or QueryField.After or QueryField.Before)
        {
            foreach (var value in values)
                Require(Field(field, value));
            return;
        }

        var any = terms.None();
        foreach (var value in values)
            any.Or(Field(field, value));
        Require(any);
    }

    private FixedBitSet Bits(QueryNode node) => node switch
    {
        WordNode word => terms.Word(word.Text),
        PhraseNode phrase => terms.Phrase(phrase.Text),
        PrefixNode prefix => terms.Prefix(prefix.Text),
        FieldNode field => Field(field.Field, field.Value),
        _ => terms.None(),
    };

    private FixedBitSet Field(QueryField field, string value) => field switch
    {
        QueryField.Title => terms.Title(value),
        QueryField.Author => terms.Term(IndexFields.Filter, FilterTerms.Author(value)),
        QueryField.Tag => terms.Term(IndexFields.Filter, FilterTerms.Tag(value)),
        QueryField.Category => terms.Term(IndexFields.Filter, FilterTerms.Category(value)),
        QueryField.Source => terms.Term(IndexFields.Filter, FilterTerms.Source(value)),
        QueryField.Kind => EntryKinds.TryParse(value, out var kind) ? terms.Term(IndexFields.Filter, FilterTerms.Kind(kind)) : terms.None(),
        QueryField.Type => terms.Term(IndexFields.Filter, FilterTerms.Type(value)),
        QueryField.Folder => terms.Term(IndexFields.Filter, FilterTerms.Folder(value)),
        QueryField.Key => terms.Any(IndexFields.Name, [value.ToLowerInvariant(), value.TrimStart('@').ToLowerInvariant()]),
        QueryField.Url => Url(value),
        QueryField.After when PartialDate.TryParse(value, out var date) => OnOrAfter(date.First),
        QueryField.Before when PartialDate.TryParse(value, out var date) => OnOrBefore(date.Last),
        _ => terms.None(),
    };

    private FixedBitSet Url(string value)
    {
        var bits = terms.Any(IndexFields.Work, WorkKey.FromText(value).Select(k => k.ToLowerInvariant()));
        bits.Or(terms.Details(value));
        return bits;
    }

    private FixedBitSet OnOrAfter(DateOnly day) => Days(IndexFields.LastDay, last => last >= EntryFields.DayNumber(day));

    private FixedBitSet OnOrBefore(DateOnly day) => Days(IndexFields.FirstDay, first => first != 0 && first <= EntryFields.DayNumber(day));

    private FixedBitSet Days(string column, Func<long, bool> holds)
    {
        var bits = terms.None();
        foreach (var leaf in view.Reader.Leaves)
            if (leaf.AtomicReader.GetNumericDocValues(column) is { } values)
                for (var doc = 0; doc < leaf.AtomicReader.MaxDoc; doc++)
                    if (holds(values.Get(doc)))
                        bits.Set(leaf.DocBase + doc);
        return bits;
    }

    private void Require(string? value, Func<string, string> term)
    {
        if (!string.IsNullOrWhiteSpace(value))
            Require(terms.Term(IndexFields.Filter, term(value)));
    }

    private void Require(FixedBitSet bits)
    {
        if (allowed is null)
            allowed = bits;
        else
            allowed.And(bits);
    }

    private void Exclude(FixedBitSet bits)
    {
        if (allowed is null)
            (allowed = terms.None()).Set(0, view.Reader.MaxDoc);
        allowed.AndNot(bits);
    }
}
