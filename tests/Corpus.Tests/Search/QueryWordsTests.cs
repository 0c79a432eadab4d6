using CsCheck;
using McpResearch.Corpus.Engine.Text;
using McpResearch.Corpus.Querying;
using McpResearch.Corpus.Search;

namespace McpResearch.Corpus.Tests.Search;

public class QueryWordsTests
{
    private static readonly string[] Words =
    [
        "agents", "Agent's", "agentic", "dying", "die", "the", "skies", "sky", "U.S.", "1,780", "GPT-5.3", "gpt5.3", "Éclair", "eclair", "ﬁne", "fine", "Ärger", "에이전트를", "에이전트",
        "研究", "研究者", "エージェント", "ｗｉｄｅ", "wide", "C++", "77.3%", "don’t", "dont", "x", "Zürich", "zurich", "ǅ", "ß", "ss", "k2", "K2-Think",
        "using", "use", "U", "aed", "a", "as", "A's", "flies", "fly", "naïve", "naive", "수는", "수", "수치는", "연구를", "연구", "언어모델의", "모델", "が", "か\u3099", "々", "カ", "ｶ", "ㅋㅋ", "ẞ", "ὁδός", "aὁ", "-", "—",
    ];

    private static readonly Gen<string> Text = Gen.Select(Gen.OneOf(Words), Gen.OneOf(" ", " ", ", ", "-", "/", ""), (word, gap) => word + gap).Array[0, 12].Select(string.Concat);

    [Fact]
    public void A_text_matches_where_one_of_its_stems_is_one_of_the_query() => Gen.Select(Text, Text).Holds((text, query) =>
    {
        var parsed = QueryParser.Parse(query.Replace('-', ' '));
        var stems = TextAnalysis.Stems(parsed.PlainText).Where(stem => stem.Form != TokenForm.Single).Select(stem => stem.Term).ToHashSet(StringComparer.Ordinal);
        var expected = TextAnalysis.Stems(text).Where(stem => stems.Contains(stem.Term)).Select(stem => (stem.Start, stem.End));
        Assert.Subset(QueryWords.Of(parsed).Matches(text).Select(match => (match.Start, match.End)).ToHashSet(), expected.ToHashSet());
    }, iter: 2_000);

    [Fact]
    public void No_stem_is_passed_over() => Gen.Char['a', 'z'].Array[1, 9].Holds(letters =>
    {
        var word = new string(letters);
        var starts = new WordStarts();
        starts.Add(EnglishStemmer.Stem(word));
        Assert.Equal([new TextWord(4, 4 + word.Length, Script.Latin, '\0')], starts.Find($"The {word.ToUpperInvariant()}  ").Where(found => found.Start == 4));
    }, iter: 20_000);

    [Fact]
    public void Passing_over_words_cuts_the_others_as_ever() => Gen.Select(Text, Text.Array[0, 5]).Holds((term, texts) =>
    {
        var text = string.Join(' ', texts);
        var starts = new WordStarts();
        starts.Add(TextAnalysis.Key(term));
        var all = WordScanner.Scan(text);
        var found = starts.Find(text);
        Assert.Equal(all.Where(found.Contains), found);
    }, iter: 2_000);

    [Fact]
    public void Prefixes_and_other_spellings_match_too()
    {
        Assert.Equal(["Agents", "agentic"], Marked("agen*", "Agents and agentic things"));
        Assert.Equal(["gpt5.3"], Marked("GPT-5.3", "a gpt5.3 model"));
        Assert.Equal(["Éclair"], Marked("eclair", "An Éclair"));
    }

    private static IEnumerable<string> Marked(string query, string text) => QueryWords.Of(QueryParser.Parse(query)).Matches(text).Select(match => text[match.Start..match.End]);
}
