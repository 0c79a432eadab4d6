using System.Text.RegularExpressions;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Parsing.Bibliographies;

/// <summary>Dates of bibliographies: ISO 8601 with its extensions (ranges, approximate and unknown parts), RIS, and what people write.</summary>
internal static partial class PublicationDate
{
    /// <summary>The date, or the first one of a range; null where there is none.</summary>
    /// <param name="whole">Whether the date says all that the text does.</param>
    public static PartialDate? Read(string text, out bool whole)
    {
        var plain = text.Trim().TrimEnd('/');
        whole = PartialDate.TryParse(plain, out var exact);
        if (whole)
            return exact;
        var first = Known(plain.Split('/')[0].TrimEnd('~', '?', '%'));
        if (PartialDate.TryParse(first, out var date))
            return date;
        whole = Words().IsMatch(plain);
        return DateText.Find(plain) ?? Year(plain);
    }

    /// <summary>The date of RIS, <c>2004/03/15/other</c>, in ISO form; other text as it is.</summary>
    public static string OfRis(string text)
    {
        var parts = text.Split('/', StringSplitOptions.TrimEntries);
        var date = parts.TakeWhile((part, place) => place < 3 && part.Length > 0 && part.All(char.IsAsciiDigit)).ToList();
        var other = string.Join(' ', parts.Skip(3).Append(date.Count == 0 ? text : "").Where(part => part.Length > 0));
        return date.Count == 0 || parts.Length == 1 ? text.Trim() : other.Length == 0 ? string.Join('-', date) : $"{string.Join('-', date)}/{other}";
    }

    // "1993-00-00" and "2004-XX" leave parts open.
    private static string Known(string date)
    {
        var parts = date.Split('-').TakeWhile((part, place) => place == 0 || part.Length > 0 && part.All(char.IsAsciiDigit) && part.Any(digit => digit != '0') && IsMonthOrDay(part, place));
        return string.Join('-', parts);
    }

    // Numbers from 13 on stand for seasons.
    private static bool IsMonthOrDay(string part, int place) => place > 1 || part.Length <= 2 && int.Parse(part, System.Globalization.CultureInfo.InvariantCulture) <= 12;

    // "February 2026", "Feb 7, 2026", "7 February 2026"
    [GeneratedRegex(@"^([0-9]{1,2}\.? )?[A-Za-z]{3,9}\.?,? ([0-9]{1,2},? )?[12][0-9]{3}$")]
    private static partial Regex Words();

    // The first four digits that stand alone.
    private static PartialDate? Year(string text)
    {
        for (var i = 0; i + 4 <= text.Length; i++)
            if (text.AsSpan(i, 4).IndexOfAnyExceptInRange('0', '9') < 0 && text[i] is '1' or '2' && (i == 0 || !char.IsAsciiDigit(text[i - 1])) && (i + 4 == text.Length || !char.IsAsciiDigit(text[i + 4])))
                return PartialDate.TryParse(text.Substring(i, 4), out var year) ? year : null;
        return null;
    }
}
