using System.Globalization;

namespace McpResearch.Corpus.Parsing.BibTeX;

/// <summary>Months as entries write them: <c>feb</c>, <c>February</c>, <c>2</c>, <c>10 feb</c>, <c>feb 10</c>.</summary>
internal static class BibTeXMonth
{
    private static readonly string[] Names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The date of the parts in ISO form; of what is no month the text, behind the year.</summary>
    public static string Join(string year, string month, string day)
    {
        var words = month.Split([' ', '~', '-', '/', ',', '.', '–'], StringSplitOptions.RemoveEmptyEntries);
        var number = words.Select(Number).FirstOrDefault(found => found > 0);
        if (number == 0 && words is [var only] && int.TryParse(only, NumberStyles.None, CultureInfo.InvariantCulture, out var written) && written <= 12)
            number = written;
        if (number == 0)
            return $"{year} {month}";
        var days = day.Length > 0 ? day : words.Length == 2 ? words.FirstOrDefault(word => word.All(char.IsAsciiDigit)) : null;
        var hasDay = int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var inMonth) && inMonth is > 0 and < 32;
        var date = hasDay ? $"{year}-{number:D2}-{inMonth:D2}" : $"{year}-{number:D2}";
        return words.Length > (hasDay && day.Length == 0 ? 2 : 1) ? $"{date}/{month}" : date;
    }

    private static int Number(string word) => Array.FindIndex(Names, name => word.StartsWith(name, StringComparison.OrdinalIgnoreCase)) + 1;
}
