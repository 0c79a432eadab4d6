using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using McpResearch.Corpus.Errors;
using McpResearch.Corpus.Sharing;

namespace McpResearch.Corpus.Indexing;

/// <summary>
/// Where the index of one corpus and one fingerprint lives:
/// <code>
/// root/CACHEDIR.TAG                 says that all of this may be deleted (bford.info/cachedir)
/// root/fingerprint/lease            held by the one process that writes, whose number is in lease.mark
/// root/fingerprint/current          name of the build that counts, replaced by one rename
/// root/fingerprint/overview         counts of entries, for servers that just start
/// root/fingerprint/b1/ …            the builds
/// </code>
/// Another fingerprint (another corpus, another version of the program) has another folder, so nobody rebuilds what somebody else uses.
/// </summary>
internal sealed class IndexFolder : IIndexPlace
{
    private const string Tag = "CACHEDIR.TAG";
    private const string TagText = "Signature: 8a477f597d28d172789f06886806bc55\n# Search index of mcp-research. It can be deleted at any time and is made again from the corpus.\n";
    private readonly string root;
    private readonly string home;
    private readonly FolderChanges changes;
    private string? current;

    /// <summary>The folder under <paramref name="root"/>. Touches no file.</summary>
    public IndexFolder(string root, string fingerprint)
    {
        this.root = Path.GetFullPath(root);
        home = Path.Combine(this.root, fingerprint);
        changes = new(home, TimeProvider.System);
    }

    /// <summary>The user's cache folder, then <c>mcp-research</c>, then a name made from the path of the corpus.</summary>
    public static string DefaultRoot(string corpusFolder)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(corpusFolder));
        return Path.Combine(CacheFolder(), "mcp-research", $"{Path.GetFileName(path)}-{Hash(path)}");
    }

    /// <summary>What the index holds, in counts, for whoever does not want to open it. Any process may write it.</summary>
    public string Overview => Path.Combine(home, "overview");

    /// <summary>Twelve hex digits that stand for the parts.</summary>
    public static string Hash(params string[] parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))))[..12];

    /// <summary>Folder of the build that counts, or null where there is none.</summary>
    public string? Current()
    {
        try
        {
            if (!changes.MayHave())
                return current;
            var name = File.ReadAllText(Path.Combine(home, "current")).Trim();
            current = Number(name) > 0 && Directory.Exists(Path.Combine(home, name)) ? Path.Combine(home, name) : null;
            changes.Known();
            return current;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The right to write here; null while another process has it. Makes the folder where it is missing.</summary>
    /// <exception cref="CorpusException">The folder holds something else, or cannot be made or written.</exception>
    public Lease? TryLease()
    {
        Reach(() =>
        {
            if (Directory.Exists(home))
                return;
            RefuseForeign();
            Directory.CreateDirectory(root);
            File.WriteAllText(Path.Combine(root, Tag), TagText); // First of all: others tell by it that the folder is ours.
            Directory.CreateDirectory(home);
        });
        return Lease.TryTake(Path.Combine(home, "lease"));
    }

    /// <summary>A folder for a new build. Only for the holder of the lease.</summary>
    public string NewBuild()
    {
        var last = Builds().Select(path => Number(Path.GetFileName(path))).DefaultIfEmpty().Max();
        var build = Path.Combine(home, $"b{last + 1}");
        Reach(() => Directory.CreateDirectory(build));
        return build;
    }

    /// <summary>Makes <paramref name="build"/> the one that counts, by one rename. Only for the holder of the lease.</summary>
    public void Switch(string build) => Reach(() =>
    {
        var next = Path.Combine(home, "current.new");
        using (var file = new FileStream(next, FileMode.Create, FileAccess.Write, FileShare.Read))
        {
            file.Write(Encoding.UTF8.GetBytes(Path.GetFileName(build)));
            file.Flush(flushToDisk: true); // A rename that outlives a power cut must not name an empty file.
        }

        File.Move(next, Path.Combine(home, "current"), overwrite: true);
    });

    /// <summary>Deletes builds that do not count; what another process has open on a system that forbids it goes next time. Only for the holder of the lease.</summary>
    public void DeleteOldBuilds()
    {
        var current = Current();
        foreach (var build in Builds().Where(build => build != current))
        {
            try
            {
                Directory.Delete(build, recursive: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Still open elsewhere.
            }
        }
    }

    private static int Number(string build) => build is ['b', ..] && int.TryParse(build.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private string[] Builds() => Directory.Exists(home) ? Directory.GetDirectories(home, "b*") : [];

    private void RefuseForeign()
    {
        if (File.Exists(root))
            throw Unusable("it is a file");
        if (Directory.Exists(root) && Directory.EnumerateFileSystemEntries(root).Any() && !File.Exists(Path.Combine(root, Tag)))
            throw Unusable("it holds something else, which will not be touched");
    }

    private void Reach(Action action)
    {
        try
        {
            action();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unusable("it cannot be written (" + (e is UnauthorizedAccessException ? "no permission" : "disk full, read-only or not there") + ")", e);
        }
    }

    private static CorpusException Unusable(string why, Exception? cause = null) =>
        new(CorpusError.IndexUnusable, $"The index folder cannot be used: {why}. Choose an empty or new folder with --index DIR or MCP_RESEARCH_INDEX.", cause);

    private static string CacheFolder()
    {
        if (OperatingSystem.IsWindows())
            return Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (OperatingSystem.IsMacOS())
            return Path.Combine(home, "Library", "Caches");
        return Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache ? cache : Path.Combine(home, ".cache");
    }
}
