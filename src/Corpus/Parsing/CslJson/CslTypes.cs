using System.Collections.Frozen;

namespace McpResearch.Corpus.Parsing.CslJson;

/// <summary>The types of <see href="https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types">CSL 1.0.2</see>, by which its items are told from other JSON.</summary>
internal static class CslTypes
{
    private static readonly FrozenSet<string> All = """
        article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview
        legal_case legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical personal_communication post post-weblog regulation report review review-book
        software song speech standard thesis treaty webpage
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    public static bool IsType(string type) => All.Contains(type);
}
