using System.Security.Cryptography;
using System.Text;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Errors;
using McpResearch.Corpus.Sharing;

namespace McpResearch.Corpus.Backlog;

/// <summary>
/// The backlog's log in the corpus folder: append-only, one event a line. Any number of processes, on any number of machines whose file system passes locks on, append and read;
/// the lock is the log file itself, opened exclusively for as long as one append takes. What <see cref="Add"/> and <see cref="Update"/> have done when they return is on disk.
/// Safe for many threads. The file is made by the first append.
/// </summary>
public sealed class BacklogLog(string path, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(10);

    private readonly Lock gate = new();
    private readonly BacklogTail tail = new(Path.GetFileName(path));
    private (long Length, DateTime Written) seen;
    private long appended;
    private BacklogSnapshot current = BacklogSnapshot.Empty;

    /// <summary>What the log says now. Costs one look at the file while nothing was appended.</summary>
    /// <exception cref="CorpusException">The file cannot be read (CorpusUnusable), or is held by others too long (Busy).</exception>
    public BacklogSnapshot Read()
    {
        lock (gate)
        {
            CatchUp();
            return current;
        }
    }

    /// <summary>
    /// Adds an item unless it is there: under the lock the log is read once more; an item of the same idempotency key is answered, then what <paramref name="findExisting"/> finds;
    /// only then the item is appended.
    /// </summary>
    /// <exception cref="CorpusException">Nothing was added: the disk is full, the folder is read-only (BacklogNotWritten), or others hold the log too long (Busy).</exception>
    public BacklogItem Add(BacklogDraft draft, Func<BacklogSnapshot, BacklogItem?> findExisting, out bool added)
    {
        var existing = default(BacklogItem);
        var id = NewId();
        var isNew = false;
        Append(log =>
        {
            existing = (draft.IdempotencyKey is { } key ? log.FindByKey(key) : null) ?? findExisting(log);
            isNew = existing is null;
            return isNew ? Event("added", id, draft.AddedBy) with { Title = draft.Title, Url = draft.Url, Source = draft.Source, Reason = draft.Reason, Priority = draft.Priority.Word(), Key = draft.IdempotencyKey } : null;
        });
        added = isNew;
        return existing ?? current.Find(id)!;
    }

    /// <summary>Appends a change of an item, added or listed by a digest. Of several changes the last one in the log counts, and all notes are kept.</summary>
    /// <exception cref="CorpusException">As for <see cref="Add"/>.</exception>
    public void Update(EntryId id, BacklogStatus? status, string? note, string by) =>
        Append(_ => Event("updated", id, by) with { Status = status?.Word(), Note = note });

    private static EntryId NewId() => new(EntryKind.Backlog, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6)));

    private BacklogEvent Event(string name, EntryId id, string by) => new() { Event = name, Id = id.Key, At = time.GetUtcNow(), By = by.Length == 0 ? null : by };

    private void Append(Func<BacklogSnapshot, BacklogEvent?> decide)
    {
        lock (gate)
        {
            GiveWay();
            CatchUp(); // So that little is left to read while all others wait.
            using var file = Writing(() => ExclusiveFile.Open(path, FileAccess.ReadWrite, Patience, time)) ?? throw Busy();
            Writing(() => Follow(file));
            if (decide(current) is not { } decided)
                return;
            var isNew = file.Length == 0;
            Writing(() => BacklogWriter.Append(file, Encoding.UTF8.GetBytes(decided.ToLine())));
            if (isNew)
                FolderFlush.Try(Path.GetDirectoryName(Path.GetFullPath(path))!);
            Writing(() => Follow(file));
            appended = time.GetTimestamp();
        }
    }

    /// <summary>Lets others in who wait for the log, before this process takes it twice in a row: the lock itself knows no order.</summary>
    private void GiveWay()
    {
        if (appended != 0 && time.GetElapsedTime(appended) < Turn)
            Thread.Sleep(Random.Shared.Next(2, 10));
    }

    private void CatchUp()
    {
        var stamp = Stamp();
        if (stamp == seen)
            return;
        try
        {
            if (stamp.Length < 0)
                current = BacklogSnapshot.Empty;
            else
                TakeIn(Fetch());
            seen = stamp;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            current = BacklogSnapshot.Empty;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CorpusException(CorpusError.CorpusUnusable, $"{Path.GetFileName(path)} in the corpus folder cannot be read. Allow this user to read it.", e);
        }
    }

    private BacklogTail.Appended Fetch()
    {
        using var file = ExclusiveFile.Open(path, FileAccess.Read, Patience, time) ?? throw Busy();
        return tail.Fetch(file);
    }

    private bool Follow(FileStream file)
    {
        TakeIn(tail.Fetch(file));
        seen = Stamp();
        return true;
    }

    private void TakeIn(BacklogTail.Appended appended)
    {
        tail.TakeIn(appended);
        current = tail.Current();
    }

    private (long Length, DateTime Written) Stamp()
    {
        var info = new FileInfo(path);
        return info.Exists ? (info.Length, info.LastWriteTimeUtc) : (-1, default);
    }

    private static T Writing<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var why = e is UnauthorizedAccessException ? "the corpus folder may not be written by this user" : e is DirectoryNotFoundException ? "the corpus folder is not there" : "the disk is full, read-only or failing";
            throw new CorpusException(CorpusError.BacklogNotWritten, $"Nothing was added to the backlog: {why}. The log is unharmed; mend that and try again.", e);
        }
    }

    private static CorpusException Busy() => new(CorpusError.Busy, "The backlog is held by another program for too long. Nothing was added; try again.");
}
