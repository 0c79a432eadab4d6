using System.Buffers.Binary;
using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace McpResearch.Corpus.Sources;

/// <summary>
/// Stands for a set of source files: how many they are, and the sum of a 128-bit hash (XxHash128) of each one's path, length and time. Two sets that differ in any of these have different ones.
/// Files can come and go in any order.
/// </summary>
/// <param name="Files">How many.</param>
/// <param name="Sum">Of their hashes, modulo 2^128.</param>
public readonly record struct SourceDigest(int Files, UInt128 Sum)
{
    private const int Numbers = 2 * sizeof(long);
    private const int OnStack = 512;

    /// <summary>Of these files.</summary>
    public static SourceDigest Of(IEnumerable<SourceFile> files) => files.Aggregate(default(SourceDigest), (digest, file) => digest.With(file));

    /// <summary>The digest that <see cref="ToString"/> wrote; null where it is none.</summary>
    public static SourceDigest? Parse(string? text) =>
        text?.Split(':') is [var files, var sum]
        && int.TryParse(files, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        && UInt128.TryParse(sum, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var total)
            ? new(count, total)
            : null;

    /// <summary>With one file more.</summary>
    public SourceDigest With(SourceFile file) => new(Files + 1, unchecked(Sum + Hash("", file.Path, file.Length, file.ModifiedTicks)));

    /// <summary>With the file of that name in a folder (empty: the corpus folder itself) more.</summary>
    public SourceDigest With(string folder, ReadOnlySpan<char> name, long length, long modifiedTicks) => new(Files + 1, unchecked(Sum + Hash(folder, name, length, modifiedTicks)));

    /// <summary>With other files more.</summary>
    public SourceDigest With(SourceDigest others) => new(Files + others.Files, unchecked(Sum + others.Sum));

    /// <summary>Without a file that it stands for.</summary>
    public SourceDigest Without(SourceFile file) => new(Files - 1, unchecked(Sum - Hash("", file.Path, file.Length, file.ModifiedTicks)));

    /// <summary>One line.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Files}:{Sum:x32}");

    private static UInt128 Hash(string folder, ReadOnlySpan<char> name, long length, long modifiedTicks)
    {
        var characters = folder.Length + (folder.Length > 0 ? 1 : 0) + name.Length;
        var size = characters * sizeof(char) + Numbers;
        var bytes = size <= OnStack ? stackalloc byte[OnStack] : new byte[size];
        var path = MemoryMarshal.Cast<byte, char>(bytes[Numbers..]);
        folder.CopyTo(path);
        if (folder.Length > 0)
            path[folder.Length] = '/';
        name.CopyTo(path[(characters - name.Length)..]);
        BinaryPrimitives.WriteInt64LittleEndian(bytes, length);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[sizeof(long)..], modifiedTicks);
        return XxHash128.HashToUInt128(bytes[..size]);
    }
}
