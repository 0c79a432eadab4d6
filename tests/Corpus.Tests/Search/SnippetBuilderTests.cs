using CsCheck;
using McpResearch.Corpus.Querying;
using McpResearch.Corpus.Search;

namespace McpResearch.Corpus.Tests.Search;

public class SnippetBuilderTests
{
    private static readonly string Filler = string.Concat(Enumerable.Repeat("Nothing of note happens in this sentence. ", 12));

    [Theory]
    [InlineData("Agents call tools.", "agent", "**Agents** call tools.")]
    [InlineData("Agents call tools.", "", "Agents call tools.")]
    [InlineData("도구를 호출한다", "도구", "**도구**를 호출한다")]
    [InlineData("大規模言語モデル", "言語モデル", "大規模**言語モデル**")]
    [InlineData("# Head\n\n* **bold** `code` [link](https://example.org/x_y) | a_b |", "bold", "Head **bold** code link a_b")]
    [InlineData("", "agent", "")]
    [InlineData("a *odd* \u0007 b", "odd", "a **odd** b")]
    public void Matches_are_marked_in_flat_text(string text, string query, string snippet) => Assert.Equal(snippet, Snippet(text, query));

    [Fact]
    public void The_passage_with_most_of_the_query_is_cut_at_sentence_ends()
    {
        var snippet = Snippet($"{Filler}An agent is named. {Filler}The agent prunes its trajectory here. {Filler}", "agent trajectory pruning");
        Assert.StartsWith("…The **agent** **prunes** its **trajectory** here.", snippet, StringComparison.Ordinal);
        Assert.EndsWith("sentence.…", snippet, StringComparison.Ordinal);
        Assert.True(snippet.Replace("**", "", StringComparison.Ordinal).Length <= SnippetBuilder.Length + 2);
    }

    [Fact]
    public void Lists_of_links_give_way_to_prose()
    {
        var text = $"Agents plan. {Filler}\n\n## Sources\n\n- [Agents plan, agents plan](https://example.org) - agents plan\n1. https://example.org/agents/plan\n";
        Assert.StartsWith("**Agents** **plan**. Nothing", Snippet(text, "agents plan"), StringComparison.Ordinal);
        Assert.Contains("**zebra**", Snippet($"{text}- [zebra](https://example.org)", "zebra"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_passage_must_have_more_of_the_query() =>
        Assert.StartsWith("**Agents** **plan**.", Snippet($"Agents plan. {Filler}Agents plan, agents plan, agents plan. {Filler}", "agents plan"), StringComparison.Ordinal);

    [Fact]
    public void Without_a_match_the_text_begins() => Assert.StartsWith("Nothing of note", Snippet(Filler, "zebra"), StringComparison.Ordinal);

    [Fact]
    public void Any_text_gives_one_line_of_bounded_length_with_paired_marks() =>
        Gen.Select(Gen.OneOf(Gen.String, Gen.String["ab c*_`[]()#\n|<>\\~가漢。. \ud83d\ude00"]), Gen.String["ab c가漢*"]).Holds((text, query) =>
        {
            var snippet = Snippet(string.Concat(Enumerable.Repeat(text, 5)), query);
            var plain = snippet.Replace("**", "", StringComparison.Ordinal);
            return !snippet.Any(char.IsControl) && plain.Length <= SnippetBuilder.Length + 2 && !plain.Contains('*') && (snippet.Length - plain.Length) % 4 == 0;
        });

    private static string Snippet(string text, string query) => SnippetBuilder.Build(new SnippetText(text), QueryWords.Of(QueryParser.Parse(query)));
}
