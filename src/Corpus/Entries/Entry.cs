using System.Text.Json.Serialization;

namespace McpResearch.Corpus.Entries;

/// <summary>What search finds and people cite. Immutable; equal to another read from the same text.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "$kind")]
[JsonDerivedType(typeof(Article), "article")]
[JsonDerivedType(typeof(Reference), "reference")]
[JsonDerivedType(typeof(Theme), "theme")]
[JsonDerivedType(typeof(Finding), "finding")]
[JsonDerivedType(typeof(BacklogItem), "backlog")]
[JsonDerivedType(typeof(Digest), "digest")]
[JsonDerivedType(typeof(Note), "note")]
public abstract record Entry
{
    /// <summary>The stable name.</summary>
    public required EntryId Id { get; init; }

    /// <summary>One line, never empty.</summary>
    public required string Title { get; init; }

    /// <summary>The place that the entry is about, as written (placeholders such as <c>[post]</c> included). Null where the corpus names none.</summary>
    public string? Url { get; init; }

    /// <summary>The day it belongs to: of the digest or scan, of publication for a reference. Null where unknown.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>Where it stands.</summary>
    public required Location Location { get; init; }
}
