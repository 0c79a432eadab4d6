using System.Security.Cryptography;
using System.Text;

namespace McpResearch.Server.Face;

/// <summary>The page as built from <c>src/Face</c>: one file with its script and style in it.</summary>
internal sealed class PageFile
{
    private PageFile(byte[] bytes)
    {
        Bytes = bytes;
        Text = Encoding.UTF8.GetString(bytes);
        Tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\"";
        ScriptHash = Hash("script");
        StyleHash = Hash("style");
    }

    /// <summary>Read from the program on first use.</summary>
    public static PageFile Built { get; } = Read();

    /// <summary>UTF-8.</summary>
    public byte[] Bytes { get; }

    /// <summary>The same as text.</summary>
    public string Text { get; }

    /// <summary>Entity tag, with its quotes.</summary>
    public string Tag { get; }

    /// <summary>Source expression that lets a policy allow the script: <c>'sha256-…'</c>.</summary>
    public string ScriptHash { get; }

    /// <summary>The same for the style.</summary>
    public string StyleHash { get; }

    private static PageFile Read()
    {
        using var stream = typeof(PageFile).Assembly.GetManifestResourceStream("memory.html") ?? throw new InvalidOperationException("The page is not in the program.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new(bytes);
    }

    private string Hash(string element)
    {
        var start = Text.IndexOf($"<{element}>", StringComparison.Ordinal) + element.Length + 2;
        var end = Text.IndexOf($"</{element}>", start, StringComparison.Ordinal);
        return $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text[start..end])))}'";
    }
}
