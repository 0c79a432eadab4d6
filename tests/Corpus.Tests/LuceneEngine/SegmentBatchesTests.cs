using System.Globalization;
using System.Text;
using McpResearch.Corpus.LuceneEngine;
using McpResearch.Corpus.LuceneEngine.Segments;

namespace McpResearch.Corpus.Tests.LuceneEngine;

public class SegmentBatchesTests
{
    private const int Files = 500;

    [Fact]
    public void What_many_threads_add_is_there_once_and_the_documents_of_one_stay_together()
    {
        using var batches = new SegmentBatches(() => new MemoryStream());
        Parallel.For(0, Files, new() { MaxDegreeOfParallelism = 8, CancellationToken = TestContext.Current.CancellationToken }, file => Add(batches, file));

        string[] kept = [];
        batches.Use(all => kept = [.. all.SelectMany(batch => batch.Stored()).Select(bytes => Encoding.UTF8.GetString(bytes))]);
        Assert.Equal(Enumerable.Range(0, Files), kept.Chunk(2).Select(pair => int.Parse(Assert.Single(pair.Distinct()), CultureInfo.InvariantCulture)).Order());
    }

    [Fact]
    public void Emptied_batches_take_no_memory_into_account()
    {
        using var batches = new SegmentBatches(() => new MemoryStream());
        Add(batches, 1);
        var taken = batches.Bytes;
        batches.Use(all => Assert.Single(all).Clear());
        Assert.True(batches.Bytes < taken);
        batches.Use(Assert.Empty);
    }

    [Fact]
    public async Task Nothing_is_added_while_batches_are_used()
    {
        using var batches = new SegmentBatches(() => new MemoryStream());
        Add(batches, 1);
        var adding = Task.CompletedTask;
        batches.Use(all =>
        {
            adding = Task.Run(() => Add(batches, 2), TestContext.Current.CancellationToken);
            Thread.Sleep(50);
            Assert.Equal(2, Assert.Single(all).Count);
        });
        await adding;
        batches.Use(all => Assert.Equal(4, all.Sum(batch => batch.Count)));
    }

    private static void Add(SegmentBatches batches, int file) => batches.Add(batch =>
    {
        for (var i = 0; i < 2; i++)
        {
            batch.Start(Encoding.UTF8.GetBytes($"{file}"));
            batch.AddTerm(IndexFields.File, $"{file}");
        }
    });
}
