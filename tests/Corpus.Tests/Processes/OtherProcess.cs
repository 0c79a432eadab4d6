using System.Diagnostics;

namespace McpResearch.Corpus.Tests.Processes;

/// <summary>A second process that does what its verb says; killed at the end if it still runs.</summary>
internal sealed class OtherProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process process;

    private OtherProcess(Process process) => this.process = process;

    /// <summary>Starts one. <c>CHAOS_PROCESS</c> names a native build of the same program to be used instead.</summary>
    public static OtherProcess Start(params string[] arguments) =>
        Environment.GetEnvironmentVariable("CHAOS_PROCESS") is { } native ? Run(native, arguments) : Run("dotnet", ["exec", Program, .. arguments]);

    /// <summary>One that can write no file longer than so many kilobytes, as on a full disk.</summary>
    public static OtherProcess StartLimited(int kilobytes, params string[] arguments) =>
        Run("bash", ["-c", $"trap '' XFSZ; ulimit -f {kilobytes}; export DOTNET_EnableWriteXorExecute=0 DOTNET_EnableDiagnostics=0; exec dotnet exec \"$@\"", "bash", Program, .. arguments]);

    private static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "corpus-test-process.dll");

    private static OtherProcess Run(string program, IEnumerable<string> arguments) => new(Process.Start(new ProcessStartInfo(program, arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!);

    /// <summary>The next line that it says; null when it has ended.</summary>
    public Task<string?> ReadLineAsync() => process.StandardOutput.ReadLineAsync().WaitAsync(Patience);

    /// <summary>The first line from now on that is as told.</summary>
    public async Task<string> ReadUntilAsync(Func<string, bool> wanted)
    {
        while (await ReadLineAsync() is { } line)
            if (wanted(line))
                return line;
        throw new InvalidOperationException($"The process has ended: {await process.StandardError.ReadToEndAsync()}");
    }

    /// <summary>Every line that it still says.</summary>
    public async Task<string[]> ReadAllAsync() => (await process.StandardOutput.ReadToEndAsync().WaitAsync(Patience)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public void Say(string line)
    {
        process.StandardInput.WriteLine(line);
        process.StandardInput.Flush();
    }

    /// <summary>Kills it at once, as <c>kill -9</c> does.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited)
            Kill();
        process.Dispose();
    }
}
