using System.Buffers.Binary;
using System.Buffers.Text;
using System.IO.Hashing;
using System.Text;
using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Errors;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>Where a page ended: which query it belongs to and which entries were given already, so that no later page gives them again, whatever happens to the index in between.</summary>
internal sealed class PageCursor
{
    private const int HashSize = sizeof(uint);
    private const int MostRemembered = 2_000;

    private readonly List<uint> given;
    private readonly uint query;

    private PageCursor(uint query, List<uint> given)
    {
        this.query = query;
        this.given = given;
        Given = given.ToHashSet();
    }

    /// <summary>Hashes of the ids that were given.</summary>
    public IReadOnlySet<uint> Given { get; }

    /// <summary>The cursor of a query, or its start.</summary>
    /// <exception cref="CorpusException">It is none, or of another query.</exception>
    public static PageCursor Of(EntryQuery query)
    {
        var hash = Hash(Describe(query));
        if (query.Cursor is null)
            return new PageCursor(hash, []);
        var bytes = Decode(query.Cursor);
        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes) != hash)
            throw new CorpusException(CorpusError.BadArgument, "cursor: it belongs to another query. Give it with the same query, filters and sort as the page that it came from, or leave it out.");
        return new PageCursor(hash, [.. bytes.Skip(HashSize).Chunk(HashSize).Select(c => BinaryPrimitives.ReadUInt32LittleEndian(c))]);
    }

    /// <summary>The hash under which an id is remembered.</summary>
    public static uint Hash(string text) => (uint)XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(text));

    /// <summary>The cursor after giving these ids too; null where a cursor would grow beyond use.</summary>
    public string? After(IEnumerable<string> ids)
    {
        var all = given.Concat(ids.Select(Hash)).ToList();
        if (all.Count > MostRemembered)
            return null;
        var bytes = new byte[(all.Count + 1) * HashSize];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, query);
        for (var i = 0; i < all.Count; i++)
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan((i + 1) * HashSize), all[i]);
        return Base64Url.EncodeToString(bytes);
    }

    private static byte[] Decode(string cursor)
    {
        var bytes = Base64Url.IsValid(cursor) ? Base64Url.DecodeFromChars(cursor) : [];
        return bytes.Length >= HashSize && bytes.Length % HashSize == 0
            ? bytes
            : throw new CorpusException(CorpusError.BadArgument, "cursor: it is not one that a search gave. Give nextCursor of the page before, unchanged, or leave it out.");
    }

    private static string Describe(EntryQuery query)
    {
        var f = query.Filter;
        return string.Join('\u0001', [query.Query.Text, query.Sort.ToString(), query.SimilarTo?.ToString() ?? "", query.Fold ? "1" : "0",
            string.Join(',', f.Kinds), string.Join('\u0002', f.Tags), f.Category, f.Source, f.Author, f.Folder, f.Type, f.Group, f.Since?.ToString("O"), f.Until?.ToString("O")]);
    }
}
