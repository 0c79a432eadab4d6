using System.Collections;

namespace McpResearch.Corpus.Tests.Processes;

/// <summary>Processes that were started together and end together.</summary>
internal sealed class ProcessSet(int count, Func<int, OtherProcess> start) : IReadOnlyCollection<OtherProcess>, IDisposable
{
    private readonly OtherProcess[] processes = [.. Enumerable.Range(0, count).Select(start)];

    public int Count => processes.Length;

    public IEnumerator<OtherProcess> GetEnumerator() => ((IEnumerable<OtherProcess>)processes).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public void Dispose() => Array.ForEach(processes, process => process.Dispose());
}
