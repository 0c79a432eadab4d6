using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Importing;

/// <summary>Makes one reference of two about the same work.</summary>
internal static class Merge
{
    /// <summary>The first, with what only the second says: missing members, more tags, folders and fields, the longer text, the more exact date.</summary>
    public static Reference Of(Reference first, Reference second) => first with
    {
        Title = first.Title == "Untitled" ? second.Title : first.Title,
        Url = first.Url ?? second.Url,
        Date = Exactness(second.Date) > Exactness(first.Date) ? second.Date : first.Date,
        Type = first.Type.Length > 0 ? first.Type : second.Type,
        Authors = first.Authors.Count > 0 ? first.Authors : second.Authors,
        Tags = first.Tags.Union(second.Tags, StringComparer.OrdinalIgnoreCase).ToEquatableList(),
        Folders = first.Folders.Union(second.Folders, StringComparer.OrdinalIgnoreCase).ToEquatableList(),
        Description = second.Description.Length > first.Description.Length && second.Description.Contains(first.Description, StringComparison.Ordinal) ? second.Description : first.Description,
        ArxivId = first.ArxivId ?? second.ArxivId,
        Doi = first.Doi ?? second.Doi,
        Fields = [.. first.Fields, .. second.Fields.Where(field => !first.Fields.Any(known => known.Name.Equals(field.Name, StringComparison.OrdinalIgnoreCase)))],
    };

    /// <summary>Whether the second says something that the first does not.</summary>
    public static bool Adds(Reference first, Reference second) => Of(first, second) != first;

    private static int Exactness(PartialDate? date) => date is not { } known ? 0 : 1 + (known.Month > 0 ? 1 : 0) + (known.Day > 0 ? 1 : 0);
}
