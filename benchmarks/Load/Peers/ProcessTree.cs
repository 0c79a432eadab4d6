using System.Globalization;

namespace McpResearch.Benchmarks.Load.Peers;

/// <summary>What a process and all that it started have used, read from <c>/proc</c>: Linux only, times in steps of 10 ms.</summary>
internal sealed class ProcessTree(int root)
{
    /// <summary>Processor time of all, of ended children too, in milliseconds.</summary>
    public double Processor => Members().Sum(fields => fields[11..15].Sum(Number)) * 10;

    /// <summary>Memory of all, in MB; what they share is counted for each.</summary>
    public double Resident => Members().Sum(fields => Number(fields[21])) * System.Environment.SystemPageSize / 1e6;

    /// <summary>The fields of <c>stat</c> from the state on, of each member.</summary>
    private List<string[]> Members()
    {
        var all = Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Where(name => int.TryParse(name, out _)).Select(Read!).OfType<(int Id, string[] Fields)>().ToList();
        var children = all.ToLookup(one => (int)Number(one.Fields[1]));
        var found = all.Where(one => one.Id == root).ToList();
        for (var next = 0; next < found.Count; next++)
            found.AddRange(children[found[next].Id]);
        return [.. found.Select(one => one.Fields)];
    }

    // The name of the program stands in brackets and may hold anything, so fields are counted from the last bracket on.
    private static (int Id, string[] Fields)? Read(string id)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{id}/stat");
            return (int.Parse(id, CultureInfo.InvariantCulture), text[(text.LastIndexOf(')') + 2)..].Split(' '));
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
