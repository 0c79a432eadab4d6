using System.Buffers.Text;
using System.Globalization;
using System.Text;
using McpResearch.Corpus.Backlog;
using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Answers;

/// <summary>Lists all entries, page by page.</summary>
internal static class ListEntriesHandler
{
    /// <summary>Entries on a page.</summary>
    public const int PageSize = 100;

    /// <summary>The page after <paramref name="cursor"/>, or the first.</summary>
    public static EntryList Handle(CallContext call, string? cursor)
    {
        var found = call.Reader.List(cursor is null ? null : Place(cursor), PageSize + 1);
        var log = new Lazy<BacklogSnapshot>(call.Log.Read);
        return new()
        {
            Entries = [.. found.Take(PageSize).Select(entry => Listed(entry is BacklogItem item ? log.Value.Find(item.Id) ?? log.Value.Apply(item) : entry))],
            NextCursor = found.Count > PageSize ? Cursor(EntryPlace.Of(found[PageSize - 1])) : null,
        };
    }

    private static ListedEntry Listed(Entry entry) => new()
    {
        Id = entry.Id.ToString(),
        Kind = entry.Id.Kind.Name(),
        Title = entry.Title,
        Uri = entry.Id.Uri,
        Date = Shown.Date(entry),
        Size = Encoding.UTF8.GetByteCount(EntryMarkdown.Of(entry)),
    };

    private static string Cursor(EntryPlace place) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{place.Date} {place.Id}")));

    private static EntryPlace Place(string cursor)
    {
        var text = Base64Url.IsValid(cursor) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)) : "";
        var cut = text.IndexOf(' ');
        return cut > 0 && int.TryParse(text.AsSpan(0, cut), NumberStyles.None, CultureInfo.InvariantCulture, out var date)
            ? new(date, text[(cut + 1)..])
            : throw Argument.Bad("cursor", cursor, "the nextCursor of the page before, unchanged", "leave it out to start again");
    }
}
