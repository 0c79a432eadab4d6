using System.Security.Cryptography;
using System.Text;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Indexing;

/// <summary>Ids that two files may both give: a digest's, a scan's, a reference's. The first file by path keeps it; the next ones add <c>~2</c>, <c>~3</c>, …</summary>
internal static class Claims
{
    /// <summary>What a file with these entries claims.</summary>
    public static EquatableList<string> Of(IEnumerable<Entry> entries) =>
        entries.Select(entry => Claim(entry.Id)).OfType<string>().Distinct(StringComparer.Ordinal).ToEquatableList();

    /// <summary>The claim that an id rests on: of a digest, its articles and themes <c>digest:date</c>; of a finding <c>finding:date/source</c>; of a reference its id. Others are unique by themselves.</summary>
    public static string? Claim(EntryId id) => id.Kind switch
    {
        EntryKind.Digest => id.ToString(),
        EntryKind.Article or EntryKind.Theme => $"digest:{id.Key[..id.Key.IndexOf('/')]}",
        EntryKind.Finding => $"finding:{id.Key[..id.Key.LastIndexOf('/')]}",
        EntryKind.Reference => id.ToString(),
        _ => null,
    };

    /// <summary>The id for the claimant of that rank; rank 0 keeps it.</summary>
    public static EntryId Renamed(EntryId id, int rank)
    {
        if (rank == 0)
            return id;
        var suffix = $"~{rank + 1}";
        var cut = id.Kind == EntryKind.Finding ? id.Key.LastIndexOf('/') : id.Key.IndexOf('/');
        return id.Kind switch
        {
            EntryKind.Backlog => id with { Key = Rehashed(id.Key + suffix) },
            EntryKind.Article or EntryKind.Theme or EntryKind.Finding => id with { Key = id.Key.Insert(cut, suffix) },
            _ => id with { Key = id.Key + suffix },
        };
    }

    private static string Rehashed(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
}
