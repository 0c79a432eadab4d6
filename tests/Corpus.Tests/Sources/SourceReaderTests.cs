using System.IO.Hashing;
using System.Text;
using McpResearch.Corpus.Sources;

namespace McpResearch.Corpus.Tests.Sources;

public sealed class SourceReaderTests : IDisposable
{
    readonly TempFolder folder = new();

    [Fact]
    public void Text_comes_with_plain_line_ends_and_the_hash_of_its_bytes()
    {
        var bytes = "ä\r\nb\rc\n"u8.ToArray();
        var full = folder.Add("a/b.md", bytes);
        var source = SourceReader.Read(folder.Path, "a/b.md")!;
        Assert.Equal("ä\nb\nc\n", source.Text);
        Assert.Equal(Convert.ToHexStringLower(XxHash128.Hash(bytes)), source.Hash);
        Assert.Equal(new SourceFile("a/b.md", bytes.Length, File.GetLastWriteTimeUtc(full).Ticks), source.File);
        Assert.Empty(source.Problems);
        Assert.True(source.Readable);
    }

    public static TheoryData<string> Encodings => ["utf-8", "utf-16", "utf-16BE"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Byte_order_marks_are_honoured_and_dropped(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        folder.Add("a.md", [.. encoding.GetPreamble(), .. encoding.GetBytes("# 제목 é\r\n")]);
        var source = SourceReader.Read(folder.Path, "a.md")!;
        Assert.Equal("# 제목 é\n", source.Text);
        Assert.Empty(source.Problems);
    }

    [Fact]
    public void Text_of_another_encoding_is_read_as_windows_1252_and_reported()
    {
        folder.Add("a.md", [.. "caf"u8, 0xE9, 0x20, 0x93, 0x78, 0x94, 0x20, 0x80]);
        var source = SourceReader.Read(folder.Path, "a.md")!;
        Assert.Equal("café “x” €", source.Text);
        Assert.Contains("Windows-1252", Assert.Single(source.Problems).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Utf16_is_known_without_its_mark(bool bigEndian)
    {
        folder.Add("a.bib", new UnicodeEncoding(bigEndian, byteOrderMark: false).GetBytes("@misc{a, title = {Ünïcode}}\n"));
        var source = SourceReader.Read(folder.Path, "a.bib")!;
        Assert.Equal("@misc{a, title = {Ünïcode}}\n", source.Text);
        Assert.Empty(source.Problems);
    }

    [Fact]
    public void Binary_files_are_not_read()
    {
        var random = new byte[100_000];
        new Random(1).NextBytes(random);
        folder.Add("random.md", random);
        folder.Add("zeros.md", new byte[4096]);
        folder.Add("controls.md", [.. Enumerable.Repeat((byte)1, 100)]);
        foreach (var name in new[] { "random.md", "zeros.md", "controls.md" })
        {
            var source = SourceReader.Read(folder.Path, name)!;
            Assert.False(source.Readable);
            Assert.Equal("", source.Text);
            Assert.Contains("not text", Assert.Single(source.Problems).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Of_a_very_long_file_the_first_lines_are_read()
    {
        var line = Encoding.UTF8.GetBytes($"{new string('가', 300)}\n");
        var bytes = new byte[50 * 1024 * 1024];
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] = line[i % line.Length];
        folder.Add("long.md", bytes);
        var source = SourceReader.Read(folder.Path, "long.md")!;
        Assert.True(source.Readable);
        Assert.EndsWith("가\n", source.Text, StringComparison.Ordinal);
        Assert.InRange(Encoding.UTF8.GetByteCount(source.Text), SourceReader.MaxBytes - line.Length, SourceReader.MaxBytes);
        Assert.Equal(bytes.Length, source.File.Length);
        Assert.Contains("longer than 8 MiB", Assert.Single(source.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_file_without_line_ends_is_cut_between_characters()
    {
        folder.Add("line.md", Encoding.UTF8.GetBytes(new string('가', 3_000_000)));
        var source = SourceReader.Read(folder.Path, "line.md")!;
        Assert.True(source.Readable);
        Assert.Equal(SourceReader.MaxBytes / 3, source.Text.Length);
        Assert.Single(source.Problems);
    }

    [Fact]
    public void A_file_of_just_the_longest_size_is_read_whole()
    {
        folder.Add("full.md", [.. Enumerable.Repeat((byte)'a', SourceReader.MaxBytes)]);
        Assert.Empty(SourceReader.Read(folder.Path, "full.md")!.Problems);
    }

    [Fact]
    public void A_vanished_file_is_null()
    {
        Assert.Null(SourceReader.Read(folder.Path, "none.md"));
        Assert.Null(SourceReader.Read(folder.Path, "none/none.md"));
    }

    [Fact]
    public void An_empty_file_is_empty_text()
    {
        folder.Add("empty.md", []);
        var source = SourceReader.Read(folder.Path, "empty.md")!;
        Assert.Equal("", source.Text);
        Assert.True(source.Readable);
    }

    public void Dispose() => folder.Dispose();
}
