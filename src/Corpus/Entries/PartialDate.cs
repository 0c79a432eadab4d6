using System.Globalization;

namespace McpResearch.Corpus.Entries;

/// <summary>A date that may lack its day, or its month and day, as bibliographies give them.</summary>
/// <param name="Year">1 to 9999.</param>
/// <param name="Month">1 to 12, or 0 where unknown.</param>
/// <param name="Day">1 to 31, or 0 where unknown.</param>
public readonly record struct PartialDate(int Year, int Month = 0, int Day = 0) : IComparable<PartialDate>
{
    /// <summary>yyyymmdd with zeros for unknown parts; orders dates, an unknown part first.</summary>
    public int SortKey => Year * 10000 + Month * 100 + Day;

    /// <summary>The first day that this may be.</summary>
    public DateOnly First => new(Year, Math.Max(Month, 1), Math.Max(Day, 1));

    /// <summary>The last day that this may be.</summary>
    public DateOnly Last => Month == 0 ? new(Year, 12, 31) : Day == 0 ? new(Year, Month, DateTime.DaysInMonth(Year, Month)) : new(Year, Month, Day);

    /// <summary>A full date.</summary>
    public static PartialDate From(DateOnly date) => new(date.Year, date.Month, date.Day);

    /// <summary>Reads <c>2026-02-07</c>, <c>2026/2/7</c>, <c>2026-02</c>, <c>2026</c>, or an ISO time of which only the date is kept.</summary>
    public static bool TryParse(string? text, out PartialDate date)
    {
        date = default;
        text = text?.Trim() ?? "";
        var time = text.IndexOf('T');
        var parts = (time > 0 ? text[..time] : text).Split('-', '/', '.');
        if (parts.Length > 3 || parts[0].Length != 4)
            return false;
        Span<int> numbers = stackalloc int[3];
        for (var i = 0; i < parts.Length; i++)
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]) || numbers[i] == 0)
                return false;
        if (numbers[1] > 12 || numbers[2] > (numbers[1] == 0 ? 0 : DateTime.DaysInMonth(numbers[0], numbers[1])))
            return false;
        date = new(numbers[0], numbers[1], numbers[2]);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(PartialDate other) => SortKey.CompareTo(other.SortKey);

    /// <summary>ISO form of the known parts: <c>2026-02-07</c>, <c>2026-02</c> or <c>2026</c>.</summary>
    public override string ToString() => Month == 0 ? $"{Year:D4}" : Day == 0 ? $"{Year:D4}-{Month:D2}" : $"{Year:D4}-{Month:D2}-{Day:D2}";
}
