using McpResearch.Corpus.Errors;
using McpResearch.Server.Setup;
using McpResearch.Server.Tests.Fixtures;

namespace McpResearch.Server.Tests.Setup;

public class ClientFileTests
{
    [Fact]
    public void What_was_there_is_kept_beside()
    {
        using var scratch = new Scratch();
        var path = Path.Combine(scratch.Root, "settings.json");
        File.WriteAllText(path, "old");
        var file = new ClientFile(path, TimeProvider.System);
        var kept = file.Replace("new")!;
        Assert.Equal(("new", "old", kept), (File.ReadAllText(path), File.ReadAllText(kept), file.Kept()));
    }

    [Fact]
    public void A_file_that_is_not_there_is_made_with_its_folder()
    {
        using var scratch = new Scratch();
        var path = Path.Combine(scratch.Root, "a", "b", "settings.json");
        Assert.Null(new ClientFile(path, TimeProvider.System).Replace("new"));
        Assert.Equal("new", File.ReadAllText(path));
    }

    [Fact]
    public void A_disk_that_is_full_in_the_middle_leaves_what_was_there()
    {
        using var scratch = new Scratch();
        var path = Path.Combine(scratch.Root, "settings.json");
        File.WriteAllText(path, "old");
        var error = Assert.Throws<CorpusException>(() => new ClientFile(path, TimeProvider.System, draft => new FullDisk(draft)).Replace(new string('n', 100_000)));
        Assert.Contains("it is as it was", error.Message);
        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(scratch.Root));
    }

    [Fact]
    public void Links_stay_links_and_rights_stay_as_they_are()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var scratch = new Scratch();
        var (real, link) = (Path.Combine(scratch.Root, "real.json"), Path.Combine(scratch.Root, "link.json"));
        File.WriteAllText(real, "old");
        File.SetUnixFileMode(real, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.CreateSymbolicLink(link, real);
        new ClientFile(link, TimeProvider.System).Replace("new");
        Assert.Equal(("new", real, UnixFileMode.UserRead | UnixFileMode.UserWrite), (File.ReadAllText(real), new FileInfo(link).LinkTarget, File.GetUnixFileMode(real)));
    }

    /// <summary>Takes some bytes and then no more.</summary>
    private sealed class FullDisk(string path) : Stream
    {
        private readonly FileStream file = new(path, FileMode.CreateNew);

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => file.Length;

        public override long Position { get => file.Position; set => throw new NotSupportedException(); }

        public override void Flush() => file.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count)
        {
            file.Write(buffer, offset, count / 2);
            file.Flush();
            throw new IOException("No space left on device");
        }

        protected override void Dispose(bool disposing) => file.Dispose();
    }
}
