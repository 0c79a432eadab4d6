using McpResearch.Server.Tests.Fixtures;
using ModelContextProtocol;

namespace McpResearch.Server.Tests.Tools;

public class ProgressTests
{
    private const int Notes = 3000;

    [Fact]
    public async Task A_client_that_waits_for_a_first_build_is_told_how_far_it_is()
    {
        using var scratch = new Scratch();
        for (var i = 0; i < Notes; i++)
            File.WriteAllText(Path.Combine(scratch.Corpus, $"note-{i}.md"), $"# Note {i}\n\n{string.Join(' ', Enumerable.Range(i, 200).Select(word => $"word{word}"))}\n");
        await using var joined = await Joined.OpenAsync(scratch);
        var told = new Told();
        var answer = await joined.Client.CallToolAsync("search_articles", new Dictionary<string, object?> { ["query"] = "note" }, told, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(Notes, answer.StructuredContent?.GetProperty("total").GetInt32());
        var values = told.Values;
        Assert.NotEmpty(values);
        Assert.All(values, value => Assert.Equal((Notes, $"Indexing {value.Progress} of {Notes} files"), ((int)value.Total!, value.Message)));
        Assert.Equal(values.Select(value => value.Progress).Distinct().Order(), values.Select(value => value.Progress));
    }

    [Fact]
    public async Task A_client_that_need_not_wait_is_told_nothing()
    {
        using var scratch = Scratch.WithSample();
        await using var joined = await Joined.OpenAsync(scratch);
        await joined.Client.WhenIndexedAsync();
        var told = new Told();
        await joined.Client.CallToolAsync("search_articles", new Dictionary<string, object?> { ["query"] = "claude" }, told, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(told.Values);
    }

    private sealed class Told : IProgress<ProgressNotificationValue>
    {
        private readonly List<ProgressNotificationValue> values = [];

        public ProgressNotificationValue[] Values
        {
            get
            {
                lock (values)
                    return [.. values];
            }
        }

        public void Report(ProgressNotificationValue value)
        {
            lock (values)
                values.Add(value);
        }
    }
}
