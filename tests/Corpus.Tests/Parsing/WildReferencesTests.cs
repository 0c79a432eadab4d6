using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Parsing;
using McpResearch.Corpus.Sources;

namespace McpResearch.Corpus.Tests.Parsing;

/// <summary>Files of other programs' own tests, many of them broken on purpose. Golden/wild-references.txt holds records in, out and reported, by ending.</summary>
public partial class WildReferencesTests
{
    [Fact]
    public void Every_record_arrives_or_is_named()
    {
        if (Shared.Find("wild/references") is not { } folder)
            return;
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => Read(folder, file)).ToList();
        Assert.Empty(files.Where(file => file.Parsed.Kind == FileKind.ReferenceList && file.In != file.Out && file.Parsed.Problems.Count == 0).Select(file => $"{file.Name}: {file.In} in, {file.Out} out"));
        Assert.DoesNotContain(files.SelectMany(file => file.Parsed.Entries), entry => entry.Title.Contains('\uFFFD'));
        GoldenText.Check("wild-references.txt", Table(files));
    }

    [Fact]
    public void Each_read_again_from_what_is_written_says_the_same()
    {
        if (Shared.Find("wild/references") is not { } folder)
            return;
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Read(folder, file)))
            foreach (var reference in file.Parsed.Entries.Cast<Reference>())
                Assert.Equal((reference.Title, string.Join('|', reference.Authors)), Citing.RoundTrip.TitleAndAuthors(reference));
    }

    private static string Table(IReadOnlyList<WildFile> files)
    {
        var table = new StringBuilder("ending      kind           files  in     out    reported\n");
        foreach (var group in files.GroupBy(file => (Path.GetExtension(file.Name), file.Parsed.Kind)).OrderBy(group => group.Key))
            table.Append($"{group.Key.Item1,-11} {group.Key.Kind,-14} {group.Count(),-6} {group.Sum(file => file.In),-6} {group.Sum(file => file.Out),-6} {group.Sum(file => file.Parsed.Problems.Count)}\n");
        return table.ToString();
    }

    private static WildFile Read(string folder, string file)
    {
        var name = Path.GetRelativePath(folder, file).Replace('\\', '/');
        var source = SourceReader.Read(folder, name)!;
        var parsed = source.Readable ? CorpusParser.Parse(name, source.Text) : new() { Kind = FileKind.Unreadable };
        return new(name, parsed.Kind == FileKind.ReferenceList ? CountRecords(name, source.Text) : 0, parsed.Entries.Count, parsed);
    }

    // Counted in another way than by the parsers.
    private static int CountRecords(string name, string text) => Path.GetExtension(name) switch
    {
        ".ris" => RisStart().Count(text),
        ".json" => JsonDocument.Parse(text).RootElement is { ValueKind: JsonValueKind.Array } list ? list.GetArrayLength() : JsonDocument.Parse(text).RootElement.GetProperty("items").GetArrayLength(),
        ".xml" => EndNoteStart().Count(text),
        _ => BibTeXStart().Count(text),
    };

    [GeneratedRegex(@"^TY {1,2}- ", RegexOptions.Multiline)]
    private static partial Regex RisStart();

    [GeneratedRegex(@"<record[ >]")]
    private static partial Regex EndNoteStart();

    [GeneratedRegex(@"^[ \t]*@(?!(comment|string|preamble|xdata|set)\b)[a-z]+\s*[{(]", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex BibTeXStart();

    private sealed record WildFile(string Name, int In, int Out, ParsedFile Parsed);
}
