using McpResearch.Corpus.Sharing;
using Microsoft.Extensions.Time.Testing;

namespace McpResearch.Corpus.Tests.Sharing;

public sealed class FolderChangesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("changes").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>Of a file system whose times are whole seconds, and of one that tells them finer.</summary>
    [Theory]
    [InlineData(0, 2500)]
    [InlineData(1234, 100)]
    public void A_folder_is_looked_at_again_and_again_until_its_time_has_stood(int ticks, int milliseconds)
    {
        Directory.SetLastWriteTimeUtc(folder, new DateTime(2026, 2, 7, 1, 2, 3, DateTimeKind.Utc).AddTicks(ticks));
        var time = new FakeTimeProvider();
        var changes = new FolderChanges(folder, time);
        Assert.True(changes.MayHave());
        time.Advance(TimeSpan.FromMilliseconds(milliseconds));
        changes.Known();
        Assert.True(changes.MayHave());
        time.Advance(TimeSpan.FromMilliseconds(1));
        changes.Known();
        Assert.False(changes.MayHave());
    }

    [Fact]
    public async Task One_that_has_stood_is_believed_until_a_file_comes_or_goes()
    {
        var changes = new FolderChanges(folder, TimeProvider.System);
        while (changes.MayHave())
        {
            changes.Known();
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        File.WriteAllText(Path.Combine(folder, "new"), "");
        Assert.True(changes.MayHave());
    }

    [Fact]
    public void A_folder_that_is_not_there_is_one_that_may_come()
    {
        var changes = new FolderChanges(Path.Combine(folder, "none"), TimeProvider.System);
        Assert.True(changes.MayHave());
        Directory.CreateDirectory(Path.Combine(folder, "none"));
        Assert.True(changes.MayHave());
    }
}
