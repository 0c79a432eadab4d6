using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Errors;

namespace McpResearch.Corpus.Answers;

/// <summary>Checks arguments once, at the door. Each error names the argument, what came, what is allowed and an example.</summary>
internal static class Argument
{
    /// <summary>A number between two bounds, both allowed.</summary>
    public static int InRange(string name, int value, int least, int most) =>
        value >= least && value <= most ? value : throw Bad(name, value.ToString(System.Globalization.CultureInfo.InvariantCulture), $"a whole number from {least} to {most}", $"{name}: {Math.Clamp(10, least, most)}");

    /// <summary>One of some words, in any case; answers the word as listed, null for none.</summary>
    public static string? Word(string name, string? value, IReadOnlyList<string> allowed) =>
        string.IsNullOrWhiteSpace(value) ? null
        : allowed.FirstOrDefault(word => word.Equals(value.Trim(), StringComparison.OrdinalIgnoreCase)) ?? throw Bad(name, value, string.Join(", ", allowed), $"{name}: {allowed[0]}");

    /// <summary>One of some words; the first stands for none.</summary>
    public static string OneOf(string name, string? value, params IReadOnlyList<string> allowed) => Word(name, value, allowed) ?? allowed[0];

    /// <summary>The kind of that name.</summary>
    public static EntryKind Kind(string name, string value) =>
        EntryKinds.TryParse(value, out var kind) ? kind : throw Bad(name, value, string.Join(", ", EntryKinds.Names), $"{name}: [\"article\"]");

    /// <summary>A day: the first (or last) that the text may mean. Null stays null.</summary>
    public static DateOnly? Day(string name, string? value, bool last = false) =>
        string.IsNullOrWhiteSpace(value) ? null
        : !PartialDate.TryParse(value, out var date) ? throw Bad(name, value, "a date as 2026-02-07, 2026-02 or 2026", $"{name}: 2026-02-07")
        : last ? date.Last : date.First;

    /// <summary>One whole day. Null for blank.</summary>
    public static DateOnly? WholeDay(string name, string? value) =>
        string.IsNullOrWhiteSpace(value) ? null
        : PartialDate.TryParse(value, out var date) && date.Day > 0 ? date.First : throw Bad(name, value, "a day as 2026-02-07", $"{name}: 2026-02-07");

    /// <summary>Text of at most <paramref name="most"/> characters. Null and blank text become null.</summary>
    public static string? Text(string name, string? value, int most) =>
        string.IsNullOrWhiteSpace(value) ? null
        : value.Length <= most ? value.Trim()
        : throw Bad(name, $"{value.Length:N0} characters", $"at most {most:N0} characters", $"a shorter {name}");

    /// <summary>A list with 1 to <paramref name="most"/> texts that say something.</summary>
    public static IReadOnlyList<string> Names(string name, IReadOnlyList<string> values, int most, string example)
    {
        if (values.Count == 0 || values.Count > most || values.Any(string.IsNullOrWhiteSpace))
            throw Bad(name, values.Count == 0 ? "nothing" : values.Count > most ? $"{values.Count} of them" : "an empty one", $"1 to {most} ids", example);
        return [.. values.Select(value => Text(name, value, 2_000)!)];
    }

    /// <summary>The error for a value that is not allowed.</summary>
    public static CorpusException Bad(string name, string came, string allowed, string example) =>
        new(CorpusError.BadArgument, $"Argument '{name}' was '{(came.Length > 100 ? came[..100] + "…" : came)}'; allowed is {allowed}. Example: {example}.");
}
