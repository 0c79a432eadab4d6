using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace McpResearch.Server.Skills;

/// <summary>How to research with this server, as an Agent Skill: one file, the same for every corpus.</summary>
internal static class ResearchSkill
{
    /// <summary>Its name, and the last part of its folder.</summary>
    public const string Name = "research-memory";

    /// <summary>Address of its only file.</summary>
    public const string Address = $"skill://{Name}/SKILL.md";

    /// <summary>The file as it is read by clients, line ends as <c>\n</c>.</summary>
    public static string Text { get; } = Read();

    /// <summary>From the front matter: what it is for.</summary>
    public static string Description { get; } = Text.Split('\n').Single(line => line.StartsWith("description: ", StringComparison.Ordinal))["description: ".Length..];

    /// <summary>The entry of <c>skills/list</c> and <c>skills/get</c>: front matter as it stands, and the file with its digest.</summary>
    public static JsonObject Entry() => new()
    {
        ["uri"] = Address,
        ["frontmatter"] = new JsonObject { ["name"] = Name, ["description"] = Description },
        ["resources"] = new JsonArray(new JsonObject { ["uri"] = Address, ["digest"] = $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))}", ["size"] = Encoding.UTF8.GetByteCount(Text) }),
    };

    private static string Read()
    {
        using var stream = typeof(ResearchSkill).Assembly.GetManifestResourceStream("research-memory.md") ?? throw new InvalidOperationException("The skill is not in the program.");
        return new StreamReader(stream).ReadToEnd().ReplaceLineEndings("\n");
    }
}
