using CsCheck;
using McpResearch.Corpus.Engine.Text;

namespace McpResearch.Corpus.Tests.Engine.Text;

public class TextAnalysisTests
{
    [Theory]
    [InlineData("The agents' tool-calling policies", "agent tool call polici")]
    [InlineData("Anthropic's U.S. office isn't e.g. here", "anthrop us offic isnt eg here")]
    [InlineData("GPT-5.3-Codex and qwen2.5:1.5b", "gpt 5.3 codex qwen2.5 1.5b")]
    [InlineData("77.3% of 1,780 (120B), 2602.13517v2.", "77.3 1780 120b 2602.13517v2")]
    [InlineData("https://arxiv.org/abs/2602.13517", "https arxiv org ab 2602.13517")]
    [InlineData("Hübotter naïve Straße Łódź ＧＰＴ", "hubott naiv strass lodz gpt")]
    [InlineData("e\u0301tude", "etud")]
    [InlineData("東京", "東 東京 京")]
    [InlineData("모델은", "모델 델은")]
    [InlineData("GPT는 빠르다", "gpt 빠르다 빠르 르다")]
    [InlineData("\u1112\u1161\u11ab\u1100\u116e\u11a8", "한국")]
    [InlineData("ﾓﾃﾞﾙ", "モ モデ デ デル ル")]
    [InlineData("", "")]
    [InlineData("…!? —", "")]
    public void Text_becomes_stems(string text, string stems) => Assert.Equal(stems, string.Join(' ', TextAnalysis.Stems(text).Select(t => t.Term)));

    [Theory]
    [InlineData("GPT-5.3-Codex", "gpt5.3 5.3codex gpt5.3codex")]
    [InlineData("SWE-Bench", "swebench")]
    [InlineData("qwen2.5", "qwen 2.5")]
    [InlineData("SciAgentGym", "sci agent gym")]
    [InlineData("XMLParser of LLMs", "xml parser")]
    [InlineData("77.3% C++ C#", "77.3% c++ c#")]
    [InlineData("plain words only", "")]
    public void Names_have_other_spellings(string text, string forms) => Assert.Equal(forms.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), NameForms.Of(text).Order());

    [Theory]
    [InlineData("caresses", "caress")]
    [InlineData("ponies", "poni")]
    [InlineData("ties", "tie")]
    [InlineData("gas", "gas")]
    [InlineData("agreed", "agre")]
    [InlineData("hopping", "hop")]
    [InlineData("hoping", "hope")]
    [InlineData("generalization", "general")]
    [InlineData("relational", "relat")]
    [InlineData("consistently", "consist")]
    [InlineData("knightly", "knight")]
    [InlineData("benchmarking", "benchmark")]
    [InlineData("enjoyed", "enjoy")]
    [InlineData("equilibrium", "equilibrium")]
    [InlineData("news", "news")]
    [InlineData("gpt5", "gpt5")]
    public void English_words_have_one_stem(string word, string stem) => Assert.Equal(stem, EnglishStemmer.Stem(word));

    [Theory]
    [InlineData("트랜스포머를", "트랜스포머")]
    [InlineData("에이전트에서는", "에이전트")]
    [InlineData("호출은", "호출")]
    [InlineData("나는", "나는")]
    [InlineData("도구", "도구")]
    public void Korean_words_lose_their_particles(string word, string noun) => Assert.Equal(noun, KoreanParticles.Strip(word));

    [Theory]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("equilibirum", "equilibrium", 1)]
    [InlineData("horzon", "horizon", 1)]
    [InlineData("abcdef", "uvwxyz", 4)]
    [InlineData("", "ab", 2)]
    public void Spellings_differ_by_edits(string a, string b, int edits) => Assert.Equal(edits, Spelling.Distance(a, b, 3));

    [Fact]
    public void Tokens_lie_in_their_text_and_positions_never_fall() =>
        Gen.OneOf(Gen.String, Gen.String["aB's. ,-_/19%ÀßŁ가은漢カﾞ\u0301\u1100\u1161\ud840\udc0b"]).Holds(text =>
        {
            foreach (var tokens in (List<Token>[])[TextAnalysis.Stems(text), TextAnalysis.Words(text)])
                for (var i = 0; i < tokens.Count; i++)
                    if (tokens[i].Start < 0 || tokens[i].End > text.Length || tokens[i].Start > tokens[i].End || tokens[i].Term.Length == 0 || (i > 0 && tokens[i].Position < tokens[i - 1].Position))
                        return false;
            return NameForms.Of(text).All(f => f.Length > 0);
        });
}
