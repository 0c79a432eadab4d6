using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Quoting;

namespace McpResearch.Corpus.Answers;

/// <summary>Answers <c>verify_quote</c>.</summary>
internal static class VerifyQuoteHandler
{
    private const int LongestQuote = 10_000;
    private const int MostPlaces = 5;
    private const double Near = 0.7;
    private const double Alike = 0.35;

    /// <summary>Characters of entries that are compared at most; the first is compared whatever its length.</summary>
    private const int MostText = 6_000_000;

    /// <summary>Checks, compares with what the index finds, and says where it stands.</summary>
    /// <param name="folder">The corpus folder, in whose files the lines are counted.</param>
    public static VerifyQuoteAnswer Handle(CallContext call, VerifyQuoteRequest request, string folder)
    {
        var found = Found(call, Checked(request.Text), request.Id).OrderByDescending(one => one.Match.Likeness).ToArray();
        var places = found.Where(one => one.Match.Likeness >= Near).ToArray();
        var lines = new QuoteLines(folder);
        return new()
        {
            Verdict = Verdict(found.FirstOrDefault()?.Match),
            Total = places.Length,
            Works = Works(places.Select(one => one.Entry)),
            Places = [.. places.Take(MostPlaces).Select(one => Place(one, lines))],
            Closest = places.Length == 0 && found.FirstOrDefault() is { } closest ? Place(closest, lines) : null,
            Index = call.Index,
        };
    }

    private static Quote Checked(string text)
    {
        var quote = Quote.Of(Argument.Text("text", text, LongestQuote) ?? "");
        return quote.Words.Count > 0 ? quote : throw Argument.Bad("text", text, $"1 to {LongestQuote:N0} characters with words in them", "text: \"Agents trained in simulated worlds transfer to real tools.\"");
    }

    private static List<FoundQuote> Found(CallContext call, Quote quote, string? id)
    {
        var matcher = new QuoteMatcher(quote, call.Cancellation);
        var found = new List<FoundQuote>();
        var left = MostText;
        foreach (var entries in Argument.Text("id", id, 2_000) is { } name ? [[Named(call, name)]] : QuoteCandidates.Of(call.Reader, quote, call.Cancellation))
        {
            foreach (var (entry, text) in entries.SelectMany(entry => QuotableText.Of(entry).Select(text => (entry, text))).TakeWhile(pair => (left -= pair.text.Text.Length) >= 0 || left + pair.text.Text.Length == MostText))
                if (matcher.Match(text.Text) is { } match && match.Likeness >= Alike)
                    found.Add(new(entry, text, match));

            // An entry that has the whole quote has each run of its words.
            if (found.Exists(one => one.Match.Differences.Count == 0))
                break;
        }

        return found;
    }

    private static Entry Named(CallContext call, string name) => EntryLookup.Find(call.Reader, name).Entry ?? throw ReadEntryHandler.NotFound(call, name);

    private static string Verdict(QuoteMatch? match) => match switch { { Differences.Count: 0 } => "exact", { Likeness: >= Near } => "near", _ => "not_found" };

    private static QuotePlace Place(FoundQuote found, QuoteLines lines)
    {
        var (entry, match) = (found.Entry, found.Match);
        var location = lines.Of(found.Text.Begins, match.Beginnings);
        var changes = match.Differences.Select(difference => difference.Meaning).OfType<string>().Distinct().ToArray();
        return new()
        {
            Id = entry.Id.ToString(),
            Kind = entry.Id.Kind.Name(),
            Title = entry.Title,
            Uri = entry.Id.Uri,
            Url = entry.Url,
            CiteKey = (entry as Reference)?.CiteKey,
            File = location.File,
            Line = location.Line,
            Verdict = Verdict(match),
            Similarity = Math.Round(match.Likeness, 3),
            Passage = Cut(match.Passage, 1_500),
            Marked = match.Differences.Count == 0 ? null : Cut(match.Marked, 2_000),
            Differences = [.. match.Differences.Take(20).Select(difference => difference with { Quote = Cut(difference.Quote, 300), Source = Cut(difference.Source, 300) })],
            MeaningChanged = changes.Length == 0 ? null : changes,
        };
    }

    private static string Cut(string text, int most) => text.Length <= most ? text : $"{text[..TextCut.Before(text, most)].TrimEnd()} …";

    /// <summary>Entries that share a name of their work count once.</summary>
    private static int Works(IEnumerable<Entry> entries)
    {
        var works = new List<HashSet<string>>();
        foreach (var entry in entries)
        {
            var keys = WorkKey.Of(entry).Append(entry.Id.ToString()).ToHashSet(StringComparer.Ordinal);
            foreach (var same in works.Where(work => work.Overlaps(keys)).ToArray())
            {
                keys.UnionWith(same);
                works.Remove(same);
            }

            works.Add(keys);
        }

        return works.Count;
    }

    private sealed record FoundQuote(Entry Entry, QuotableText Text, QuoteMatch Match);
}
