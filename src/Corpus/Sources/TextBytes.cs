using System.Text;

namespace McpResearch.Corpus.Sources;

/// <summary>Bytes of a file that should be text.</summary>
internal static class TextBytes
{
    // What 0x80 to 0x9F mean in Windows-1252 (unicode.org/Public/MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT); undefined ones stay control characters.
    const string Windows1252 = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    static readonly (byte[] Mark, Encoding Encoding)[] Marks =
    [
        ([0xEF, 0xBB, 0xBF], new UTF8Encoding(false, throwOnInvalidBytes: false)),
        ([0xFF, 0xFE], new UnicodeEncoding(bigEndian: false, byteOrderMark: true)),
        ([0xFE, 0xFF], new UnicodeEncoding(bigEndian: true, byteOrderMark: true)),
    ];

    /// <summary>The text, or null where the bytes are none. <paramref name="guessed"/> tells that no known encoding fits.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes, out bool guessed)
    {
        guessed = false;
        foreach (var (mark, encoding) in Marks)
            if (bytes.StartsWith(mark))
                return OnlyText(encoding.GetString(bytes[mark.Length..]));
        if (bytes.Contains((byte)0))
            return Utf16(bytes) is { } encoding ? OnlyText(encoding.GetString(bytes)) : null;
        try
        {
            return OnlyText(StrictUtf8.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            guessed = true;
            return OnlyText(FromWindows1252(bytes));
        }
    }

    /// <summary>The bytes up to the last line end; where there is none, up to the last whole UTF-8 character.</summary>
    public static Span<byte> CutAtLineEnd(Span<byte> bytes)
    {
        var width = bytes.StartsWith(Marks[1].Mark) || bytes.StartsWith(Marks[2].Mark) ? 2 : 1;
        var end = bytes.LastIndexOf((byte)'\n') + 1;
        if (end > bytes.Length / 2)
            return bytes[..Math.Min(end + end % width, bytes.Length)];
        end = bytes.Length;
        while (width == 1 && end > bytes.Length - 4 && end > 0 && (bytes[end - 1] & 0xC0) == 0x80)
            end--;
        return bytes[..(end > 0 && (bytes[end - 1] & 0xC0) == 0xC0 ? end - 1 : bytes.Length)];
    }

    // Without a mark: in Latin text every other byte is zero.
    static Encoding? Utf16(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..(Math.Min(bytes.Length, 4096) & ~1)];
        Span<int> zeros = stackalloc int[2];
        for (var i = 0; i < head.Length; i++)
            zeros[i & 1] += head[i] == 0 ? 1 : 0;
        return (bytes.Length & 1) != 0 ? null
            : zeros[0] > head.Length / 4 && zeros[1] == 0 ? Marks[2].Encoding
            : zeros[1] > head.Length / 4 && zeros[0] == 0 ? Marks[1].Encoding
            : null;
    }

    // Text has next to no control characters; random bytes have one in ten.
    static string? OnlyText(string text)
    {
        var controls = 0;
        foreach (var c in text)
            if (c == '\0')
                return null;
            else if (c < ' ' && c is not ('\t' or '\n' or '\r' or '\f' or '\e'))
                controls++;
        return controls * 50 > text.Length ? null : text;
    }

    static string FromWindows1252(ReadOnlySpan<byte> bytes)
    {
        var chars = new char[bytes.Length];
        for (var i = 0; i < chars.Length; i++)
            chars[i] = bytes[i] is >= 0x80 and <= 0x9F ? Windows1252[bytes[i] - 0x80] : (char)bytes[i];
        return new(chars);
    }
}
