using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Parsing;

namespace McpResearch.Corpus.Tests.Engine;

public class EntryJsonTests
{
    private static readonly Location Place = new("a/b.md", 3);

    public static TheoryData<Entry> EveryKind =>
    [
        SampleEntries.Article("2026-02-07", "x", "Titel <b>&\"'", "Zusammenfassung\n\nzwei", "Category", "HN", "https://example.org/[post]") with
        {
            ShortTitle = "x", KeyInsight = "한국어 👍", Note = new ResearchNote { Title = "n", Location = Place, Fields = [new("Source", "GitHub")], Text = "| a |" },
        },
        SampleEntries.Reference("k2026", "Title", "text", null, "2026-02", 7, new PersonName("Wang", "W."), new PersonName("Linus")) with
        {
            Tags = ["a", "b"], Folders = ["f"], ArxivId = "2602.13517v2", Doi = "10.1000/x", Fields = [new("Note", "n")],
        },
        new Theme { Id = new(EntryKind.Theme, "2026-02-07/1"), Title = "T", Number = 1, Statement = "s", Location = Place },
        new Finding { Id = new(EntryKind.Finding, "2026-02-07/hn/0123456789ab"), Title = "T", Source = "hn", Published = new PartialDate(2026), Location = Place, Fields = [new("a", "b")] },
        new BacklogItem
        {
            Id = new(EntryKind.Backlog, "0123456789ab"), Title = "T", Location = Place, Status = BacklogStatus.InProgress, Priority = BacklogPriority.High, Origin = BacklogOrigin.Agent,
            AddedAt = new DateTimeOffset(2026, 2, 7, 1, 2, 3, TimeSpan.FromHours(9)), AddedBy = "me", Notes = ["one"],
        },
        new Digest
        {
            Id = new(EntryKind.Digest, "2026-02-07"), Title = "T", Location = Place, Statistics = [new("n", "1")], Categories = [new("c", [new EntryId(EntryKind.Article, "2026-02-07/x")])],
            Themes = [new EntryId(EntryKind.Theme, "2026-02-07/1")], Sources = [new("hn", 1, null)], SourceTotal = new("Total", 2, 3), Backlog = [new EntryId(EntryKind.Backlog, "0123456789ab")],
            BacklogRemainder = "And 40+", OtherText = "x", Overview = "o",
        },
        SampleEntries.Note("a b/c", "T", "text\u0000 with \ud83d\ude00", null, "2026-02-07", "tag"),
    ];

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void Entries_survive(Entry entry) => Assert.Equal(entry, EntryJson.ReadEntry(EntryJson.Write(entry)));

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void Entries_have_documents(Entry entry)
    {
        var document = EntryDocument.From(entry);
        Assert.Contains(entry.Id.ToString().ToLowerInvariant(), document.Names);
        Assert.Contains($"kind={entry.Id.Kind.Name()}", document.Filters);
        Assert.StartsWith(entry.Title, document.AllText, StringComparison.Ordinal);
    }

    [Fact]
    public void File_records_survive()
    {
        var file = new IndexedFile { Path = "a/b.md", Length = 5, ModifiedTicks = 6, Hash = "ff", Kind = FileKind.Digest, Links = [new(new(EntryKind.Article, "2026-02-07/c"), ["c.md"], 3)], Claims = ["digest:2026-02-07"], Entries = 2, Problems = [new(Place, "odd")] };
        Assert.Equal(file, EntryJson.ReadFile(EntryJson.Write(file)));
    }
}
