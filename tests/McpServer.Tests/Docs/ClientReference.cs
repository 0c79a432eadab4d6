using McpResearch.Server.Setup;

namespace McpResearch.Server.Tests.Docs;

/// <summary>What the docs say of a client, made from what <c>setup</c> knows of it.</summary>
internal static class ClientReference
{
    public static string Of(Client client) => $"""
        ```sh
        mcp-research setup {client.Name} --write --corpus ~/research
        ```

        {Files(client)} then holds:

        ```{(client.IsToml ? "toml" : "json")}
        {new ClientSetup(client, "research").Snippet(new("/home/me/mcp-research/mcp-research", ["serve", "--corpus", "/home/me/research"])).TrimEnd('\n')}
        ```

        {client.Next}
        """;

    private static string Files(Client client)
    {
        var linux = File(client, SystemKind.Linux);
        var (mac, windows) = (File(client, SystemKind.MacOS), File(client, SystemKind.Windows).Replace('/', '\\'));
        return linux == mac ? $"`{linux}` ({(windows.StartsWith('~') ? "on Windows too, in the user's folder" : $"on Windows `{windows}`")})" : $"`{linux}` (macOS `{mac}`, Windows `{windows}`)";
    }

    private static string File(Client client, SystemKind kind) => client.File(new(kind, "~", ".", name => name == "APPDATA" ? "%APPDATA%" : null)).Replace('\\', '/');
}
