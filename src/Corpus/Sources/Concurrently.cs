using System.Runtime.ExceptionServices;

namespace McpResearch.Corpus.Sources;

/// <summary>Does the same with many things, on every processor.</summary>
internal static class Concurrently
{
    /// <summary>As a loop would, in any order; the first failure is thrown as it is.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static void ForEach<T>(IReadOnlyCollection<T> items, Action<T> action, CancellationToken cancellation)
    {
        try
        {
            Parallel.ForEach(items, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount }, action);
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }
    }
}
