using Lucene.Net.Store;
using McpResearch.Corpus.Sharing;
using Lock = Lucene.Net.Store.Lock;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>Locks by a file that one handle alone may have open: refused to every other process on every system, and free at once when its holder dies.</summary>
internal sealed class ExclusiveFileLockFactory : FSLockFactory
{
    /// <summary>Locks in <paramref name="folder"/>.</summary>
    public ExclusiveFileLockFactory(string folder) => SetLockDir(new DirectoryInfo(folder));

    /// <inheritdoc/>
    public override Lock MakeLock(string lockName) => new ExclusiveFileLock(Path.Combine(LockDir.FullName, lockName));

    /// <summary>Does nothing: a lock whose holder is gone is free, and one whose holder lives must not be broken.</summary>
    public override void ClearLock(string lockName)
    {
    }

    private sealed class ExclusiveFileLock(string path) : Lock
    {
        private readonly LockGate gate = new();
        private FileStream? handle;

        public override bool Obtain()
        {
            lock (gate)
                return handle is null && (handle = TryOpen()) is not null;
        }

        public override bool IsLocked()
        {
            lock (gate)
            {
                if (handle is not null || !File.Exists(path))
                    return handle is not null;
                using var probe = TryOpen();
                return probe is null;
            }
        }

        protected override void Dispose(bool disposing)
        {
            lock (gate)
            {
                handle?.Dispose();
                handle = null;
            }
        }

        private FileStream? TryOpen()
        {
            try
            {
                System.IO.Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                return ExclusiveFile.TryOpen(path);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                FailureReason = e;
                return null;
            }
        }
    }

    private sealed class LockGate;
}
