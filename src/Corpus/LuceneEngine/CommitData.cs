using System.Globalization;
using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Sources;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>What a commit says about itself.</summary>
/// <param name="Index">Made anew with every index that starts empty: segments of another index under the same names must not be taken for known ones.</param>
/// <param name="Stamp">Handed to callers.</param>
internal sealed record CommitData(string Index, IndexStamp Stamp)
{
    public Dictionary<string, string> Write() => new()
    {
        ["research.index"] = Index,
        ["research.fingerprint"] = Stamp.Fingerprint,
        ["research.generation"] = Stamp.Generation.ToString(CultureInfo.InvariantCulture),
        ["research.entries"] = Stamp.Entries.ToString(CultureInfo.InvariantCulture),
        ["research.asOf"] = Stamp.AsOf.UtcTicks.ToString(CultureInfo.InvariantCulture),
        ["research.files"] = Stamp.Files.ToString(),
    };

    /// <summary>Null where the commit is not one of ours.</summary>
    public static CommitData? Read(IDictionary<string, string>? data)
    {
        if (data is null || !data.TryGetValue("research.index", out var index) || !data.TryGetValue("research.fingerprint", out var fingerprint))
            return null;
        return Number(data, "research.generation") is { } generation && Number(data, "research.entries") is { } entries && Number(data, "research.asOf") is { } ticks
            ? new CommitData(index, new IndexStamp(fingerprint, generation, (int)entries, new DateTimeOffset(ticks, TimeSpan.Zero), SourceDigest.Parse(data.TryGetValue("research.files", out var files) ? files : null) ?? default))
            : null;
    }

    private static long? Number(IDictionary<string, string> data, string name) =>
        data.TryGetValue(name, out var text) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
