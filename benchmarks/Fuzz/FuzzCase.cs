namespace McpResearch.Fuzz;

/// <summary>One input and what came of it.</summary>
/// <param name="Cpu">Processor time of the process while it was read.</param>
/// <param name="Allocated">Bytes that reading it allocated on its thread.</param>
/// <param name="Failure">What went wrong; null where nothing did.</param>
internal sealed record FuzzCase(TimeSpan Cpu, long Allocated, string? Failure)
{
    /// <summary>Bytes that any read may allocate: the abbreviations of a bibliography may be told in so many.</summary>
    public const long Allowance = 64L * 1024 * 1024;

    /// <summary>Bytes that a read may allocate for each character.</summary>
    public const int PerCharacter = 500;

    /// <summary>Reads an input and checks what was read.</summary>
    /// <param name="twice">Whether it is read again and compared.</param>
    public static FuzzCase Run(FuzzTarget target, string input, bool twice)
    {
        var (cpu, allocated) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());
        try
        {
            var read = target.Read(input);
            (cpu, allocated) = (Environment.CpuUsage.TotalTime - cpu, GC.GetAllocatedBytesForCurrentThread() - allocated);
            target.Check(input, read);
            var differs = twice && !Equals(read, target.Read(input));
            return new(cpu, allocated, differs ? "Read twice, it differs." : allocated > Allowance + PerCharacter * (long)input.Length ? "Memory." : null);
        }
        catch (Exception error)
        {
            return new(Environment.CpuUsage.TotalTime - cpu, 0, $"{error.GetType().Name}: {error.Message.Split('\n')[0]}\n{error.StackTrace?.Split('\n')[0]}");
        }
    }
}
