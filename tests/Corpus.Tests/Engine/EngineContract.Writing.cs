using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Errors;
using McpResearch.Corpus.Sources;

namespace McpResearch.Corpus.Tests.Engine;

public abstract partial class EngineContract
{
    [Fact]
    public void A_folder_without_an_index_has_no_reader()
    {
        Assert.Null(Engine.OpenReader(Folder));
        Directory.CreateDirectory(Folder);
        Assert.Null(Engine.OpenReader(Folder));
    }

    [Fact]
    public void What_was_committed_is_found_with_its_stamp()
    {
        var note = SampleEntries.Note("n1", "Agents at work", "They call tools.");
        var stamp = Index(note);
        using var reader = Reader();
        Assert.Equal(stamp, reader.Stamp);
        Assert.Equal(("f1", 1, Noon), (stamp.Fingerprint, stamp.Entries, stamp.AsOf));
        Assert.Equal(note, reader.Find(note.Id));
        Assert.Null(reader.Find(new EntryId(EntryKind.Note, "N1")));
        Assert.Equal("a.md", Assert.Single(reader.Files()).Path);
    }

    [Fact]
    public void Nothing_is_seen_before_the_commit_nor_after_a_dispose_without_one()
    {
        Index(SampleEntries.Note("n1", "First one", ""));
        using (var writer = Engine.OpenWriter(Folder))
        {
            writer.Remove("a.md");
            writer.Replace(SampleEntries.File("b.md", 1), [SampleEntries.Note("n2", "Second one", "")]);
            Assert.Equal(["n1"], Keys("one"));
        }

        Assert.Equal(["n1"], Keys("one"));
    }

    [Fact]
    public void Replacing_and_removing_a_file_takes_its_entries_out()
    {
        Index("a.md", SampleEntries.Note("n1", "First one", ""), SampleEntries.Note("n2", "Second one", ""));
        Index("b.md", SampleEntries.Note("n3", "Third one", ""));
        Assert.Equal(2, Index("a.md", SampleEntries.Note("n4", "Fourth one", "")).Entries);
        Assert.Equal(["n3", "n4"], Keys("one").Order());
        using (var writer = Engine.OpenWriter(Folder))
        {
            writer.Remove("b.md");
            Assert.Equal(1, writer.Commit("f2", Noon).Entries);
        }

        using var reader = Reader();
        Assert.Equal("f2", reader.Stamp.Fingerprint);
        Assert.Equal("a.md", Assert.Single(reader.Files()).Path);
        Assert.Equal(SourceDigest.Of(reader.Sources()), reader.Stamp.Files);
        Assert.Equal(["n4"], Keys("one"));
    }

    [Fact]
    public void What_is_laid_out_anew_holds_the_same()
    {
        Index("a.md", SampleEntries.Note("n1", "First one", ""));
        Index("b.md", SampleEntries.Note("n2", "Second one", ""));
        using (var writer = Engine.OpenWriter(Folder))
        {
            writer.Remove("a.md");
            writer.Replace(SampleEntries.File("c.md", 1), [SampleEntries.Note("n3", "Third one", "")]);
            writer.Tidy();
            Assert.Equal(2, writer.Commit("f", Noon).Entries);
        }

        Assert.Equal(["n2", "n3"], Keys("one").Order());
    }

    [Fact]
    public void A_file_is_looked_up_by_its_path_its_claims_and_its_links()
    {
        var endless = new string('x', 600);
        var digest = SampleEntries.File("d.md", 1) with { Claims = ["digest:2026-02-07", $"digest:{endless}"], Links = [new(new(EntryKind.Article, "2026-02-07/a"), ["near/a.md", "far/a.md"], 3)] };
        using (var writer = Engine.OpenWriter(Folder))
        {
            writer.Replace(digest, []);
            writer.Replace(SampleEntries.File("b.md", 2) with { Claims = digest.Claims }, []);
            writer.Replace(SampleEntries.File("near/a.md", 3), []);
            writer.Commit("f", Noon);
        }

        using var reader = Reader();
        Assert.Equal(digest, reader.File("d.md"));
        Assert.Null(reader.File("d"));
        Assert.All(digest.Claims, claim => Assert.Equal(["b.md", "d.md"], reader.Claimants(claim)));
        Assert.Empty(reader.Claimants("digest:2026-02-08"));
        Assert.Equal(["d.md"], reader.Linking("far/a.md"));
        Assert.Empty(reader.Linking("d.md"));
        using (var writer = Engine.OpenWriter(Folder))
        {
            writer.Replace(digest with { Claims = [], Links = [] }, []);
            writer.Remove("near/a.md");
            writer.Commit("f", Noon);
        }

        using var newer = Reader();
        Assert.Equal(["b.md"], newer.Claimants("digest:2026-02-07"));
        Assert.Empty(newer.Linking("near/a.md"));
        Assert.Null(newer.File("near/a.md"));
    }

    [Fact]
    public void A_reader_keeps_its_commit_and_refreshes_to_the_next()
    {
        var before = Index(SampleEntries.Note("n1", "First one", ""));
        using var reader = Reader();
        Assert.Null(reader.Refresh());
        var after = Index("b.md", SampleEntries.Note("n2", "Second one", ""));
        using var newer = reader.Refresh();
        Assert.NotNull(newer);
        Assert.True(after.Generation > before.Generation);
        Assert.Equal((1, 2), (Ask(reader, "one").Total, Ask(newer, "one").Total));
        Assert.Equal(after, newer.Stamp);
        Assert.Null(newer.Refresh());
    }

    [Fact]
    public void A_reader_finds_an_index_that_was_put_in_place_of_its_own()
    {
        Index(SampleEntries.Note("n1", "First one", ""));
        using var reader = Reader();
        Directory.Move(Folder, Folder + ".old");
        try
        {
            Index(SampleEntries.Note("n2", "Second one", ""));
            using var newer = reader.Refresh();
            Assert.NotNull(newer);
            Assert.Equal("n2", Assert.Single(Ask(newer, "one").Hits).Entry.Id.Key);
            Assert.Equal("n1", Assert.Single(Ask(reader, "one").Hits).Entry.Id.Key);
        }
        finally
        {
            Directory.Delete(Folder + ".old", true);
        }
    }

    [Fact]
    public void A_second_writer_is_refused_until_the_first_is_done()
    {
        using (Engine.OpenWriter(Folder))
            Assert.Equal(CorpusError.Busy, Assert.Throws<CorpusException>(() => Engine.OpenWriter(Folder)).Error);
        Engine.OpenWriter(Folder).Dispose();
    }

    [Fact]
    public void A_folder_with_a_users_files_is_refused_and_left_alone()
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, "thesis.md"), "years of work");
        var error = Assert.Throws<CorpusException>(() => Engine.OpenWriter(Folder));
        Assert.Equal(CorpusError.IndexUnusable, error.Error);
        Assert.Contains("thesis.md", error.Message, StringComparison.Ordinal);
        Assert.Equal("years of work", File.ReadAllText(Path.Combine(Folder, "thesis.md")));
    }

    [Fact]
    public void A_file_where_the_folder_should_be_is_refused()
    {
        File.WriteAllText(Folder, "");
        try
        {
            Assert.Null(Engine.OpenReader(Folder));
            Assert.Equal(CorpusError.IndexUnusable, Assert.Throws<CorpusException>(() => Engine.OpenWriter(Folder)).Error);
        }
        finally
        {
            File.Delete(Folder);
        }
    }

    [Fact]
    public void A_torn_index_reads_as_none_and_is_started_anew()
    {
        Index(SampleEntries.Note("n1", "First one", ""));
        foreach (var file in Directory.GetFiles(Folder))
            using (var stream = File.OpenWrite(file))
                stream.SetLength(stream.Length / 2);
        Assert.Null(Engine.OpenReader(Folder));
        Assert.NotEmpty(Engine.Verify(Folder));
        Index(SampleEntries.Note("n2", "Second one", ""));
        Assert.Equal(["n2"], Keys("one"));
        Assert.Empty(Engine.Verify(Folder));
    }

    [Fact]
    public async Task Disposing_a_reader_while_others_search_is_safe()
    {
        Index([.. Enumerable.Range(0, 200).Select(i => SampleEntries.Note($"n{i}", $"Entry {i}", "some words to look for"))]);
        for (var round = 0; round < 5; round++)
        {
            var reader = Reader();
            var searches = Enumerable.Range(0, 4).Select(_ => Task.Run(() => SearchUntilDisposed(reader))).ToArray();
            Ask(reader, "words");
            reader.Dispose();
            await Task.WhenAll(searches);
        }
    }

    private static void SearchUntilDisposed(McpResearch.Corpus.Engine.IIndexReader reader)
    {
        try
        {
            while (true)
                Assert.Equal(200, Ask(reader, "words").Total);
        }
        catch (ObjectDisposedException)
        {
        }
    }
}
