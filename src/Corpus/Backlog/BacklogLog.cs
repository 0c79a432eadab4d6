using System.Security.Cryptography;
using System.Text;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Errors;
using McpResearch.Corpus.Sharing;

namespace McpResearch.Corpus.Backlog;

/// <summary>
/// The backlog's log in the corpus folder: append-only, one event a line. Any number of processes, on any number of machines whose file system passes locks on, append and read;
/// the lock is the log file itself, held for as long as it takes to read what others appended and to write one line. Reading takes no lock.
/// What <see cref="Add"/> and <see cref="Update"/> have done when they return is on disk, and so is what they answer from. Safe for many threads. The file is made by the first append.
/// </summary>
public sealed class BacklogLog(string path, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Lock gate = new();
    private readonly BacklogTail tail = new(Path.GetFileName(path));
    private (long Length, DateTime Written) seen;
    private BacklogSnapshot current = BacklogSnapshot.Empty;

    /// <summary>What the log says now. Costs one look at the file while nothing was appended.</summary>
    /// <exception cref="CorpusException">The file cannot be read (CorpusUnusable).</exception>
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
    public void Update(EntryId id, BacklogStatus? status, string? note, string by, BacklogPriority? priority = null) =>
        Append(_ => Event("updated", id, by) with { Status = status?.Word(), Note = note, Priority = priority?.Word() });

    private static EntryId NewId() => new(EntryKind.Backlog, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6)));

    private BacklogEvent Event(string name, EntryId id, string by) => new() { Event = name, Id = id.Key, At = time.GetUtcNow(), By = by.Length == 0 ? null : by };

    private void Append(Func<BacklogSnapshot, BacklogEvent?> decide)
    {
        using var file = Appended(decide);
        Writing(() => BacklogWriter.Flush(file), "It is not certain that the change is on disk: the disk is full or failing. Mend that, look at list_backlog, and say it again if it is not there.");
    }

    /// <summary>Writes a line where one was decided on. Answers the file, which others may append to already, for the flush.</summary>
    private FileStream Appended(Func<BacklogSnapshot, BacklogEvent?> decide)
    {
        lock (gate)
        {
            CatchUp(); // So that little is left to read while all others wait.
            var file = Writing(() => AppendFile.Open(path, Patience, time)) ?? throw Busy();
            try
            {
                Writing(() => Follow(file));
                if (decide(current) is { } decided)
                    Writing(() => Write(file, decided));
                AppendFile.LetGo(file);
                return file;
            }
            catch
            {
                file.Dispose();
                throw;
            }
        }
    }

    private bool Write(FileStream file, BacklogEvent decided)
    {
        var isNew = file.Length == 0;
        BacklogWriter.Append(file, Encoding.UTF8.GetBytes(decided.ToLine()));
        if (isNew)
            FolderFlush.Try(Path.GetDirectoryName(Path.GetFullPath(path))!);
        return Follow(file);
    }

    private void CatchUp()
    {
        if (Stamp() == seen)
            return;
        try
        {
            using var file = AppendFile.OpenToRead(path);
            Follow(file);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            (current, seen) = (BacklogSnapshot.Empty, Stamp());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CorpusException(CorpusError.CorpusUnusable, $"{Path.GetFileName(path)} in the corpus folder cannot be read. Allow this user to read it.", e);
        }
    }

    /// <summary>Takes in what was appended. The stamp is that of before, so that what others append meanwhile is looked for next time.</summary>
    private bool Follow(FileStream file)
    {
        var stamp = Stamp();
        tail.TakeIn(tail.Fetch(file));
        (current, seen) = (tail.Current(), stamp);
        return true;
    }

    private (long Length, DateTime Written) Stamp()
    {
        var info = new FileInfo(path);
        return info.Exists ? (info.Length, info.LastWriteTimeUtc) : (-1, default);
    }

    private static T Writing<T>(Func<T> action, string? failed = null)
    {
        try
        {
            return action();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var why = e is UnauthorizedAccessException ? "the corpus folder may not be written by this user" : e is DirectoryNotFoundException ? "the corpus folder is not there" : "the disk is full, read-only or failing";
            throw new CorpusException(CorpusError.BacklogNotWritten, failed ?? $"Nothing was added to the backlog: {why}. The log is unharmed; mend that and try again.", e);
        }
    }

    private static CorpusException Busy() => new(CorpusError.Busy, "The backlog is held by another program for too long. Nothing was added; try again.");
}
