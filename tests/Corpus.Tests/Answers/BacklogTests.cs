namespace McpResearch.Corpus.Tests.Answers;

public sealed class BacklogTests : IAsyncLifetime
{
    private readonly TempFolder folder = new();
    private ResearchCorpus corpus = null!;

    public ValueTask InitializeAsync()
    {
        folder.CopyFrom(RepositoryFiles.At("data"));
        corpus = SampleCorpus.Open(folder.Path);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await corpus.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task An_added_item_is_listed_first_and_found_at_the_next_call()
    {
        var added = await corpus.AddBacklogItemAsync(new() { Title = "Zebra routing for experts", Url = "https://example.org/zebra", Priority = "high", AddedBy = "test" });
        Assert.Equal("added", added.Outcome);
        Assert.Equal(added.Item, (await corpus.ListBacklogAsync(new())).Items[0]);
        Assert.Equal(added.Item!.Id, (await corpus.SearchAsync(new() { Query = "zebra routing" })).Results[0].Id);
        Assert.Equal(1, (await corpus.ListBacklogAsync(new() { Origin = "agent" })).Total);
    }

    [Theory]
    [InlineData("Zebra", "http://www.example.org/zebra/?utm_source=x", "duplicate")]
    [InlineData("Zebra routing for EXPERTS!", null, "duplicate")]
    [InlineData("Something else", "https://arxiv.org/pdf/2512.24873v4", "already_researched")]
    [InlineData("WebClipper: Efficient Evolution of Web Agents with Graph-based Trajectory Pruning", null, "already_researched")]
    [InlineData("Horizon-LM: A RAM-Centric Architecture for LLM Training", null, "already_researched")]
    [InlineData("Humanoids", "https://www.reddit.com/r/singularity/comments/1qy93eo", "duplicate")]
    [InlineData("A placeholder is no address", "https://old.reddit.com/r/ClaudeAI/comments/[praise-post]/", "added")]
    public async Task What_is_there_already_is_known_across_spellings(string title, string? url, string outcome)
    {
        await corpus.AddBacklogItemAsync(new() { Title = "Zebra routing for experts", Url = "https://example.org/zebra" });
        var answer = await corpus.AddBacklogItemAsync(new() { Title = title, Url = url });
        Assert.Equal(outcome, answer.Outcome);
        Assert.Equal(outcome != "added", answer.Existing is not null);
    }

    [Fact]
    public async Task A_listed_item_can_be_changed_and_stays_where_it_was()
    {
        var item = (await corpus.ListBacklogAsync(new() { Origin = "digest", Limit = 1 })).Items[0];
        var updated = (await corpus.UpdateBacklogItemAsync(new() { Id = item.Id, Status = "dismissed", Note = "not ours" })).Item;
        Assert.Equal(("dismissed", "digest"), (updated.Status, updated.Origin));
        Assert.Equal(["not ours"], updated.Notes!);
        var dismissed = await corpus.ListBacklogAsync(new() { Status = "dismissed" });
        Assert.Equal(item.Id, Assert.Single(dismissed.Items).Id);
        Assert.Equal(1, dismissed.Counts.Dismissed);
        Assert.Contains("not ours", await corpus.ReadMarkdownAsync(item.Id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_of_the_backlog_join_to_the_whole()
    {
        List<string> ids = [];
        for (string? cursor = null; ;)
        {
            var page = await corpus.ListBacklogAsync(new() { Limit = 7, Cursor = cursor });
            ids.AddRange(page.Items.Select(item => item.Id));
            Assert.Equal(24, page.Total);
            if ((cursor = page.NextCursor) is null)
                break;
        }

        Assert.Equal(24, ids.Distinct().Count());
    }
}
