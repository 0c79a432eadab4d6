namespace McpResearch.Server.Setup;

/// <summary>The kinds of systems that clients keep their files in different places on.</summary>
internal enum SystemKind
{
    /// <summary>Linux.</summary>
    Linux,

    /// <summary>macOS.</summary>
    MacOS,

    /// <summary>Windows.</summary>
    Windows,

    /// <summary>Linux within Windows.</summary>
    Wsl,
}

/// <summary>Where clients keep their files on one machine.</summary>
/// <param name="Kind">The system.</param>
/// <param name="Home">The user's own folder.</param>
/// <param name="Folder">The current folder.</param>
/// <param name="Variable">Environment variables.</param>
internal sealed record HostSystem(SystemKind Kind, string Home, string Folder, Func<string, string?> Variable)
{
    /// <summary>This machine.</summary>
    public static HostSystem Of(Cli.Terminal terminal) => new(ThisKind(terminal.Variable), terminal.Home, terminal.Folder, terminal.Variable);

    /// <summary>Where programs of that name keep settings: <c>%APPDATA%</c>, <c>~/Library/Application Support</c> or <c>~/.config</c>.</summary>
    public string Settings(params ReadOnlySpan<string> parts) => Path.Combine([SettingsRoot, .. parts]);

    /// <summary>Below the user's own folder.</summary>
    public string InHome(params ReadOnlySpan<string> parts) => Path.Combine([Home, .. parts]);

    /// <summary>Below <c>~/.config</c>, also on macOS.</summary>
    public string InConfig(params ReadOnlySpan<string> parts) => Path.Combine([Variable("XDG_CONFIG_HOME") is { Length: > 0 } root ? root : Path.Combine(Home, ".config"), .. parts]);

    private string SettingsRoot => Kind switch
    {
        SystemKind.Windows => Variable("APPDATA") is { Length: > 0 } roaming ? roaming : Path.Combine(Home, "AppData", "Roaming"),
        SystemKind.MacOS => Path.Combine(Home, "Library", "Application Support"),
        _ => InConfig(),
    };

    private static SystemKind ThisKind(Func<string, string?> variable) =>
        OperatingSystem.IsWindows() ? SystemKind.Windows : OperatingSystem.IsMacOS() ? SystemKind.MacOS : variable("WSL_DISTRO_NAME") is { Length: > 0 } ? SystemKind.Wsl : SystemKind.Linux;
}
