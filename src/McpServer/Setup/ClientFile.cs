using System.Globalization;
using System.Text;
using McpResearch.Corpus.Errors;

namespace McpResearch.Server.Setup;

/// <summary>A client's file of settings: read, and replaced as a whole or not at all.</summary>
/// <param name="path">Where it is.</param>
/// <param name="time">The clock.</param>
/// <param name="create">Opens the file that takes its place; for tests of full disks.</param>
internal sealed class ClientFile(string path, TimeProvider time, Func<string, Stream>? create = null)
{
    private const string BackupMark = ".mcp-research-";

    /// <summary>Its text with its byte order mark; empty where there is no file.</summary>
    /// <exception cref="CorpusException">It cannot be read.</exception>
    public string Read()
    {
        try
        {
            return File.Exists(path) ? new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(path)) : "";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            throw Unusable($"{path} cannot be read ({e.GetType().Name}); nothing was changed.", e);
        }
    }

    /// <summary>Puts the text in its place. What was there is kept beside it.</summary>
    /// <returns>The path of what was there; null where there was nothing.</returns>
    /// <exception cref="CorpusException">It cannot be written; what was there is there still.</exception>
    public string? Replace(string text)
    {
        // Links, as people have who keep their settings elsewhere, stay links.
        var target = Target();
        var draft = $"{target}{BackupMark}{Path.GetRandomFileName()}.tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            Write(draft, text);
            var backup = Backup(target);
            File.Move(draft, target, overwrite: true);
            return backup;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Forget(draft);
            throw Unusable($"{path} cannot be written ({e.Message.TrimEnd('.')}); it is as it was. Make room or allow this user to write it, or put the snippet in by hand.", e);
        }
    }

    /// <summary>The newest file that <see cref="Replace"/> kept, or null.</summary>
    public string? Kept()
    {
        var target = Target();
        var folder = Path.GetDirectoryName(target)!;
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, $"{Path.GetFileName(target)}{BackupMark}*.bak").Order(StringComparer.Ordinal).LastOrDefault() : null;
    }

    private string Target() => File.Exists(path) && File.ResolveLinkTarget(path, returnFinalTarget: true) is { } target ? target.FullName : path;

    private void Write(string draft, string text)
    {
        using var file = create?.Invoke(draft) ?? new FileStream(draft, FileMode.CreateNew, FileAccess.Write);
        file.Write(Encoding.UTF8.GetBytes(text));
        if (file is FileStream onDisk)
            onDisk.Flush(flushToDisk: true);
        if (!OperatingSystem.IsWindows() && File.Exists(path))
            File.SetUnixFileMode(draft, File.GetUnixFileMode(path));
    }

    private string? Backup(string target)
    {
        if (!File.Exists(target))
            return null;
        var backup = $"{target}{BackupMark}{time.GetUtcNow().ToString("yyyyMMdd-HHmmss-fff", CultureInfo.InvariantCulture)}.bak";
        File.Copy(target, backup, overwrite: true);
        return backup;
    }

    private static void Forget(string draft)
    {
        try
        {
            File.Delete(draft);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It harms nobody: clients do not read it.
        }
    }

    private static CorpusException Unusable(string text, Exception cause) => new(CorpusError.CorpusUnusable, text, cause);
}
