using System.Text;

namespace McpResearch.Corpus.Parsing.Markdown;

/// <summary>Makes file-like names from titles.</summary>
internal static class Slug
{
    /// <summary>Letters and digits in lower case, one dash for each run of others, of at most <paramref name="maxLength"/> characters. Empty where there is neither.</summary>
    public static string From(string title, int maxLength = 80)
    {
        var slug = new StringBuilder(Math.Min(title.Length, maxLength));
        Span<char> letters = stackalloc char[2];
        var gap = false;
        foreach (var rune in title.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                if (slug.Length + 3 > maxLength)
                    break;
                slug.Append(gap && slug.Length > 0 ? "-" : "").Append(letters[..Rune.ToLowerInvariant(rune).EncodeToUtf16(letters)]);
            }

            gap = !Rune.IsLetterOrDigit(rune);
        }

        return slug.ToString();
    }
}
