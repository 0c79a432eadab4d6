using System.Globalization;

namespace McpResearch.Corpus.Composing;

/// <summary>Where a corpus keeps its digests and notes: <c>digests/date.md</c> with <c>research/slug.md</c>, or <c>date/index.md</c> with <c>date/research/slug.md</c>.</summary>
internal sealed record CorpusLayout
{
    private const string Day = "yyyy-MM-dd";

    private string DigestFolder { get; init; } = "digests";

    private string DigestName { get; init; } = "";

    private string NoteFolder { get; init; } = "research";

    private bool Dated { get; init; }

    /// <summary>The layout of the newest digest; without one that of the notes; without any the first.</summary>
    /// <param name="newestDigest">Its corpus path, or null.</param>
    /// <param name="notes">Corpus paths of research notes.</param>
    public static CorpusLayout Of(string? newestDigest, IReadOnlyCollection<string> notes)
    {
        if ((newestDigest ?? notes.FirstOrDefault(IsInDatedFolder)) is { } path && DatedFolder(path) is { } root)
            return new() { Dated = true, DigestFolder = root, DigestName = newestDigest is not null && DigestDay(Name(path)) is null ? Name(path) : "index.md" };
        var flat = notes.Where(note => !IsInDatedFolder(note)).CountBy(Parent).OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).Select(count => count.Key).FirstOrDefault();
        return newestDigest is null
            ? new() { NoteFolder = flat ?? "research" }
            : new() { DigestFolder = Parent(newestDigest), DigestName = Name(newestDigest), NoteFolder = flat ?? Join(Parent(Parent(newestDigest)), "research") };
    }

    /// <summary>Corpus path of a note.</summary>
    public string Note(string slug, DateOnly day) => Join(Dated ? Join(Join(DigestFolder, Text(day)), "research") : NoteFolder, $"{slug}.md");

    /// <summary>Corpus path of a day's digest.</summary>
    public string Digest(DateOnly day) =>
        Dated ? Join(Join(DigestFolder, Text(day)), DigestName)
        : Join(DigestFolder, DigestDay(DigestName) is { } old ? DigestName.Replace(old, Text(day), StringComparison.Ordinal) : $"{Text(day)}.md");

    /// <summary>The link that leads from one file of the corpus to another, percent-encoded.</summary>
    public static string Link(string from, string to)
    {
        var (here, there) = (Parent(from).Split('/', StringSplitOptions.RemoveEmptyEntries), to.Split('/'));
        var shared = here.Zip(there).TakeWhile(pair => pair.First == pair.Second).Count();
        var up = here.Length - shared;
        return $"{(up == 0 ? "./" : string.Concat(Enumerable.Repeat("../", up)))}{string.Join('/', there[shared..].Select(Uri.EscapeDataString))}";
    }

    private static bool IsInDatedFolder(string path) => DatedFolder(path) is not null;

    // The folder above the one that is named by a day: "a" for "a/2026-02-07/research/x.md".
    private static string? DatedFolder(string path)
    {
        var parts = path.Split('/');
        var at = Array.FindLastIndex(parts[..^1], part => DateOnly.TryParseExact(part, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
        return at < 0 ? null : string.Join('/', parts[..at]);
    }

    private static string? DigestDay(string name) =>
        Enumerable.Range(0, Math.Max(name.Length - 9, 0)).Select(at => name.Substring(at, 10)).FirstOrDefault(part => DateOnly.TryParseExact(part, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out _));

    private static string Text(DateOnly day) => day.ToString(Day, CultureInfo.InvariantCulture);

    private static string Parent(string path) => path.LastIndexOf('/') is var slash and > 0 ? path[..slash] : "";

    private static string Name(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static string Join(string folder, string name) => folder.Length == 0 ? name : $"{folder}/{name}";
}
