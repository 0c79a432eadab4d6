using System.Globalization;
using System.Text;

namespace McpResearch.Corpus.Entries;

/// <summary>The percent-encoding of addresses (RFC 3986, 6.2.2): letters, digits and <c>-._~</c> plain, other codes in upper case, what is not ASCII encoded.</summary>
internal static class PercentCode
{
    /// <summary>One spelling for all that mean the same. A <c>%</c> that starts no code stays.</summary>
    public static string Normalise(string text)
    {
        var result = new StringBuilder(text.Length);
        Span<byte> bytes = stackalloc byte[4];
        for (var i = 0; i < text.Length; i++)
            if (CodeAt(text, i) is { } code)
            {
                Append(result, code);
                i += 2;
            }
            else if (char.IsAscii(text[i]) && text[i] > ' ')
                result.Append(text[i]);
            else
            {
                _ = Rune.TryGetRuneAt(text, i, out var rune);
                rune = rune.Value == 0 ? Rune.ReplacementChar : rune;
                foreach (var value in bytes[..rune.EncodeToUtf8(bytes)])
                    Append(result, value);
                i += rune.IsBmp ? 0 : 1;
            }

        return result.ToString();
    }

    private static byte? CodeAt(string text, int at) =>
        text[at] == '%' && at + 2 < text.Length && char.IsAsciiHexDigit(text[at + 1]) && char.IsAsciiHexDigit(text[at + 2])
            ? byte.Parse(text.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
            : null;

    private static void Append(StringBuilder result, byte value)
    {
        var letter = (char)value;
        if (char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_' or '~')
            result.Append(letter);
        else
            result.Append('%').Append(value.ToString("X2", CultureInfo.InvariantCulture));
    }
}
