namespace McpResearch.Corpus.Entries;

/// <summary>Characters that show nothing and may hide text from a reader or turn its direction. Joiners and the marks of right-to-left scripts are none: scripts and emoji need them.</summary>
public static class HiddenMarks
{
    /// <summary>Whether the code point is a zero-width space, a direction override or isolate, or a tag character.</summary>
    public static bool Contains(int code) => code is 0x200B or 0x2060 or 0xFEFF or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or (>= 0xE0000 and <= 0xE007F);
}
