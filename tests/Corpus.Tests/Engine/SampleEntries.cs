using CsCheck;
using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Parsing;

namespace McpResearch.Corpus.Tests.Engine;

/// <summary>Entries to search, made in one line.</summary>
internal static class SampleEntries
{
    private static readonly string[] Words = ["agents", "agent", "the", "Planning", "planned", "what", "papers", "에이전트를", "에이전트", "memory", "GPT-5.3", "world", "研究者", "using", "is", "of"];

    /// <summary>A dozen words at most, some far more often than others.</summary>
    public static Gen<string> Sentence { get; } = Gen.Int[0, 999].Array[1, 12].Select(numbers => string.Join(' ', numbers.Select(number => Words[number * number / 65_000])));

    public static Note Note(string key, string title, string text, string? url = null, string? date = null, params string[] tags) => new()
    {
        Id = new EntryId(EntryKind.Note, key),
        Title = title,
        Text = text,
        Url = url,
        Date = Date(date),
        Tags = tags.ToEquatableList(),
        Location = new Location($"{key}.md", 1),
    };

    public static Reference Reference(string key, string title, string description, string? url = null, string? date = null, int number = 0, params PersonName[] authors) => new()
    {
        Id = new EntryId(EntryKind.Reference, key),
        CiteKey = key,
        Title = title,
        Description = description,
        Url = url,
        Date = Date(date),
        Number = number,
        Type = "academic",
        Authors = authors.ToEquatableList(),
        Location = new Location("references.md", 1),
    };

    public static Article Article(string day, string slug, string title, string summary, string category = "", string? source = null, string? url = null) => new()
    {
        Id = new EntryId(EntryKind.Article, $"{day}/{slug}"),
        Slug = slug,
        Title = title,
        Summary = summary,
        Category = category,
        Source = source,
        Url = url,
        Date = Date(day),
        Location = new Location($"{day}.md", 1),
    };

    public static IndexedFile File(string path, int entries = 0) =>
        new() { Path = path, Length = 1, ModifiedTicks = 2, Hash = "00", Kind = FileKind.Note, Entries = entries };

    private static PartialDate? Date(string? text) => PartialDate.TryParse(text, out var date) ? date : null;
}
