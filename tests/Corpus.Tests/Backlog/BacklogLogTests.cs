using CsCheck;
using McpResearch.Corpus.Backlog;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Errors;
using Microsoft.Extensions.Time.Testing;

namespace McpResearch.Corpus.Tests.Backlog;

public sealed class BacklogLogTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly FakeTimeProvider time = new(new(2026, 2, 7, 10, 0, 0, TimeSpan.Zero));

    private string File => folder.At("backlog.jsonl");

    private BacklogLog Log => new(File, time);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_log_that_does_not_exist_is_empty_and_is_not_made_by_reading()
    {
        Assert.Empty(Log.Read().Items);
        Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public void An_added_item_is_there_for_everyone_with_all_that_was_said()
    {
        var item = Log.Add(new("큰 \"모델\"\nline", "https://example.org/a", "HN", "why", BacklogPriority.High, "k1", "claude"), _ => null, out var added);
        Assert.True(added);
        var read = Assert.Single(Log.Read().Items);
        Assert.Equal(item, read);
        Assert.Equal(("큰 \"모델\"\nline", "https://example.org/a", "HN", "why", BacklogPriority.High, "claude"), (read.Title, read.Url, read.Source, read.Reason, read.Priority, read.AddedBy));
        Assert.Equal(new Location("backlog.jsonl", 1), read.Location);
        Assert.Equal(time.GetUtcNow(), read.AddedAt);
        Assert.Contains("큰", System.IO.File.ReadAllText(File), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_idempotency_key_adds_once()
    {
        var first = Log.Add(Draft("a", "k"), _ => null, out _);
        var second = Log.Add(Draft("b", "k"), _ => null, out var added);
        Assert.False(added);
        Assert.Equal(first, second);
        Assert.Single(Log.Read().Items);
    }

    [Fact]
    public void Updates_keep_every_note_and_the_last_status()
    {
        var (one, two) = (Log, Log);
        var item = one.Add(Draft("a"), _ => null, out _);
        two.Update(item.Id, BacklogStatus.InProgress, "mine", "x");
        one.Update(item.Id, BacklogStatus.Researched, "done", "y");
        two.Update(item.Id, null, "later", "z");
        var now = Log.Read().Find(item.Id)!;
        Assert.Equal(BacklogStatus.Researched, now.Status);
        Assert.Equal(["mine", "done", "later"], now.Notes);
        Assert.Equal(BacklogPriority.Normal, now.Priority);
        one.Update(item.Id, null, null, "y", BacklogPriority.High);
        Assert.Equal((BacklogPriority.High, BacklogStatus.Researched), two.Read().Find(item.Id) is { } urgent ? (urgent.Priority, urgent.Status) : default);
    }

    [Fact]
    public void An_item_that_a_digest_lists_is_overlaid()
    {
        var listed = new BacklogItem { Id = new(EntryKind.Backlog, "0123456789ab"), Title = "t", Location = new("d.md", 3) };
        Log.Update(listed.Id, BacklogStatus.Dismissed, "old", "me");
        var now = Log.Read().Apply(listed);
        Assert.Equal((BacklogStatus.Dismissed, "old", listed.Location), (now.Status, now.Notes[0], now.Location));
    }

    [Fact]
    public void A_torn_last_line_is_reported_and_healed_by_the_next_append()
    {
        var kept = Log.Add(Draft("kept"), _ => null, out _);
        System.IO.File.AppendAllText(File, "{\"event\":\"added\",\"id\":\"ffffffffffff\",\"title\":\"to");
        Assert.Equal([kept], Log.Read().Items);
        Assert.Equal("backlog.jsonl:2", Assert.Single(Log.Read().Problems).Location.ToString());
        var next = Log.Add(Draft("next"), _ => null, out _);
        Assert.Equal([kept.Id, next.Id], Log.Read().Items.Select(item => item.Id));
        Assert.Single(Log.Read().Problems);
    }

    [Fact]
    public void Damaged_lines_are_left_out_and_lines_written_by_hand_are_taken()
    {
        var item = Log.Add(Draft("one"), _ => null, out _);
        var line = System.IO.File.ReadAllText(File);
        System.IO.File.AppendAllText(File, line.Replace("one", "two", StringComparison.Ordinal) + "nonsense\r\n\n{\"event\":\"added\",\"id\":\"0123456789ab\",\"at\":\"2026-01-01T00:00:00Z\",\"title\":\"by hand\"}\n" + line);
        var log = Log.Read();
        Assert.Equal([item.Id.Key, "0123456789ab"], log.Items.Select(added => added.Id.Key));
        Assert.Equal([2, 3, 5, 6], log.Problems.Select(problem => problem.Location.Line));
    }

    [Fact]
    public void A_log_that_was_edited_or_replaced_is_read_anew()
    {
        var log = Log;
        log.Add(Draft("one"), _ => null, out _);
        log.Add(Draft("two"), _ => null, out _);
        var lines = System.IO.File.ReadAllLines(File);
        System.IO.File.WriteAllLines(File, [lines[1]]);
        Assert.Equal("two", Assert.Single(log.Read().Items).Title);
        System.IO.File.Delete(File);
        Assert.Empty(log.Read().Items);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_says_so_and_adds_nothing()
    {
        var log = new BacklogLog(folder.At("missing", "backlog.jsonl"), time);
        var error = Assert.Throws<CorpusException>(() => log.Add(Draft("a"), _ => null, out _));
        Assert.Equal(CorpusError.BacklogNotWritten, error.Error);
        Assert.DoesNotContain(folder.Path, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_notes_of_one_item_cost_what_they_are_long()
    {
        const int Notes = 20_000;
        System.IO.File.WriteAllText(File, "{\"event\":\"added\",\"id\":\"a\",\"title\":\"t\"}\n" + string.Concat(Enumerable.Range(0, Notes).Select(i => $"{{\"event\":\"updated\",\"id\":\"a\",\"note\":\"{i}\"}}\n")));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(Notes, Assert.Single(new BacklogLog(File, time).Read().Items).Notes.Count);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, Notes * 5_000L);
    }

    [Fact]
    public void Every_acknowledged_item_survives_any_mixture_of_garbage() => Gen.Select(Gen.Int[0, 3], Gen.String[Gen.Char.AlphaNumeric, 0, 12]).Array[1, 15].Holds(steps =>
    {
        using var own = new TempFolder();
        var path = own.At("backlog.jsonl");
        List<EntryId> acknowledged = [];
        var log = new BacklogLog(path, time);
        foreach (var (step, text) in steps)
        {
            if (step == 0)
                System.IO.File.AppendAllText(path, text);
            else if (step == 1)
                System.IO.File.AppendAllText(path, text + "\n");
            else
                acknowledged.Add((step == 2 ? log : new(path, time)).Add(Draft("t" + text), _ => null, out _).Id);
        }

        Assert.Equal(acknowledged, log.Read().Items.Select(item => item.Id));
        Assert.Equal(acknowledged, new BacklogLog(path, time).Read().Items.Select(item => item.Id));
    }, iter: 60);

    private static BacklogDraft Draft(string title, string? key = null) => new(title, null, null, null, BacklogPriority.Normal, key, "test");
}
