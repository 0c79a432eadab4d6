using McpResearch.Corpus.Indexing;
using Microsoft.Extensions.Time.Testing;

namespace McpResearch.Corpus.Tests.Indexing;

public class FreshnessTests
{
    private readonly FakeTimeProvider time = new();

    [Fact]
    public void Every_call_looks_where_that_is_cheap() => Assert.True(Looked(milliseconds: 10).IsDue(sure: false));

    [Fact]
    public void A_call_that_is_told_of_every_change_looks_where_that_costs_next_to_nothing()
    {
        var freshness = Looked(milliseconds: 1);
        Assert.False(freshness.IsDue(sure: true));
        freshness.MarkDirty();
        Assert.True(freshness.IsDue(sure: true));
        Assert.True(Looked(milliseconds: 0).IsDue(sure: true));
    }

    [Fact]
    public void Calls_spend_a_twentieth_of_the_time_on_looks_that_cost_more()
    {
        var freshness = Looked(milliseconds: 100);
        Assert.False(freshness.IsDue(sure: false));
        time.Advance(TimeSpan.FromMilliseconds(1999));
        Assert.False(freshness.IsDue(sure: false));
        time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.True(freshness.IsDue(sure: false));
    }

    [Fact]
    public void Unasked_it_is_looked_every_two_seconds_or_for_a_hundredth_of_the_time()
    {
        var cheap = Looked(milliseconds: 1);
        Assert.False(cheap.IsDueUnasked);
        time.Advance(TimeSpan.FromSeconds(2));
        Assert.True(cheap.IsDueUnasked);
        var costly = Looked(milliseconds: 500);
        time.Advance(TimeSpan.FromSeconds(49));
        Assert.False(costly.IsDueUnasked);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(costly.IsDueUnasked);
    }

    [Fact]
    public void A_told_change_makes_it_due_at_once_until_somebody_has_looked()
    {
        var freshness = Looked(milliseconds: 500);
        freshness.MarkDirty();
        Assert.True(freshness.IsDue(sure: false) && freshness.IsDueUnasked);
        Look(freshness, 500);
        Assert.False(freshness.IsDue(sure: false) || freshness.IsDueUnasked);
    }

    [Fact]
    public void A_look_that_failed_stays_due()
    {
        var freshness = Looked(milliseconds: 500);
        Assert.Throws<IOException>(() => freshness.Measure<int>(() => throw new IOException()));
        Assert.True(freshness.IsDue(sure: false) && freshness.IsDueUnasked);
    }

    [Fact]
    public void Who_waited_for_a_look_that_began_later_need_not_look_again()
    {
        var freshness = Looked(milliseconds: 1);
        var came = time.GetTimestamp();
        Assert.False(freshness.IsFreshSince(came));
        time.Advance(TimeSpan.FromMilliseconds(1));
        Look(freshness, 1);
        Assert.True(freshness.IsFreshSince(came));
        freshness.MarkDirty();
        Assert.False(freshness.IsFreshSince(came));
    }

    private Freshness Looked(int milliseconds)
    {
        var freshness = new Freshness(time);
        Look(freshness, milliseconds);
        return freshness;
    }

    private void Look(Freshness freshness, int milliseconds) => freshness.Measure(() =>
    {
        time.Advance(TimeSpan.FromMilliseconds(milliseconds));
        return 0;
    });
}
