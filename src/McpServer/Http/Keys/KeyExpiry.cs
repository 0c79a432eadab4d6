using System.Globalization;
using McpResearch.Corpus.Errors;
using McpResearch.Server.Tools.Texts;

namespace McpResearch.Server.Http.Keys;

/// <summary>Until when a key opens the server.</summary>
internal static class KeyExpiry
{
    private const int MostDays = 3650;

    /// <summary>Reads days from now, <c>90</c>, or a last day, <c>2026-12-31</c>, which counts until it is over in UTC; null for none.</summary>
    /// <exception cref="CorpusException">It is neither, or over already (BadArgument).</exception>
    public static DateTimeOffset? Parse(string? text, DateTimeOffset now)
    {
        if (text is null)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= MostDays)
            return now.AddDays(days);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < DateOnly.MaxValue && EndOf(day) > now)
            return EndOf(day);
        throw new CorpusException(CorpusError.BadArgument, $"--expires must be a number of days from 1 to {MostDays}, or a day that is not over, such as {now.AddDays(90):yyyy-MM-dd}, got \"{Quoted.Line(text, 80)}\".");
    }

    private static DateTimeOffset EndOf(DateOnly day) => new(day.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
