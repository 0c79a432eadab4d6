namespace McpResearch.Server.Setup;

/// <summary>A program that starts MCP servers.</summary>
/// <param name="Name">What the verb calls it.</param>
/// <param name="Title">What people call it.</param>
/// <param name="File">Its file of settings on a machine.</param>
/// <param name="Member">The object of the file, or table, that holds its servers.</param>
/// <param name="Extra">Members that its entries have before <c>command</c>.</param>
/// <param name="Next">What to do once the file says so.</param>
internal sealed record Client(string Name, string Title, Func<HostSystem, string> File, string Member, IReadOnlyList<(string Name, string Value)> Extra, string Next)
{
    private static readonly (string, string)[] Stdio = [("type", "stdio")];

    /// <summary>All that are known.</summary>
    public static IReadOnlyList<Client> All { get; } =
    [
        new("claude-desktop", "Claude Desktop", DesktopFile, "mcpServers", [], "Quit Claude Desktop and start it again; the tools are behind the + below the text field."),
        new("claude-code", "Claude Code", system => Path.Combine(system.Variable("CLAUDE_CONFIG_DIR") is { Length: > 0 } folder ? folder : system.Home, ".claude.json"), "mcpServers", Stdio, "Start claude anew and type /mcp to see it."),
        new("cursor", "Cursor", system => system.InHome(".cursor", "mcp.json"), "mcpServers", [], "Restart Cursor; it is listed under Settings, MCP."),
        new("vscode", "VS Code", CodeFile, "servers", Stdio, "Run \"MCP: List Servers\" in VS Code and start it."),
        new("codex", "Codex", system => Path.Combine(system.Variable("CODEX_HOME") is { Length: > 0 } folder ? folder : system.InHome(".codex"), "config.toml"), "mcp_servers", [], "Start codex anew and type /mcp to see it."),
        new("gemini", "Gemini CLI", system => system.InHome(".gemini", "settings.json"), "mcpServers", [], "Start gemini anew and type /mcp to see it."),
        new("windsurf", "Windsurf", system => system.InHome(".codeium", "windsurf", "mcp_config.json"), "mcpServers", [], "Press Refresh in the plugins of Cascade."),
        new("zed", "Zed", system => system.Kind == SystemKind.Windows ? system.Settings("Zed", "settings.json") : system.InConfig("zed", "settings.json"), "context_servers", [("source", "custom")], "It is listed in the settings of the Agent Panel."),
    ];

    /// <summary>Whether its file is TOML; all others are JSON, often with comments.</summary>
    public bool IsToml => Name == "codex";

    // In WSL the program runs in Windows; its file is found where there is just one.
    private static string DesktopFile(HostSystem system)
    {
        const string file = "claude_desktop_config.json";
        if (system.Kind != SystemKind.Wsl)
            return system.Settings("Claude", file);
        var users = system.Variable("MCP_RESEARCH_WINDOWS_USERS") is { Length: > 0 } folder ? folder : "/mnt/c/Users";
        var found = Directory.Exists(users) ? Directory.EnumerateDirectories(users).Select(user => Path.Combine(user, "AppData", "Roaming", "Claude")).Where(Directory.Exists).Take(2).ToList() : [];
        return Path.Combine(found.Count == 1 ? found[0] : Path.Combine(users, system.Variable("USER") is { Length: > 0 } name ? name : "you", "AppData", "Roaming", "Claude"), file);
    }

    // In WSL the settings of the user lie in Windows, those of the folder here.
    private static string CodeFile(HostSystem system) =>
        system.Kind == SystemKind.Wsl ? Path.Combine(system.Folder, ".vscode", "mcp.json") : system.Settings("Code", "User", "mcp.json");
}
