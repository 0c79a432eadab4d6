using System.Buffers;

namespace McpResearch.Corpus.Parsing.Markdown;

/// <summary>Inline Markdown, read once.</summary>
/// <param name="Plain">The text on one line: links as their text, emphasis and backticks without their marks, escapes and HTML entities decoded.</param>
/// <param name="Links">The inline links in order.</param>
internal sealed record InlineMarkdown(string Plain, IReadOnlyList<InlineLink> Links)
{
    /// <summary>The target of the link that is all of the text, else null.</summary>
    public string? WholeTarget => Links.Count == 1 && Links[0].Text == Plain ? Links[0].Target : null;

    static readonly SearchValues<char> Marks = SearchValues.Create("\\`*_[]<&\t\n\r\f\v\u0085\u00A0\u2028\u2029");

    /// <summary>Reads <paramref name="text"/> in time linear to its length.</summary>
    public static InlineMarkdown Read(string text)
    {
        text = text.Trim();
        return text.AsSpan().ContainsAny(Marks) || text.Contains("  ", StringComparison.Ordinal) ? new InlineReader(text).Read() : new(text, []);
    }
}

/// <summary>An inline link, e.g. <c>[Text](target "title")</c>.</summary>
/// <param name="Text">As plain text.</param>
/// <param name="Target">Without title and angle brackets.</param>
internal sealed record InlineLink(string Text, string Target)
{
    /// <summary>Whether it names a place on the web rather than a file.</summary>
    public bool IsWeb => Target.Contains("://", StringComparison.Ordinal) || Target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);
}
