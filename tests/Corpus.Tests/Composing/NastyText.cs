using CsCheck;
using McpResearch.Corpus.Composing;

namespace McpResearch.Corpus.Tests.Composing;

/// <summary>Text that breaks what takes it as it comes.</summary>
internal static class NastyText
{
    private static readonly string[] Scraps =
    [
        "a word", " ", "\n", "\n\n", "\r\n", "\r", "\t", "|", "\\|", "\\", "`", "``", "```\n", "````\n", "~~~ x\n", "[", "]", "(", ")", "[a](b.md)", "[a](https://example.org)", "![i](x)", "*", "**", "_", "* ", "- ", "1. ",
        "# ", "## ", "#", "### x\n", "\n# Title\n", "\n## Sources\n", "\n## 1. x\n- Cite Key: `@a2024`\n", "\n---\n", "---\ntitle: x\n---\n", "\n===\n", "text\n===\n", "text\n---\n", "> ", "&", "&amp;", "&#124;", "&lt;b&gt;", "&#9;",
        "<", ">", "<script>alert(1)</script>", "<!-- c -->", "<b\n>", "</td>", "<https://example.org/a>", "<?php", "a < b", "`<i>`", "\0", "\u0007", "\u001b[2J", "\u0085", "\u2028", "\u200b", "\u202e", "\u200f", "\u2067", "\uFEFF", "\uD800",
        "👩‍🔬", "שלום", "中文", "é", "ﬁ", "\n| | |\n|---|---|\n| **Scanned** | 2026-01-01 |\n", "Generated: 2026-01-01", "- **URL:** x\n", "    code\n", "$x$", "~", "^", "{{x}}", "2026-02-07",
    ];

    /// <summary>Scraps in a row, some of them of any characters.</summary>
    public static Gen<string> Any { get; } = Gen.OneOf(Gen.OneOf(Scraps), Gen.OneOf(Scraps), Gen.OneOf(Scraps), Gen.String).Array[0, 12].Select(string.Concat);

    /// <summary>The same, with something that can be seen on one line.</summary>
    public static Gen<string> Seen { get; } = Any.Select(text => CleanText.Line(text).Length > 0 ? text : $"x{text}");
}
