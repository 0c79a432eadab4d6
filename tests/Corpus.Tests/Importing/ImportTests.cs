using CsCheck;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Errors;
using McpResearch.Corpus.Importing;
using McpResearch.Corpus.Parsing;
using McpResearch.Corpus.Tests.Citing;

namespace McpResearch.Corpus.Tests.Importing;

public sealed class ImportTests : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("mcp-research-import-");

    private string Folder => root.CreateSubdirectory("corpus").FullName;

    public void Dispose() => root.Delete(recursive: true);

    [Fact]
    public async Task Records_become_a_reference_list_that_search_finds()
    {
        await using var corpus = Open();
        var report = await corpus.ImportAsync(Request(Given("My Library.bib", "@article{kim2026, title = {Small Models Win}, author = {Kim, Minji}, year = 2026, doi = {10.1000/a}, journal = {Letters}}\n@misc{broken, author = {X}")), null, TestContext.Current.CancellationToken);
        Assert.Equal(["references/my-library.md"], report.Written);
        Assert.Equal((2, 0, 0), (report.Imported, report.Merged, report.LeftOut));
        Assert.Equal([2, 2], Assert.Single(report.Files).Problems.Select(problem => problem.Line));
        var found = await corpus.GetReferencesAsync(new() { Ids = ["10.1000/a"], Format = "bibtex" }, TestContext.Current.CancellationToken);
        Assert.Equal("kim2026", Assert.Single(found.References).CiteKey);
        Assert.Contains("journal = {Letters}", found.Formatted);
    }

    [Fact]
    public async Task A_folder_that_leads_out_of_the_corpus_is_not_written_to()
    {
        if (OperatingSystem.IsWindows())
            return;
        var outside = root.CreateSubdirectory("outside");
        Directory.CreateSymbolicLink(Path.Combine(Folder, "references"), outside.FullName);
        await using var corpus = Open();
        var error = await Assert.ThrowsAsync<CorpusException>(() => corpus.ImportAsync(Request(Given("a.bib", "@misc{a, title = {One}}")), null, TestContext.Current.CancellationToken));
        Assert.Equal(CorpusError.NoteNotWritten, error.Error);
        Assert.Empty(outside.GetFiles());
    }

    [Fact]
    public async Task The_same_work_arrives_once()
    {
        await using var corpus = Open();
        var report = await corpus.ImportAsync(Request(Given("a.bib", """
            @article{a, title = {Think Deep Not Long}, doi = {10.1000/A}, year = 2026}
            @article{b, title = {Something else of it}, doi = {https://doi.org/10.1000/a}, abstract = {Text}}
            @misc{c, title = {Think deep, not long!}, year = 2026, keywords = {x}}
            @misc{d, title = {Think deep, not long!}, year = 2025}
            """), Given("b.ris", "TY  - JOUR\nTI  - Think Deep Not Long\nPY  - 2026\nDO  - 10.9999/other\nER  - \n")), null, TestContext.Current.CancellationToken);
        Assert.Equal([("b", "a", "doi", "merged"), ("c", "a", "title", "merged")], report.Duplicates.Select(one => (one.CiteKey, one.Of, one.Why, one.Outcome)));
        Assert.Equal(3, report.Imported);
        var merged = Assert.Single((await corpus.GetReferencesAsync(new() { Ids = ["a"] }, TestContext.Current.CancellationToken)).References);
        Assert.Equal(("Text", "x"), (merged.Description, Assert.Single(merged.Tags)));
    }

    [Fact]
    public async Task Chapters_that_share_the_address_of_their_book_and_namesakes_stay_apart()
    {
        await using var corpus = Open();
        var report = await corpus.ImportAsync(Request(Given("a.bib", """
            @incollection{a, title = {The first of its chapters}, url = {https://example.org/book}, year = 2020}
            @incollection{b, title = {The second of its chapters}, url = {https://example.org/book}, year = 2020}
            @online{c, title = {A page about things}, url = {https://example.org/page}}
            @online{d, title = {Another page about things}, url = {https://example.org/page}}
            @online{e, title = {A Page about Things.}, url = {http://www.example.org/page/}}
            @misc{f, title = {A very common title}, author = {Kim, A}, year = 2020}
            @misc{g, title = {A very common title}, author = {Lee, B}, year = 2020}
            """)), null, TestContext.Current.CancellationToken);
        Assert.Equal([("e", "c", "url")], report.Duplicates.Select(one => (one.CiteKey, one.Of, one.Why)));
        Assert.Equal(6, report.Imported);
        Assert.Equal(2, (await corpus.SearchAsync(new() { Query = "chapters" }, TestContext.Current.CancellationToken)).Results.Count);
        Assert.StartsWith("@incollection", (await corpus.GetReferencesAsync(new() { Ids = ["https://example.org/book/"], Format = "bibtex" }, TestContext.Current.CancellationToken)).Formatted);
    }

    [Theory]
    [InlineData("merge", 0, "merged")]
    [InlineData("report", 0, "left_out")]
    [InlineData("keep", 1, "kept")]
    public async Task What_the_corpus_has_is_treated_as_asked(string policy, int imported, string outcome)
    {
        await using var corpus = Open();
        var file = Given("a.bib", "@article{a, title = {Think Deep Not Long}, doi = {10.1000/A}, year = 2026}");
        await corpus.ImportAsync(Request(file), null, TestContext.Current.CancellationToken);
        var again = await corpus.ImportAsync(Request(file) with { Duplicates = policy }, null, TestContext.Current.CancellationToken);
        Assert.Equal((imported, outcome, "reference:a"), (again.Imported, Assert.Single(again.Duplicates).Outcome, again.Duplicates[0].Of));
        Assert.Equal(imported, again.Written.Count);
    }

    [Fact]
    public async Task A_record_that_says_more_than_the_corpus_is_kept_beside()
    {
        await using var corpus = Open();
        await corpus.ImportAsync(Request(Given("a.bib", "@article{a, title = {Think Deep Not Long}, doi = {10.1000/A}, year = 2026}")), null, TestContext.Current.CancellationToken);
        var again = await corpus.ImportAsync(Request(Given("a.bib", "@article{a, title = {Think Deep Not Long}, doi = {10.1000/A}, year = 2026, abstract = {New}}")), null, TestContext.Current.CancellationToken);
        Assert.Equal("kept", Assert.Single(again.Duplicates).Outcome);
        Assert.Equal(["references/a-2.md"], again.Written);
        Assert.Contains("a-2", Assert.Single(again.Files[0].Problems).Message);
    }

    [Fact]
    public async Task The_same_file_again_brings_nothing_new()
    {
        await using var corpus = Open();
        var file = Given("a.bib", """
            @patent{a, title = {Short}, type = {Application}, author = {Kim, A and {Barnes and Noble}}, keywords = {x; y}, note = {A & B: c}, year = 2020}
            @misc{b, title = {One}, url = {https://example.org/a_b?c=1&d=2}, annote = {**bold**}, abstract = {Two

            paragraphs.}}
            @misc{c, title = {Two}}
            @article{d, title = {An article with dates}, date = {2019/2021}, eprint = {2602.13517v2}, eprinttype = {arxiv}, editor = {E, F and G, H}}
            """);
        Assert.Equal(4, (await corpus.ImportAsync(Request(file), null, TestContext.Current.CancellationToken)).Imported);
        var again = await corpus.ImportAsync(Request(file), null, TestContext.Current.CancellationToken);
        Assert.Equal((0, 4), (again.Imported, again.Merged));
    }

    [Fact]
    public async Task A_dry_run_writes_nothing()
    {
        await using var corpus = Open();
        var report = await corpus.ImportAsync(Request(Given("a.bib", "@misc{a, title = {A}}")) with { DryRun = true }, null, TestContext.Current.CancellationToken);
        Assert.Equal((1, true), (report.Imported, report.DryRun));
        Assert.Empty(Directory.GetFileSystemEntries(Folder));
    }

    [Fact]
    public async Task Notes_are_taken_over_as_they_are_and_folders_as_all_in_them()
    {
        await using var corpus = Open();
        const string note = "---\ntags: [x]\n---\n# A note\n\nWith [[links]].\n";
        Given("vault/sub/idea.md", note);
        Given("vault/refs.ris", "TY  - BOOK\nTI  - A book\nER  - \n");
        Given("vault/package.json", "{\"name\": \"x\"}");
        var report = await corpus.ImportAsync(Request(Path.Combine(root.FullName, "vault")), null, TestContext.Current.CancellationToken);
        Assert.Equal(["notes/sub/idea.md", "references/refs.md"], report.Written.Order());
        Assert.Equal(note, await File.ReadAllTextAsync(Path.Combine(Folder, "notes/sub/idea.md"), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("x.json", "{\"name\": \"no bibliography\"}", "not recognised")]
    [InlineData("x.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><xml><records/></xml>", "document type")]
    [InlineData("x.bin", "\0\u0001\u0002\u0003\0\u0001\0\u0001", "not text")]
    public async Task A_file_of_no_known_format_is_named(string name, string text, string reason)
    {
        await using var corpus = Open();
        var report = await corpus.ImportAsync(Request(Given(name, text)), null, TestContext.Current.CancellationToken);
        Assert.Contains(reason, Assert.Single(Assert.Single(report.Files).Problems).Message);
        Assert.Empty(report.Written);
    }

    [Theory]
    [InlineData("../out")]
    [InlineData("/tmp")]
    [InlineData(".hidden")]
    public async Task Nothing_is_written_outside_of_what_is_read(string into)
    {
        await using var corpus = Open();
        var error = await Assert.ThrowsAsync<CorpusException>(() => corpus.ImportAsync(Request(Given("a.bib", "@misc{a, title = {A}}")) with { Into = into }, null, TestContext.Current.CancellationToken));
        Assert.Equal(CorpusError.BadArgument, error.Error);
    }

    [Fact]
    public async Task A_file_that_is_too_long_is_refused_by_name()
    {
        await using var corpus = Open();
        var path = Given("long.bib", "@misc{a, title = {A}}");
        using (var file = File.OpenWrite(path))
            file.SetLength(ImportSource.MaxBytes + 1L);
        var report = await corpus.ImportAsync(Request(path), null, TestContext.Current.CancellationToken);
        Assert.Contains("longer than 128 MiB", Assert.Single(Assert.Single(report.Files).Problems).Message);
    }

    [Fact]
    public async Task Files_that_lie_in_the_folder_are_read_and_others_passed_over()
    {
        File.WriteAllText(Path.Combine(Folder, "library.bib"), "@misc{a, title = {From a BibTeX file}}");
        File.WriteAllText(Path.Combine(Folder, "export.ris"), "TY  - BOOK\nTI  - From a RIS file\nER  - \n");
        File.WriteAllText(Path.Combine(Folder, "items.json"), "[{\"type\": \"book\", \"id\": \"c\", \"title\": \"From a CSL file\"}]");
        File.WriteAllText(Path.Combine(Folder, "package.json"), "{\"name\": \"x\"}");
        File.WriteAllText(Path.Combine(Folder, "mcp-research.json"), "{}");
        File.WriteAllText(Path.Combine(Folder, "project.xml"), "<!DOCTYPE x><project/>");
        await using var corpus = Open();
        var status = await corpus.StatusAsync(TestContext.Current.CancellationToken);
        Assert.Empty(status.Problems);
        Assert.Equal(3, Assert.Single(status.Entries).Count);
    }

    [Fact]
    public async Task A_missing_file_is_a_wrong_argument()
    {
        await using var corpus = Open();
        Assert.Equal(CorpusError.BadArgument, (await Assert.ThrowsAsync<CorpusException>(() => corpus.ImportAsync(Request(Path.Combine(root.FullName, "none.bib")), null, TestContext.Current.CancellationToken))).Error);
    }

    [Fact]
    public async Task Ten_thousand_duplicates_are_one_work()
    {
        await using var corpus = Open();
        var report = await corpus.ImportAsync(Request(Given("many.bib", string.Concat(Enumerable.Range(0, 10_000).Select(n => $"@article{{k{n}, title = {{The Same Long Title}}, year = 2026, doi = {{10.1000/same}}, keywords = {{t{n % 3}}}}}\n")))), null, TestContext.Current.CancellationToken);
        Assert.Equal((1, 9_999), (report.Imported, report.Merged));
    }

    [Fact]
    public void A_list_reads_back_as_it_was() => AnyReferences.One.Holds(reference =>
    {
        reference = reference with { Title = $"T {McpResearch.Corpus.Citing.OneLine.Of(reference.Title)}", CiteKey = "key", Fields = [new("Journal", "A & B: C"), new("odd:name*", "x")], Type = "article", Doi = "10.1000/x", Tags = ["one"], Url = null, Description = "First\n\n## 2. Not an entry\n- URL: x\n  indented &amp; <b>" };
        var file = CorpusParser.Parse("a.md", $"# References\n\n{ReferenceListText.Entry(reference, 1)}");
        var read = Assert.IsType<Reference>(Assert.Single(file.Entries));
        Assert.Equal((reference.Title, reference.Date, reference.ArxivId, reference.Doi, reference.Description), (read.Title, read.Date, read.ArxivId, read.Doi, read.Description));
        Assert.Contains(new Field("Journal", "A & B: C"), read.Fields);
    });

    [Fact]
    public void Names_in_a_list_read_back_whole()
    {
        PersonName[] names = [new("van der Berg", "Jan-Willem P."), new("Barnes and Noble, Inc."), new("King", "Martin Luther, Jr."), new("Google", "Ann"), new("OpenAI"), new("Kim", "민수"), new("Sand and Stone", "A")];
        for (var count = 1; count <= names.Length; count++)
        {
            var reference = NastyReferences.Of("key", "Title") with { Authors = names[^count..].ToEquatableList() };
            var read = (Reference)CorpusParser.Parse("a.md", $"# References\n\n{ReferenceListText.Entry(reference, 1)}").Entries[0];
            Assert.Equal(reference.Authors, read.Authors);
        }
    }

    private ResearchCorpus Open() => new(new() { CorpusFolder = Folder, IndexFolder = Path.Combine(root.FullName, "index"), FirstBuildWait = TimeSpan.FromMinutes(2) });

    private string Given(string name, string text)
    {
        var path = Path.Combine(root.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    private static ImportRequest Request(params string[] files) => new() { Files = files };
}
