using System.Globalization;
using McpResearch.Corpus.Answers;
using McpResearch.Corpus.Quoting;

namespace McpResearch.Server.Tools.Texts;

/// <summary>Whether a quote holds, as text.</summary>
internal static class VerdictText
{
    /// <summary>The verdict, what to do about it, and the places.</summary>
    public static string Of(VerifyQuoteAnswer answer)
    {
        var sheet = new Sheet().Line(Heading(answer)).Freshness(answer.Index);
        foreach (var place in answer.Places)
            Add(sheet.Line(), place);
        if (answer.Closest is { } closest)
            Add(sheet.Line().Line("Closest, but not the same:"), closest);
        return sheet.ToString();
    }

    private static string Heading(VerifyQuoteAnswer answer) => answer.Verdict switch
    {
        "exact" => $"exact: it stands word for word ({Places(answer)}). Lines after \">\" are quoted from the corpus.",
        "near" => $"near: it does not stand so ({Places(answer)}). Quote the passage as it stands, or mark your changes.",
        _ => "not_found: it does not stand in the corpus. Do not present it as a quote from here; look for what is there with search_articles.",
    };

    private static string Places(VerifyQuoteAnswer answer) => $"{Count(answer.Total, "place")}, {Count(answer.Works, "work")}";

    private static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");

    private static void Add(Sheet sheet, QuotePlace place) => sheet
        .Line($"- {Quoted.Line(place.Title, 140)}")
        .Line($"  {EntryLines.Joined(place.Id, place.CiteKey is null ? null : $"@{place.CiteKey}", $"{place.File}:{place.Line}", place.Verdict == "exact" ? "exact" : string.Create(CultureInfo.InvariantCulture, $"{100 * place.Similarity:0} % the same"))}")
        .Line(place.MeaningChanged is null ? null : $"  The meaning differs: {string.Join(" and ", place.MeaningChanged)}.")
        .List("  Differences", place.Differences.Select(Of))
        .Line(Quoted.Block(place.Passage, 1_600));

    private static string Of(QuoteDifference difference) =>
        $"{difference.Kind}{(difference.Quote.Length == 0 ? "" : $", quote \"{Quoted.Line(difference.Quote, 120)}\"")}{(difference.Source.Length == 0 ? "" : $", source \"{Quoted.Line(difference.Source, 120)}\"")}{(difference.Meaning is null ? "" : $" ({difference.Meaning})")}";
}
