using McpResearch.Corpus.Indexing;

namespace McpResearch.Corpus.Tests.Indexing;

public class FolderWatchTests
{
    [Fact]
    public void A_folder_whose_changes_nobody_tells_of_is_said_once_and_watched_anew()
    {
        using var folder = new TempFolder();
        List<string> notices = [];
        using var watch = new FolderWatch(folder.Path, () => { }, new Heard(notices));
        watch.Ensure();
        watch.FoundUntold(watch.Events);
        watch.Ensure();
        watch.FoundUntold(watch.Events);
        Assert.Contains("does not tell of changes", Assert.Single(notices));
    }

    [Fact]
    public void A_change_that_was_told_is_no_reason_for_a_word()
    {
        using var folder = new TempFolder();
        List<string> notices = [];
        using var told = new ManualResetEventSlim();
        using var watch = new FolderWatch(folder.Path, told.Set, new Heard(notices));
        watch.Ensure();
        var before = watch.Events;
        folder.Write("sub/a.md", "# A\n");
        Assert.True(told.Wait(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken));
        watch.FoundUntold(before);
        Assert.Empty(notices);
    }

    [Fact]
    public void A_folder_that_is_not_there_yet_is_watched_once_it_is()
    {
        using var folder = new TempFolder();
        using var told = new ManualResetEventSlim();
        using var watch = new FolderWatch(folder.At("late"), told.Set, null);
        watch.Ensure();
        Directory.CreateDirectory(folder.At("late"));
        watch.Ensure();
        folder.Write("late/a.md", "# A\n");
        Assert.True(told.Wait(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken));
    }

    private sealed class Heard(List<string> texts) : IProgress<string>
    {
        public void Report(string value) => texts.Add(value);
    }
}
