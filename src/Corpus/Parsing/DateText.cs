using System.Globalization;
using System.Text.RegularExpressions;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Parsing;

/// <summary>Dates as people write them. Every pattern is bounded, so that reading is linear.</summary>
internal static partial class DateText
{
    /// <summary>The first full date in <paramref name="text"/>: <c>2026-02-07</c>, <c>2026/2/7</c>, <c>20260207</c>, <c>Feb 7, 2026</c>, <c>7 February 2026</c>. Else null.</summary>
    public static PartialDate? FindDay(string text) =>
        Match(Iso().Match(text)) ?? Match(MonthFirst().Match(text)) ?? Match(DayFirst().Match(text)) ?? Match(Compact().Match(text));

    /// <summary>The date that a field's value gives: what <see cref="PartialDate"/> reads, else the first full date in it, else a month and year. Else null.</summary>
    public static PartialDate? Find(string text) =>
        PartialDate.TryParse(text, out var date) ? date : FindDay(text) ?? Match(YearMonth().Match(text)) ?? Match(MonthYear().Match(text));

    /// <summary>The day that a corpus path names, its last part first: <c>digests/2026-02-07.md</c>, <c>2026-02-07/sources/hn.md</c>. Else null.</summary>
    public static PartialDate? OfPath(string path)
    {
        var parts = path.Split('/');
        for (var i = parts.Length - 1; i >= 0; i--)
            if (Match(Iso().Match(parts[i])) is { } day)
                return day;
        return Match(Compact().Match(parts[^1]));
    }

    static PartialDate? Match(Match match) =>
        match.Success && PartialDate.TryParse(string.Join('-', new[] { Year(match), Month(match), match.Groups["d"].Value }.Where(part => part.Length > 0)), out var date) ? date : null;

    static string Year(Match match) => match.Groups["y"].Value;

    static string Month(Match match) => match.Groups["m"].Value is var month && month.Length > 0 && char.IsAsciiDigit(month[0])
        ? month
        : (Array.FindIndex(CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames, name => month.StartsWith(name, StringComparison.OrdinalIgnoreCase)) + 1).ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![0-9])(?<y>[12][0-9]{3})(?<s>[-/.])(?<m>[0-9]{1,2})\k<s>(?<d>[0-9]{1,2})(?![0-9])")]
    private static partial Regex Iso();

    [GeneratedRegex("(?<![0-9])(?<y>20[0-9]{2})(?<m>[01][0-9])(?<d>[0-3][0-9])(?![0-9])")]
    private static partial Regex Compact();

    [GeneratedRegex(@"\b(?<m>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? {1,2}(?<d>[0-9]{1,2})(st|nd|rd|th)?,? {1,2}(?<y>[12][0-9]{3})(?![0-9])", RegexOptions.IgnoreCase)]
    private static partial Regex MonthFirst();

    [GeneratedRegex(@"(?<![0-9])(?<d>[0-9]{1,2})(st|nd|rd|th)? {1,2}(?<m>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?,? {1,2}(?<y>[12][0-9]{3})(?![0-9])", RegexOptions.IgnoreCase)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"(?<![0-9])(?<y>[12][0-9]{3})[-/](?<m>[0-9]{1,2})(?![-/0-9])")]
    private static partial Regex YearMonth();

    [GeneratedRegex(@"\b(?<m>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?,? {1,2}(?<y>[12][0-9]{3})(?![0-9])", RegexOptions.IgnoreCase)]
    private static partial Regex MonthYear();
}
