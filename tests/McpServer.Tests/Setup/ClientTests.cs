using McpResearch.Server.Setup;

namespace McpResearch.Server.Tests.Setup;

public class ClientTests
{
    [Theory]
    [InlineData("claude-desktop", SystemKind.Linux, "/home/me/.config/Claude/claude_desktop_config.json")]
    [InlineData("claude-desktop", SystemKind.MacOS, "/home/me/Library/Application Support/Claude/claude_desktop_config.json")]
    [InlineData("claude-desktop", SystemKind.Windows, "/home/me/AppData/Roaming/Claude/claude_desktop_config.json")]
    [InlineData("claude-code", SystemKind.Linux, "/home/me/.claude.json")]
    [InlineData("cursor", SystemKind.Windows, "/home/me/.cursor/mcp.json")]
    [InlineData("vscode", SystemKind.Linux, "/home/me/.config/Code/User/mcp.json")]
    [InlineData("vscode", SystemKind.MacOS, "/home/me/Library/Application Support/Code/User/mcp.json")]
    [InlineData("vscode", SystemKind.Windows, "/home/me/AppData/Roaming/Code/User/mcp.json")]
    [InlineData("vscode", SystemKind.Wsl, "/project/.vscode/mcp.json")]
    [InlineData("codex", SystemKind.MacOS, "/home/me/.codex/config.toml")]
    [InlineData("gemini", SystemKind.Linux, "/home/me/.gemini/settings.json")]
    [InlineData("windsurf", SystemKind.Linux, "/home/me/.codeium/windsurf/mcp_config.json")]
    [InlineData("zed", SystemKind.Linux, "/home/me/.config/zed/settings.json")]
    [InlineData("zed", SystemKind.MacOS, "/home/me/.config/zed/settings.json")]
    [InlineData("zed", SystemKind.Windows, "/home/me/AppData/Roaming/Zed/settings.json")]
    public void Each_client_keeps_its_file_in_its_place(string client, object kind, string file) =>
        Assert.Equal(file, File(client, (SystemKind)kind, []));

    [Theory]
    [InlineData("claude-desktop", SystemKind.Windows, "APPDATA", "/roam", "/roam/Claude/claude_desktop_config.json")]
    [InlineData("claude-desktop", SystemKind.Linux, "XDG_CONFIG_HOME", "/conf", "/conf/Claude/claude_desktop_config.json")]
    [InlineData("claude-code", SystemKind.Linux, "CLAUDE_CONFIG_DIR", "/c", "/c/.claude.json")]
    [InlineData("codex", SystemKind.Linux, "CODEX_HOME", "/x", "/x/config.toml")]
    public void Variables_move_it(string client, object kind, string variable, string value, string file) =>
        Assert.Equal(file, File(client, (SystemKind)kind, new() { [variable] = value }));

    [Fact]
    public void In_Wsl_the_desktop_of_Windows_is_found()
    {
        using var scratch = new Fixtures.Scratch();
        Directory.CreateDirectory(Path.Combine(scratch.Root, "Public"));
        var folder = Directory.CreateDirectory(Path.Combine(scratch.Root, "Jane Doe", "AppData", "Roaming", "Claude")).FullName;
        Assert.Equal(Path.Combine(folder, "claude_desktop_config.json"), File("claude-desktop", SystemKind.Wsl, new() { ["MCP_RESEARCH_WINDOWS_USERS"] = scratch.Root }));
        Assert.Equal(["-d", "Ubuntu", "--exec", "/p", "serve"], new ServerCommand("/p", ["serve"]).FromWindows("Ubuntu").Arguments);
    }

    private static string File(string client, SystemKind kind, Dictionary<string, string> variables) =>
        Client.All.Single(one => one.Name == client).File(new(kind, "/home/me", "/project", variables.GetValueOrDefault)).Replace('\\', '/');
}
