namespace McpResearch.Corpus.Engine.Text;

/// <summary>How far apart two spellings are.</summary>
public static class Spelling
{
    private const int Longest = 128;

    /// <summary>Insertions, deletions, changes and swaps of neighbours that make one of the other; more than <paramref name="most"/> comes back as one more than that.
    /// Only the first 128 characters count.</summary>
    public static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        a = a[..Math.Min(a.Length, Longest)];
        b = b[..Math.Min(b.Length, Longest)];
        if (Math.Abs(a.Length - b.Length) > most)
            return most + 1;
        Span<int> two = stackalloc int[b.Length + 1], one = stackalloc int[b.Length + 1], row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            one[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            if (Fill(a, b, i, two, one, row) > most)
                return most + 1;
            var free = two;
            two = one;
            one = row;
            row = free;
        }

        return Math.Min(one[b.Length], most + 1);
    }

    /// <summary>One row of the table; the answer is its smallest number.</summary>
    private static int Fill(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int i, ReadOnlySpan<int> two, ReadOnlySpan<int> one, Span<int> row)
    {
        var least = row[0] = i;
        for (var j = 1; j <= b.Length; j++)
        {
            var edit = Math.Min(Math.Min(one[j], row[j - 1]) + 1, one[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                edit = Math.Min(edit, two[j - 2] + 1);
            least = Math.Min(least, row[j] = edit);
        }

        return least;
    }
}
