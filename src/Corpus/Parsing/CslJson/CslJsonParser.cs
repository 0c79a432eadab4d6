using System.Text;
using System.Text.Json;
using McpResearch.Corpus.Parsing.Bibliographies;

namespace McpResearch.Corpus.Parsing.CslJson;

/// <summary>Reads CSL-JSON as Zotero, Better BibTeX, pandoc and others write it: a list of items, a list under <c>items</c> or <c>references</c>, or one item.</summary>
internal static class CslJsonParser
{
    private static readonly JsonReaderOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <summary>The items, or null where the file is other JSON. Of broken JSON the items before the break are kept.</summary>
    public static ParsedFile? Parse(string path, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var start = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? 3 : 0;
        var items = new CslItems(new Bibliography(path), bytes.AsMemory(start));
        return items.Read(Options) ? items.Build() : null;
    }
}
