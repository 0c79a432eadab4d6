using System.Globalization;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Parsing.References;

/// <summary>The cite keys of one list: as written, or made; each given once.</summary>
internal sealed class CiteKeys
{
    readonly UniqueNames given = new();
    readonly HashSet<string> written;

    /// <param name="written">The keys as the list writes them, which no made key may take.</param>
    public CiteKeys(IEnumerable<string> written) => this.written = [.. written.Select(Clean)];

    /// <summary>The key of an entry. What had to be made or changed is reported.</summary>
    /// <param name="text">The field's value; empty where the entry has none.</param>
    public string For(string text, string title, IReadOnlyList<PersonName> authors, PartialDate? date, Action<string> report)
    {
        var (unique, second) = Give(text, title, authors, date);
        if (Clean(text).Length == 0)
            report($"A reference without a cite key: expected \"- Cite Key: `@name2026`\". It is called {unique}.");
        else if (second)
            report($"The cite key {Clean(text)} was found a second time in this file: expected each once. This one is called {unique}.");
        return unique;
    }

    /// <summary>The key of an entry, made where <paramref name="text"/> has none, and whether its written one was taken.</summary>
    public (string Key, bool Second) Give(string text, string title, IReadOnlyList<PersonName> authors, PartialDate? date)
    {
        var key = Clean(text);
        var unique = key.Length == 0 ? given.Give(Make(title, authors, date), written) : given.Give(key);
        return (unique, key.Length > 0 && unique != key);
    }

    /// <summary>A key without white space and the marks around it.</summary>
    public static string Clean(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c))).Trim('`').TrimStart('@').Trim('`', ',');

    // Family name of the first author, else the first word of the title that has letters, and the year.
    static string Make(string title, IReadOnlyList<PersonName> authors, PartialDate? date)
    {
        var words = authors.Take(1).Select(author => author.Family).Concat(title.Split(' '));
        var name = words.Select(AsciiText.LowerWord).FirstOrDefault(word => word.Length > 0) ?? "ref";
        return name + date?.Year.ToString(CultureInfo.InvariantCulture);
    }
}
