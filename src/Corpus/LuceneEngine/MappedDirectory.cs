using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;
using Lucene.Net.Store;
using McpResearch.Corpus.Sharing;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>A folder whose files are read as memory: the system's pages where a file is large, a copy where it is small. The stock mapping goes through a safe handle for every byte.</summary>
internal sealed partial class MappedDirectory(string folder, LockFactory locks) : FSDirectory(new DirectoryInfo(folder), locks)
{
    private const int NotNeeded = 4; // MADV_DONTNEED, on Linux and macOS

    /// <summary>Below this a mapping of its own costs more than a copy.</summary>
    private const int SmallestMapped = 1 << 16;

    private readonly List<WeakReference<MappedPages>> mapped = [];

    /// <summary>For merges, which read everything once: mapped, all of it would count as memory of the process.</summary>
    private readonly NIOFSDirectory once = new(new DirectoryInfo(folder), locks);

    /// <inheritdoc/>
    public override IndexInput OpenInput(string name, IOContext context)
    {
        EnsureOpen();
        if (context.Context == IOContext.UsageContext.MERGE)
            return once.OpenInput(name, context);
        var path = Path.Combine(Directory.FullName, name);
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        return file.Length < SmallestMapped ? Copied(path, file) : Mapped(path, file);
    }

    /// <inheritdoc/>
    public override IndexInputSlicer CreateSlicer(string name, IOContext context) =>
        context.Context == IOContext.UsageContext.MERGE ? once.CreateSlicer(name, context) : new Slicer((MappedInput)OpenInput(name, context));

    /// <inheritdoc/>
    public override IndexOutput CreateOutput(string name, IOContext context)
    {
        EnsureOpen();
        EnsureCanWrite(name);
        return new FolderOutput(Path.Combine(Directory.FullName, name), closed: () => Written(name));
    }

    /// <summary>A file to write and read, gone when it is closed, or when the index is next opened for writing.</summary>
    public FileStream Scratch() => new(Path.Combine(Directory.FullName, $"_waiting{Guid.NewGuid():N}.tmp"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);

    /// <summary>Gives a file another name, under which it is flushed to disk with the next commit.</summary>
    public void Rename(string from, string to)
    {
        File.Move(Path.Combine(Directory.FullName, from), Path.Combine(Directory.FullName, to), overwrite: true);
        Written(to, before: from);
    }

    /// <summary>Gives back the memory of what was read. It stays in the system's cache, and comes back where it is read again; nobody who reads meanwhile notices.</summary>
    public void Release()
    {
        lock (mapped)
            mapped.RemoveAll(pages => !pages.TryGetTarget(out var alive) || !alive.Release());
    }

    /// <summary>Bytes of the files that are mapped.</summary>
    public long MappedBytes
    {
        get
        {
            lock (mapped)
                return mapped.Sum(pages => pages.TryGetTarget(out var alive) ? alive.Length : 0);
        }
    }

    /// <summary>Has the next commit flush a file to disk.</summary>
    private void Written(string name, string? before = null)
    {
        lock (m_syncLock)
        {
            if (before is not null)
                m_staleFiles.Remove(before);
            m_staleFiles.Add(name);
        }
    }

    private static unsafe MappedInput Copied(string path, FileStream file)
    {
        var bytes = GC.AllocateUninitializedArray<byte>((int)file.Length, pinned: true);
        file.ReadExactly(bytes);
        fixed (byte* start = bytes)
            return new(path, bytes, start, bytes.Length);
    }

    private unsafe MappedInput Mapped(string path, FileStream file)
    {
        using var map = MemoryMappedFile.CreateFromFile(file, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        using var view = map.CreateViewAccessor(0, file.Length, MemoryMappedFileAccess.Read);
        var pages = new MappedPages(view.SafeMemoryMappedViewHandle, file.Length);
        lock (mapped)
            mapped.Add(new(pages));
        return new(path, pages, pages.Start + view.PointerOffset, file.Length);
    }

    /// <summary>Keeps pages mapped until nobody who could read them is left.</summary>
    private sealed unsafe class MappedPages
    {
        private readonly Microsoft.Win32.SafeHandles.SafeMemoryMappedViewHandle handle;

        public MappedPages(Microsoft.Win32.SafeHandles.SafeMemoryMappedViewHandle handle, long length)
        {
            byte* start = null;
            handle.AcquirePointer(ref start);
            (this.handle, Length) = (handle, length);
            Start = start;
        }

        ~MappedPages() => handle.ReleasePointer();

        public byte* Start { get; }

        public long Length { get; }

        /// <summary>False where the system cannot.</summary>
        public bool Release()
        {
            var done = NativeFile.Call(() => Advise((nint)Start, (nint)Length, NotNeeded)) == 0;
            GC.KeepAlive(this);
            return done;
        }
    }

    private sealed class Slicer(MappedInput whole) : IndexInputSlicer
    {
        public override IndexInput OpenSlice(string sliceDescription, long offset, long length) => whole.Slice(sliceDescription, offset, length);

        [Obsolete("Only an older form of compound files needs it.")]
        public override IndexInput OpenFullSlice() => whole.Slice("", 0, whole.Length);

        protected override void Dispose(bool disposing)
        {
            // What reads the pages keeps them.
        }
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Advise(nint start, nint length, int advice);
}
