using System.Globalization;
using System.Text;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Importing;

/// <summary>A reference list of this program's own format, which its parser reads back as it was.</summary>
internal static class ReferenceListText
{
    // What the format has members for; a field of that name would be taken for one.
    private static readonly string[] Members = ["url", "cite key", "type", "authors", "date", "tags", "folders", "description", "arxiv", "doi"];

    /// <summary>One entry with its heading.</summary>
    /// <param name="reference">Its id and number are not written.</param>
    /// <param name="number">1-based place in the list.</param>
    public static string Entry(Reference reference, int number)
    {
        var text = new StringBuilder($"## {number.ToString(CultureInfo.InvariantCulture)}. {Line(reference.Title)}\n");
        Add(text, "URL", reference.Url);
        Add(text, "Cite Key", $"`@{reference.CiteKey}`");
        Add(text, "Type", reference.Type);
        Add(text, "Authors", Names(reference.Authors));
        Add(text, "Date", reference.Date?.ToString());
        Add(text, "Tags", List(reference.Tags));
        Add(text, "Folders", List(reference.Folders));
        Add(text, "arXiv", reference.ArxivId);
        Add(text, "DOI", reference.Doi);
        foreach (var field in reference.Fields)
            Add(text, Name(field.Name), field.Value);
        return Describe(text, reference.Description).Append('\n').ToString();
    }

    private static StringBuilder Describe(StringBuilder text, string description)
    {
        if (string.IsNullOrWhiteSpace(description))
            return text;
        text.Append("- Description:\n");
        foreach (var line in description.ReplaceLineEndings("\n").Split('\n'))
            text.Append(string.IsNullOrWhiteSpace(line) ? "" : $"  {Encode(line)}").Append('\n');
        return text;
    }

    private static void Add(StringBuilder text, string name, string? value)
    {
        if (Line(value ?? "") is { Length: > 0 } line)
            text.Append("- ").Append(name).Append(": ").Append(line).Append('\n');
    }

    // A semicolon parts names, so that one comma parts family and given name; braces keep an organisation whole.
    private static string Names(IReadOnlyList<PersonName> names) => string.Concat(names.Select((name, place) => $"{(place > 0 ? " " : "")}{Name(name)};"));

    private static string Name(PersonName name) => name.Given is null ? $"{{{Part(name.Family)}}}" : $"{Braced(Part(name.Family))}, {Braced(Part(name.Given))}";

    private static string Braced(string part) => part.Contains(',') || part.Contains(" and ", StringComparison.Ordinal) ? $"{{{part}}}" : part;

    private static string Part(string part) => part.Replace(';', ',').Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);

    private static string List(IEnumerable<string> items) => string.Join(", ", items.Select(item => item.Replace(",", "", StringComparison.Ordinal)));

    private static string Name(string name)
    {
        var plain = Line(name.Replace(':', ' ').Replace('*', ' '));
        plain = plain.Length is 0 or > 50 ? "Field" : plain;
        return Members.Contains(plain, StringComparer.OrdinalIgnoreCase) ? $"{plain} as written" : plain;
    }

    private static string Line(string text) => Encode(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    // The parser decodes HTML entities.
    private static string Encode(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal);
}
