using System.Text;

namespace McpResearch.Corpus.Parsing.BibTeX;

/// <summary>What <c>@string</c> defines, and the months. All together they put in a bounded number of characters, so that abbreviations of abbreviations cannot explode.</summary>
internal sealed class Abbreviations
{
    private readonly Dictionary<string, string> values = new[] { "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec" }.ToDictionary(month => month, StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> complained = new(StringComparer.OrdinalIgnoreCase);
    private readonly int most;
    private int left;

    /// <param name="most">That number.</param>
    public Abbreviations(int most) => this.most = left = most;

    public void Define(string name, string value) => values[name] = value;

    /// <summary>What the name stands for; the name itself where that is unknown or too much.</summary>
    /// <param name="report">Told of each such name once.</param>
    public string Expand(string name, Action<string> report)
    {
        if (values.TryGetValue(name, out var value) && value.Length <= left)
        {
            left -= value.Length;
            return value;
        }

        if (complained.Add(name))
            report(value is null
                ? $"The abbreviation {Shown(name)} is not defined: expected an @string with it before. Its name is used."
                : $"The abbreviation {Shown(name)} is not put in any more: those of this file stand for more than {most:N0} characters. Its name is used.");
        return name;
    }

    private static string Shown(string name) => name.Length <= 60 ? name : $"{name[..60]}…";
}

/// <summary>A value made of parts between <c>#</c>; the usual single part is not copied.</summary>
internal sealed class JoinedValue
{
    private string? only;
    private StringBuilder? several;

    public void Add(string part)
    {
        if (only is null && several is null)
            only = part;
        else
            (several ??= new StringBuilder(only)).Append(part);
    }

    public override string ToString() => several?.ToString() ?? only ?? "";
}
