using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Tests.Entries;

public class EntryIdTests
{
    [Theory]
    [InlineData("article:2026-02-07/claude-opus-46")]
    [InlineData("research://article/2026-02-07/claude-opus-46")]
    [InlineData(" Article:2026-02-07/claude-opus-46 ")]
    public void Ids_and_addresses_name_the_same_entry(string text)
    {
        Assert.True(EntryId.TryParse(text, out var id));
        Assert.Equal(new EntryId(EntryKind.Article, "2026-02-07/claude-opus-46"), id);
        Assert.Equal("article:2026-02-07/claude-opus-46", id.ToString());
        Assert.Equal("research://article/2026-02-07/claude-opus-46", id.Uri);
    }

    [Theory]
    [InlineData("note:a b/ü?#%")]
    [InlineData("finding:2026-02-07/hn/0123456789ab")]
    public void Addresses_survive_odd_characters(string text)
    {
        Assert.True(EntryId.TryParse(text, out var id));
        Assert.True(EntryId.TryParse(id.Uri, out var again));
        Assert.Equal(id, again);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("claude-opus-46")]
    [InlineData("person:x")]
    [InlineData("note:")]
    [InlineData("https://example.org/a")]
    public void Other_text_is_no_id(string? text) => Assert.False(EntryId.TryParse(text, out _));
}
