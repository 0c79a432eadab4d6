using System.Runtime.ExceptionServices;

namespace McpResearch.Corpus.Sources;

/// <summary>Does things side by side, on every processor.</summary>
internal static class Concurrently
{
    /// <summary>As a loop would, in any order; the first failure is thrown as it is.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static void ForEach<T>(IReadOnlyCollection<T> items, Action<T> action, CancellationToken cancellation) =>
        AsItIs(() => Parallel.ForEach(items, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount }, action));

    /// <summary>Does all of these, begun in their order, as many at a time as there are processors: what takes longest comes best first. The first failure is thrown as it is.</summary>
    public static void Invoke(params Action[] actions) =>
        AsItIs(() => Parallel.Invoke(new() { MaxDegreeOfParallelism = Environment.ProcessorCount }, actions));

    private static void AsItIs(Action work)
    {
        try
        {
            work();
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }
    }
}
