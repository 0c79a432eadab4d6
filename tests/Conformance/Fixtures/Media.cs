using ModelContextProtocol.Protocol;

namespace McpResearch.Conformance.Fixtures;

/// <summary>The smallest of each.</summary>
internal static class Media
{
    /// <summary>One red pixel as PNG.</summary>
    public static byte[] Png { get; } = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==");

    /// <summary>A wave file without a sample.</summary>
    public static byte[] Wave { get; } = Convert.FromBase64String("UklGRiQAAABXQVZFZm10IBAAAAABAAEAQB8AAIA+AAACABAAZGF0YQAAAAA=");

    /// <summary>The pixel as content.</summary>
    public static ImageContentBlock Image() => ImageContentBlock.FromBytes(Png, "image/png");
}
