using System.Xml.Linq;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Parsing.Bibliographies;
using McpResearch.Corpus.Parsing.Markdown;

namespace McpResearch.Corpus.Parsing.Atom;

/// <summary>Reads the Atom answers of arXiv's interface.</summary>
internal static class AtomParser
{
    private const string Feed = "http://www.w3.org/2005/Atom";

    private static readonly XNamespace Atom = Feed;
    private static readonly XNamespace Arxiv = "http://arxiv.org/schemas/atom";

    /// <summary>The entries, or null where the file is no feed, or one that names no paper of arXiv.</summary>
    public static ParsedFile? Parse(string path, string text)
    {
        var bibliography = new Bibliography(path);
        return SafeXml.Read(bibliography, text, root => root.LocalName == "feed" && root.NamespaceURI == Feed, "entry", (entry, line) => Add(bibliography, entry, line)) && bibliography.Count > 0
            ? bibliography.Build()
            : null;
    }

    private static void Add(Bibliography bibliography, XElement entry, int line)
    {
        var id = Text(entry, Atom + "id");
        if (ArxivId.TryParse(id, out _))
            bibliography.Add(Record(entry, id, line));
        else
            bibliography.Report(line, $"\"{PlainText.OneLine(id)}\" was found as the id of an entry: expected an address such as http://arxiv.org/abs/2602.13517v1. The entry is left out.");
    }

    private static BibRecord Record(XElement entry, string id, int line)
    {
        var record = new BibRecord(line)
        {
            Type = "preprint",
            Title = Text(entry, Atom + "title"),
            Url = id.Replace("http://", "https://", StringComparison.Ordinal),
            Arxiv = id,
            Doi = Text(entry, Arxiv + "doi"),
            Abstract = PlainText.OneLine(Text(entry, Atom + "summary")),
            Date = (Text(entry, Atom + "published"), line),
        };
        record.Authors.AddRange(entry.Elements(Atom + "author").Select(author => Name(Text(author, Atom + "name"))).OfType<PersonName>());
        foreach (var category in entry.Elements(Atom + "category"))
            record.AddTag(category.Attribute("term")?.Value ?? "");
        record.Add("Note", Text(entry, Arxiv + "comment"));
        record.Add("Journal", Text(entry, Arxiv + "journal_ref"));
        return record;
    }

    // Given names first, the family name last with its lower-case particles.
    private static PersonName? Name(string text)
    {
        var words = PlainText.OneLine(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2)
            return words.Length == 0 ? null : new(words[0]);
        var start = Array.FindIndex(words, 1, word => char.IsLower(word[0]));
        start = start < 0 ? words.Length - 1 : start;
        return new(string.Join(' ', words[start..]), string.Join(' ', words[..start]));
    }

    private static string Text(XElement element, XName name) => element.Element(name)?.Value.Trim() ?? "";
}
