using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Citing;

/// <summary>A reference made safe to write: every text on one line, the key fit for every format, the address a web address.</summary>
internal sealed record CitedWork
{
    /// <summary>Unique in its list without regard to case, as BibTeX compares keys.</summary>
    public required string Key { get; init; }

    public required WorkKind Kind { get; init; }

    /// <summary>What the formats call its type; null where the list's word for it is none of theirs.</summary>
    public required WorkType? Type { get; init; }

    /// <summary>Other fields that formats have a name for, in the order of <see cref="FieldName.All"/>, without <see cref="Journal"/>.</summary>
    public required IReadOnlyList<(FieldName Name, string Value)> Fields { get; init; }

    /// <summary>Fields that have no such name, as the list names them.</summary>
    public required IReadOnlyList<Field> Others { get; init; }

    /// <summary>A date that is no single day, month or year, as written; null where <see cref="Date"/> says all.</summary>
    public required string? Issued { get; init; }

    public required string Title { get; init; }

    public required IReadOnlyList<PersonName> Authors { get; init; }

    public required PartialDate? Date { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>The tags on one line, between commas; those within a tag are left out.</summary>
    public string Keywords => string.Join(", ", Tags.Select(tag => tag.Replace(",", "", StringComparison.Ordinal)));

    /// <summary>Its lines kept; empty where there is none.</summary>
    public required string Abstract { get; init; }

    /// <summary>Of http or https, with what URIs exclude percent-encoded. Null where the reference names no page.</summary>
    public required string? Url { get; init; }

    public required string? Doi { get; init; }

    public required string? ArxivId { get; init; }

    /// <summary>Where it was published; for preprints what Google Scholar writes: <c>arXiv preprint arXiv:2512.24873</c>.</summary>
    public required string? Journal { get; init; }

    /// <summary>The references in order.</summary>
    public static IReadOnlyList<CitedWork> From(IReadOnlyList<Reference> references)
    {
        var keys = CitationKeys.Of(references.Select(reference => reference.CiteKey));
        return references.Select((reference, index) => From(reference, keys[index])).ToArray();
    }

    private static CitedWork From(Reference reference, string key)
    {
        var arxiv = Known(reference.ArxivId);
        var type = WorkType.Of(reference.Type);
        var fields = reference.Fields.Select(field => new Field(field.Name, OneLine.Of(field.Value))).Where(field => field.Value.Length > 0).ToLookup(field => FieldName.Of(field.Name));
        return new()
        {
            Key = key,
            Kind = WorkKinds.Of(reference),
            Type = type,
            Fields = [.. FieldName.All.Where(name => name.Name != FieldName.Journal).SelectMany(name => fields[name].Select(field => (name, field.Value)))],
            Others = [.. fields[null]],
            Issued = fields[null].FirstOrDefault(field => field.Name == FieldName.Issued)?.Value,
            Title = OneLine.Of(reference.Title),
            Authors = reference.Authors.Select(Name).Where(name => name.Family.Length > 0).ToArray(),
            Date = reference.Date,
            Tags = reference.Tags.Select(OneLine.Of).Where(tag => tag.Length > 0).ToArray(),
            Abstract = OneLine.OfEach(reference.Description),
            Url = CitedAddress.Of(reference.Url),
            Doi = CitedAddress.Encode(Known(reference.Doi)),
            ArxivId = CitedAddress.Encode(arxiv),
            Journal = WorkKinds.Journal(reference) ?? (arxiv is null || type is not (null or { Name: "article" }) ? null : $"arXiv preprint arXiv:{arxiv}"),
        };
    }

    /// <summary>The names of a field that has semicolons between them.</summary>
    public static IEnumerable<PersonName> Names(string value) =>
        value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(name => name.Split(", ", 2)).Select(parts => new PersonName(parts[0], parts.ElementAtOrDefault(1)));

    private static PersonName Name(PersonName name) => new(OneLine.Of(name.Family), Known(name.Given));

    private static string? Known(string? text) => OneLine.Of(text) is { Length: > 0 } line ? line : null;
}
