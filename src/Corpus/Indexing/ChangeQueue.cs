using System.Runtime.InteropServices;
using McpResearch.Corpus.Sharing;
using Microsoft.Win32.SafeHandles;

namespace McpResearch.Corpus.Indexing;

/// <summary>
/// Says without waiting whether anything in some folders has changed. Linux queues an event before the call that made the change returns (inotify(7)), so whatever was written before one asks
/// is known. That holds on disks of this machine only, and not for writes through mapped memory. Safe for many threads.
/// </summary>
/// <param name="queue">Owned from now on.</param>
/// <param name="changed">Called where something has; a second thread that asks meanwhile is answered after that.</param>
internal sealed partial class ChangeQueue(SafeFileHandle queue, Action changed) : IDisposable
{
    private const int NonBlockingAndCloseOnExec = 0x800 | 0x80000;
    private const uint Modified = 0x2, Attributes = 0x4, MovedFrom = 0x40, MovedTo = 0x80, Created = 0x100, Deleted = 0x200, DeletedItself = 0x400, MovedItself = 0x800;
    private const uint FoldersOnly = 0x1000000, NotUnlinked = 0x4000000;
    private const int BytesAtOnce = 4096;

    private static readonly HashSet<string> LocalDisks = new(StringComparer.Ordinal) { "btrfs", "ext2", "ext3", "ext4", "f2fs", "overlay", "tmpfs", "xfs", "zfs" };

    private readonly Lock gate = new();

    /// <summary>Whether every folder that was named is watched.</summary>
    public bool Works { get; private set; } = true;

    /// <summary>A queue for folders on the disk of <paramref name="folder"/>, or null where there is none that can be relied on.</summary>
    public static ChangeQueue? Open(string folder, Action changed)
    {
        if (!OperatingSystem.IsLinux() || !IsLocal(folder))
            return null;
        var queue = new SafeFileHandle(NativeFile.Call(() => Start(NonBlockingAndCloseOnExec)), ownsHandle: true);
        return queue.IsInvalid ? null : new(queue, changed);
    }

    /// <summary>Watches what is directly in a folder. Once more does nothing, or watches the folder that has come to its place.</summary>
    public void Watch(string folder)
    {
        const uint Changes = Modified | Attributes | MovedFrom | MovedTo | Created | Deleted | DeletedItself | MovedItself | FoldersOnly | NotUnlinked;
        lock (gate)
            Works = Works && Add(queue, folder, Changes) >= 0;
    }

    /// <summary>Calls back where anything has changed since the last time, by this process too.</summary>
    public void Ask()
    {
        Span<byte> events = stackalloc byte[BytesAtOnce];
        lock (gate)
        {
            var any = false;
            while (Works && Read(queue, ref MemoryMarshal.GetReference(events), events.Length) > 0)
                any = true;
            if (any)
                changed();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate)
        {
            Works = false;
            queue.Dispose();
        }
    }

    private static bool IsLocal(string folder)
    {
        try
        {
            return LocalDisks.Contains(new DriveInfo(folder).DriveFormat);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "inotify_init1")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Start(int flags);

    [LibraryImport("libc", EntryPoint = "inotify_add_watch", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Add(SafeFileHandle queue, string folder, uint events);

    [LibraryImport("libc", EntryPoint = "read")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint Read(SafeFileHandle queue, ref byte buffer, nint length);
}
