using System.Globalization;
using System.Text;

namespace McpResearch.Benchmarks.Scale;

/// <summary>Writes a corpus of any size, always the same for the same numbers: one file in a hundred is a reference list, the rest are notes.</summary>
internal static class LargeCorpus
{
    private const int ReferencesInList = 901;
    private static readonly string[] Syllables = ["ba", "do", "ke", "li", "mo", "nu", "pa", "re", "si", "to", "va", "ze"];

    /// <summary>Writes <paramref name="files"/> files; 10,000 of them hold 100,000 entries.</summary>
    public static void Write(string folder, int files)
    {
        var random = new Random(20260207);
        for (var i = 0; i < files; i++)
        {
            var path = Path.Combine(folder, (i / 100).ToString("d4", CultureInfo.InvariantCulture), $"file-{i:d6}.md");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, i % 100 == 0 ? References(i, random) : Note(i, random));
        }
    }

    /// <summary>A title, and a few paragraphs.</summary>
    public static string Note(int number, Random random) => $"# {Words(random, 5)} {number}\n\n{Words(random, 60)}.\n\n## {Words(random, 3)}\n\n{Words(random, 60)}.\n";

    private static string References(int number, Random random)
    {
        var text = new StringBuilder("# References\n\nGenerated: 2026-02-07T10:00:00Z\n\n");
        for (var i = 1; i <= ReferencesInList; i++)
            text.Append(CultureInfo.InvariantCulture, $"## {i}. {Words(random, 6)}\n\n- URL: https://example.org/{number}/{i}\n- Cite Key: `@c{number}x{i}`\n- Type: academic\n- Authors: {Words(random, 1)}, {Words(random, 1)}\n- Date: 2025/12/{1 + i % 28:d2}\n- Tags: {Words(random, 2)}\n- Description:\n\n  {Words(random, 40)}.\n\n");
        return text.ToString();
    }

    private static string Words(Random random, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Word(random)));

    // Few words are frequent and many are rare, as in real text.
    private static string Word(Random random)
    {
        var number = (int)(Math.Pow(random.NextDouble(), 3) * 20_000);
        var word = "";
        for (var rest = number + Syllables.Length; rest > 0; rest /= Syllables.Length)
            word += Syllables[rest % Syllables.Length];
        return word;
    }
}
