using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Parsing;

namespace McpResearch.Corpus.Tests.Properties;

/// <summary>What makes bad readers of bibliographies quadratic, or explode. The bounds are loose, so that a busy machine does not fail them.</summary>
public class HostileBibliographyTests
{
    private static readonly string[] Heads = ["", "@article{a, title = {", "@article{a, title = \"", "@article{a, author = {", "@comment{", "@string{a = \"x\"}\n@misc{b, title = a", "@misc(", "TY  - JOUR\nTI  - ", "[{\"type\":\"book\",\"title\":\"a\"},", "[{\"type\":\"book\",\"id\":", "<xml><records><record>", "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry>"];

    private static readonly string[] Units =
    [
        "{", "}", "\"", "@", "@a{", "@a(", "@a{b,\n", "\n@a{b,", "@comment{", "@string{a=a#a}", " # a", ",", "=", "\\", "\\'", "\\vphantom{", "$", "$^{", "-", "`", "~", "%", "a and ", "{a} and ", ", ", "a=", "crossref={a},", "xdata={a,b},",
        "TY  - JOUR\n", "ER  - \n", "AU  - a, b\n", "a\n", "[", "]", "{\"a\":", "[{", "{}", "<a>", "</a>", "<record>", "<a/>", "&lt;", "&a;", "<!--", " ", "\n",
    ];

    public static TheoryData<int> HeadIndices => [.. Enumerable.Range(0, Heads.Length)];

    [Theory]
    [MemberData(nameof(HeadIndices))]
    public async Task Marks_in_every_place_are_read_in_time(int head)
    {
        foreach (var unit in Units)
            foreach (var name in new[] { "a.bib", "a.ris", "a.json", "a.xml" })
                await ReadAsync(name, Heads[head] + string.Concat(Enumerable.Repeat(unit, 20_000 / unit.Length)));
    }

    [Theory]
    [InlineData("a.bib", "@a{b,\n title = {c}\n")]
    [InlineData("a.bib", "@comment{ ")]
    [InlineData("a.bib", "\\\"{a}")]
    [InlineData("a.ris", "TY  - JOUR\nTI  - a\n")]
    [InlineData("a.json", "[{\"type\":\"book\",\"id\":\"a\"},")]
    public Task A_megabyte_of_pieces_is_read_in_time(string name, string unit) => ReadAsync(name, string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length)));

    // A number stands for the hash.
    [Theory]
    [InlineData("a.bib", "@misc{a, title = {b}", ", f# = {x}", 4_000_000)]
    [InlineData("a.bib", "@misc{a, title = {b}, keywords = {", "t#,", 2_000_000)]
    [InlineData("a.bib", "@misc{a, title = {", "\\'", 4_000_000)]
    [InlineData("a.ris", "TY  - JOUR\nTI  - a\n", "SP  - #\n", 4_000_000)]
    [InlineData("a.ris", "TY  - JOUR\nTI  - a\n", "ED  - a, #\n", 4_000_000)]
    [InlineData("a.ris", "TY  - JOUR\nTI  - a\n", "AB  - #\n", 4_000_000)]
    [InlineData("a.json", "[{\"type\":\"book\",\"title\":\"a\"", ",\"f#\":\"x\"", 4_000_000)]
    public async Task Megabytes_in_one_record_are_read_in_time(string name, string head, string unit, int size)
    {
        var file = await ReadAsync(name, head + string.Concat(Enumerable.Range(0, size / (unit.Length + 5)).Select(i => unit.Replace("#", $"{i}"))) + (name == "a.json" ? "}]" : ""));
        Assert.Single(file.Entries);
    }

    [Fact]
    public async Task Many_entries_that_inherit_much_do_not_explode()
    {
        var parent = $"@proceedings{{p, title = {{P}}{string.Concat(Enumerable.Range(0, 20_000).Select(i => $", f{i} = {{x}}"))}}}\n";
        var file = await ReadAsync("a.bib", parent + string.Concat(Enumerable.Range(0, 5_000).Select(i => $"@inproceedings{{c{i}, title = {{C}}, crossref = {{p}}}}\n")));
        Assert.Equal(5_001, file.Entries.Count);
        Assert.True(file.Entries.OfType<Reference>().Sum(entry => entry.Fields.Count) < 1_000_000);
        Assert.Contains(file.Problems, problem => problem.Message.Contains("take nothing more", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[{\"type\":\"book\",\"title\":\"a\"},{\"type\":\"book\",\"title\":\"\\ud800\"}]", 1)]
    [InlineData("[{\"type\":\"book\",\"title\":\"a\",\"\\ud800\":1},{\"type\":\"book\",\"title\":\"b\"}]", 1)]
    [InlineData("{\"\\ud800\":1,\"items\":[]}", 0)]
    [InlineData("{\"a\":\"\",\"\\ud80e\":", 0)]
    public async Task Half_a_character_costs_its_item(string json, int items) => Assert.Equal(items, (await ReadAsync("a.json", json)).Entries.Count);

    [Fact]
    public async Task Abbreviations_of_abbreviations_do_not_explode()
    {
        var levels = Enumerable.Range(1, 60).Select(level => $"@string{{a{level} = a{level - 1} # a{level - 1}}}");
        var file = await ReadAsync("a.bib", $"@string{{a0 = {{lol}}}}\n{string.Join('\n', levels)}\n@misc{{x, title = a60}}");
        Assert.True(Assert.Single(file.Entries).Title.Length < 10_000_000);
        Assert.Contains(file.Problems, problem => problem.Message.Contains("not put in any more", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Entries_that_inherit_in_a_circle_end()
    {
        var file = await ReadAsync("a.bib", "@inbook{a, title={A}, crossref={b}}\n@inbook{b, title={B}, crossref={a}, publisher={P}}\n@inbook{c, title={C}, crossref={c}}");
        Assert.Equal(3, file.Entries.Count);
    }

    private static Task<ParsedFile> ReadAsync(string name, string text) =>
        Task.Run(() => CorpusParser.Parse(name, text)).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
}
