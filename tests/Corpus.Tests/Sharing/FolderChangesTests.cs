using McpResearch.Corpus.Sharing;

namespace McpResearch.Corpus.Tests.Sharing;

public sealed class FolderChangesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("changes").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_folder_that_has_just_changed_is_looked_at_again_and_again()
    {
        var changes = new FolderChanges(folder);
        Assert.True(changes.MayHave());
        changes.Known();
        Assert.True(changes.MayHave());
    }

    [Fact]
    public async Task One_that_has_stood_is_believed_until_a_file_comes_or_goes()
    {
        var changes = new FolderChanges(folder);
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
        var changes = new FolderChanges(Path.Combine(folder, "none"));
        Assert.True(changes.MayHave());
        Directory.CreateDirectory(Path.Combine(folder, "none"));
        Assert.True(changes.MayHave());
    }
}
