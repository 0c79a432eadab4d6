using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Parsing.Markdown;
using McpResearch.Corpus.Parsing.References;

namespace McpResearch.Corpus.Parsing.Bibliographies;

/// <summary>Turns the records of one file into references: unique cite keys, dates, the numbers that a work is known by. Of a record nothing is held but its reference.</summary>
internal sealed class Bibliography(string path)
{
    private const int MostProblems = 10_000;

    private readonly List<Reference> references = [];
    private readonly List<Problem> problems = [];

    public int Count => references.Count;

    /// <summary>Tells of a problem; of more than 10,000 only that there are more.</summary>
    public void Report(int line, string message)
    {
        if (problems.Count < MostProblems)
            problems.Add(new(new(path, line), message));
        else if (problems.Count == MostProblems)
            problems.Add(new(new(path, line), "More was found than can be told: mend the file and read it again."));
    }

    /// <summary>Takes a record that is complete.</summary>
    public void Add(BibRecord record) => references.Add(Reference(record));

    /// <summary>What the file holds. A file without records and problems is empty, which is no problem.</summary>
    public ParsedFile Build()
    {
        // Only now are all written keys known, none of which a made key may take.
        var keys = new CiteKeys(references.Select(reference => reference.CiteKey));
        Entry[] entries = [.. references.Select(reference => Keyed(reference, keys))];
        return new() { Kind = FileKind.ReferenceList, Entries = [.. entries], Problems = [.. problems.OrderBy(problem => problem.Location.Line)] };
    }

    private Reference Keyed(Reference reference, CiteKeys keys)
    {
        var (key, second) = keys.Give(reference.CiteKey, reference.Title, reference.Authors, reference.Date);
        if (second)
            Report(reference.Location.Line, $"The cite key {CiteKeys.Clean(reference.CiteKey)} was found a second time in this file: expected each once. This one is called {key}.");
        return reference with { Id = new(EntryKind.Reference, key), CiteKey = key };
    }

    // Under its key as written.
    private Reference Reference(BibRecord record)
    {
        var (title, date) = (Title(record), Date(record));
        var (arxiv, doi) = (Arxiv(record), Doi(record));
        return new()
        {
            Id = new(EntryKind.Reference, record.Key),
            CiteKey = record.Key,
            Title = title,
            Location = new(path, record.Line),
            Url = Url(record.Url),
            Date = date,
            Type = record.Type,
            Authors = record.Authors.ToEquatableList(),
            Tags = record.Tags.ToEquatableList(),
            Folders = record.Folders.ToEquatableList(),
            Description = record.Abstract.Trim(),
            ArxivId = arxiv,
            Doi = doi,
            Fields = [.. record.Fields.Where(field => !IsPreprintJournal(field, arxiv))],
        };
    }

    private string Title(BibRecord record)
    {
        if (PlainText.OneLine(record.Title) is { Length: > 0 } title)
            return title;
        Report(record.Line, "A record without a title: expected one. It is called Untitled.");
        return "Untitled";
    }

    private PartialDate? Date(BibRecord record)
    {
        var (text, line) = record.Date;
        if (text.Length == 0)
            return null;
        if (PublicationDate.Read(text, out var whole) is not { } date)
        {
            record.Add("Issued", text);
            Report(line, $"\"{PlainText.OneLine(text)}\" was found as the date: expected one such as 2026-02-07, 2026-02 or 2026. It is kept as the field Issued.");
            return null;
        }

        if (!whole)
            record.Add("Issued", text);
        return date;
    }

    private static string? Url(string text) => text.Trim().Trim('<', '>') is { Length: > 0 } url ? url : null;

    private static string? Arxiv(BibRecord record)
    {
        var field = new Field("arXiv", record.Arxiv);
        return WorkIds.Arxiv("", [field]) ?? WorkIds.Arxiv(record.Url, record.Fields);
    }

    // Some DOIs hold brackets that WorkIds takes for the end of a sentence. What is none stays a field.
    private static string? Doi(BibRecord record)
    {
        var start = record.Doi.IndexOf("10.", StringComparison.Ordinal);
        if (start >= 0 && Entries.Doi.TryParse(record.Doi[start..], out var doi) && doi.Length == record.Doi.Length - start)
            return record.Doi[start..];
        var found = WorkIds.Doi("", [new("DOI", record.Doi)]);
        if (found is null)
            record.Add("DOI", record.Doi);
        return found ?? WorkIds.Doi(record.Url, record.Fields);
    }

    // "arXiv preprint arXiv:2602.13517" names no journal.
    private static bool IsPreprintJournal(Field field, string? arxiv) =>
        arxiv is not null && field.Name == "Journal" && field.Value.Equals($"arXiv preprint arXiv:{arxiv}", StringComparison.OrdinalIgnoreCase);
}
