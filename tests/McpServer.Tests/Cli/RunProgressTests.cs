using McpResearch.Corpus.Importing;
using McpResearch.Corpus.Indexing;
using McpResearch.Server.Cli;
using McpResearch.Server.Tests.Fixtures;
using Microsoft.Extensions.Time.Testing;

namespace McpResearch.Server.Tests.Cli;

public class RunProgressTests
{
    private readonly FakeTimeProvider time = new();

    [Fact]
    public void A_person_sees_one_line_with_rate_and_time_left_and_then_nothing()
    {
        var text = Run(isPerson: true, steps: true);
        Assert.Contains("Indexing ━━━━━─────  50% 500 of 1,000 files, 7 entries, 50/s, 0:10 left", text);
        Assert.EndsWith("\r", text);
        Assert.DoesNotContain('\n', text);
    }

    [Fact]
    public void A_program_gets_a_line_at_every_tenth()
    {
        var lines = Run(isPerson: false, steps: true).Split('\n');
        Assert.Equal("Indexing: 500 of 1,000 files, 7 entries, 50/s, 0:10 left", lines[5]);
        Assert.Equal(12, lines.Length);
    }

    [Fact]
    public void Where_nobody_asked_for_a_run_a_program_is_told_nothing() => Assert.Empty(Run(isPerson: false, steps: false));

    [Fact]
    public void Each_stage_has_a_pace_of_its_own()
    {
        using var scratch = new Scratch();
        var terminal = new TestTerminal(scratch);
        using (var progress = new RunProgress(terminal.Terminal, steps: true, time))
        {
            progress.Report(new ImportProgress("reading", 1, 1));
            time.Advance(TimeSpan.FromSeconds(100));
            progress.Report(new ImportProgress("matching", 1, 400));
            time.Advance(TimeSpan.FromSeconds(2));
            progress.Report(new ImportProgress("matching", 200, 400));
        }

        Assert.Contains("Import: matching: 200 of 400 records, 100/s, 0:02 left", terminal.Error.ToString());
    }

    private string Run(bool isPerson, bool steps)
    {
        using var scratch = new Scratch();
        var terminal = new TestTerminal(scratch);
        using (var progress = new RunProgress(terminal.Terminal with { ErrorIsTerminal = isPerson }, steps, time))
            for (var done = 0; done <= 1_000; done += 10)
            {
                progress.Report(new IndexProgress(done, 1_000, 7));
                time.Advance(TimeSpan.FromSeconds(0.2));
            }

        return terminal.Error.ToString();
    }
}
