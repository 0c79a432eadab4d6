using McpResearch.Corpus.Sharing;

namespace McpResearch.Corpus.Tests.Processes;

public class LeaseTests
{
    [Fact]
    public async Task A_lease_is_refused_while_another_process_holds_it_and_free_once_that_is_killed()
    {
        using var folder = new TempFolder();
        var path = folder.At("lease");
        using var holder = OtherProcess.Start("lease", path);
        Assert.Equal("held", await holder.ReadLineAsync());
        Assert.Null(Lease.TryTake(path));
        using (var second = OtherProcess.Start("lease", path))
            Assert.Equal("refused", await second.ReadLineAsync());

        holder.Kill();
        using var lease = Lease.TryTake(path);
        Assert.NotNull(lease);
        using var late = OtherProcess.Start("lease", path);
        Assert.Equal("refused", await late.ReadLineAsync());
    }

    [Fact]
    public void A_lease_is_refused_within_the_process_too()
    {
        using var folder = new TempFolder();
        using (Lease.TryTake(folder.At("lease")))
            Assert.Null(Lease.TryTake(folder.At("lease")));
        using var again = Lease.TryTake(folder.At("lease"));
        Assert.NotNull(again);
    }
}
