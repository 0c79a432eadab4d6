using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Querying;

namespace McpResearch.Corpus.Tests.Engine;

public abstract partial class EngineContract
{
    [Theory]
    [InlineData("gpt 5.3 codex")]
    [InlineData("gpt-5.3")]
    [InlineData("GPT5.3")]
    [InlineData("GPT-5.3-Codex")]
    [InlineData("gpt5.3codex")]
    public void A_model_is_found_by_any_spelling_of_its_name(string query)
    {
        Index(SampleEntries.Note("other", "Codex of the law", "A codex with 5 parts and gpt inside, version 3."),
            SampleEntries.Note("model", "News of the week", "They shipped GPT-5.3-Codex today."));
        Assert.Equal("model", Keys(query)[0]);
    }

    [Theory]
    [InlineData("SWE-Bench scores", "swebench")]
    [InlineData("SWE-Bench scores", "swe bench")]
    [InlineData("SWEBench scores", "SWE-bench")]
    [InlineData("Horizon-LM trains", "horizonlm")]
    [InlineData("Horizon-LM trains", "horizon lm")]
    [InlineData("HorizonLM trains", "horizon-lm")]
    [InlineData("ran qwen2.5:1.5b here", "qwen2.5:1.5b")]
    [InlineData("ran qwen2.5:1.5b here", "qwen 2.5")]
    [InlineData("reached 77.3% there", "77.3%")]
    [InlineData("reached 77.3% there", "77.3")]
    [InlineData("a 120B model", "120b")]
    [InlineData("see 2602.13517v2", "2602.13517")]
    [InlineData("with 1,780 tools", "1780")]
    [InlineData("by Hübotter and others", "Hubotter")]
    [InlineData("by Hubotter and others", "HÜBOTTER")]
    [InlineData("class SciAgentGym works", "sci agent gym")]
    [InlineData("call read_file_lines now", "read file lines")]
    [InlineData("call read_file_lines now", "read_file_lines")]
    [InlineData("llama.cpp runs", "llama cpp")]
    [InlineData("llama.cpp runs", "llamacpp")]
    [InlineData("optimising the policies", "optimise policy")]
    [InlineData("the multi-agent case", "multiagent")]
    [InlineData("트랜스포머를 학습한다", "트랜스포머")]
    [InlineData("에이전트의 도구 호출은", "도구")]
    [InlineData("GPT는 모델이다", "gpt 모델")]
    [InlineData("大規模言語モデルの評価", "言語モデル")]
    [InlineData("强化学习的方法", "强化学习")]
    [InlineData("ﾓﾃﾞﾙを使う", "モデル")]
    [InlineData("ＧＰＴを使う", "gpt")]
    [InlineData("C++ and C# code", "c++")]
    public void Words_are_found_in_other_forms(string text, string query)
    {
        Index(SampleEntries.Note("noise", "Something else", "Nothing of that kind stands here."), SampleEntries.Note("wanted", "Untitled", text));
        Assert.Equal("wanted", Keys(query).FirstOrDefault());
    }

    [Fact]
    public void A_word_as_typed_wins_over_its_other_forms()
    {
        Index(SampleEntries.Note("runs", "One", "It runs fast here."), SampleEntries.Note("running", "Two", "It running fast here."), SampleEntries.Note("run", "Tri", "It run fast here."));
        Assert.Equal("running", Keys("running")[0]);
        Assert.Equal("run", Keys("run")[0]);
        Assert.Equal("runs", Keys("runs")[0]);
    }

    [Fact]
    public void The_title_counts_more_than_the_text()
    {
        Index(SampleEntries.Note("text", "Something else", "About memory of agents and nothing more."), SampleEntries.Note("title", "Memory of agents", "About something and nothing more."));
        Assert.Equal("title", Keys("agents memory")[0]);
    }

    [Theory]
    [InlineData("+red +fox", "both")]
    [InlineData("\"red fox\"", "both")]
    [InlineData("fox -red -den", "fox")]
    [InlineData("foxe* -den", "plural")]
    [InlineData("title:den", "plural")]
    [InlineData("-fox -foxes", "red")]
    [InlineData("key:red", "red")]
    public void The_query_language_decides_who_is_in(string query, string expected)
    {
        Index(SampleEntries.Note("both", "One", "the red fox"), SampleEntries.Note("fox", "Two", "a fox"), SampleEntries.Note("red", "Three", "red, not the animal"),
            SampleEntries.Note("plural", "The den", "foxes"));
        Assert.Equal(query == "foxe* -den" ? [] : [expected], Keys(query));
    }

    [Fact]
    public void Phrases_want_their_order_and_keep_their_small_words()
    {
        Index(SampleEntries.Note("yes", "One", "It is the state of the art in this."), SampleEntries.Note("no", "Two", "The art of the state, and state art."));
        Assert.Equal(["yes"], Keys("\"state of the art\""));
    }

    [Theory]
    [InlineData("2602.13517")]
    [InlineData("https://arxiv.org/abs/2602.13517v2")]
    [InlineData("arxiv.org/pdf/2602.13517")]
    [InlineData("@think2026")]
    [InlineData("think2026")]
    [InlineData("reference:think2026")]
    [InlineData("#7")]
    [InlineData("Think deep, not just long")]
    public void A_name_leads_straight_to_its_entry(string query)
    {
        Index(SampleEntries.Note("noise", "On 2602.13517 and think2026", "2602.13517 2602.13517 arxiv.org abs pdf think2026 reference 7 think deep not just long https"),
            SampleEntries.Reference("think2026", "Think deep, not just long", "", "https://arxiv.org/abs/2602.13517v1", number: 7));
        Assert.Equal("think2026", Keys(query)[0]);
    }

    [Fact]
    public void A_question_in_plain_language_finds_its_paper()
    {
        Index(SampleEntries.Note("a", "Which paper is which", "Which paper this is, by which author, and which paper that is."),
            SampleEntries.Note("b", "Fewer calls", "We reduce the rounds of tool calls by 20% in our experiments."),
            SampleEntries.Note("c", "Rounding tools", "A tool for paper with round edges."));
        Assert.Equal("b", Keys("which paper reduces tool call rounds by 20%")[0]);
    }

    [Fact]
    public void Duplicates_fold_into_the_best_and_are_named()
    {
        Index(SampleEntries.Reference("old", "Agents that plan", "Agents plan.", "https://arxiv.org/abs/2601.00001v1", "2026-01-01"),
            SampleEntries.Reference("new", "Agents that plan again", "Agents plan.", "https://arxiv.org/abs/2601.00001v2", "2026-01-02"),
            SampleEntries.Note("note", "A note on agents", "Agents plan.", "https://arxiv.org/abs/2601.00001"));
        using var reader = Reader();
        var page = Ask(reader, "agents plan");
        Assert.Equal(2, page.Total);
        var hit = page.Hits.Single(h => h.Entry is Reference);
        Assert.Equal(hit.Entry.Id.Key == "old" ? "new" : "old", Assert.Single(hit.Duplicates).Key);
        Assert.Equal(3, Run(reader, new EntryQuery { Query = QueryParser.Parse("agents plan"), Fold = false }).Total);
    }

    [Fact]
    public void Equal_scores_order_by_date_then_by_id()
    {
        Index(SampleEntries.Note("b", "Same words", "", date: "2026-01-01"), SampleEntries.Note("a", "Same words", "", date: "2026-01-01"),
            SampleEntries.Note("c", "Same words", "", date: "2026-01-02"), SampleEntries.Note("d", "Same words", ""));
        using var reader = Reader();
        Assert.Equal(["c", "a", "b", "d"], Run(reader, new EntryQuery { Query = QueryParser.Parse("same words"), Fold = false, Sort = EntrySort.Newest }).Hits.Select(h => h.Entry.Id.Key));
        Assert.Equal(["a", "b", "c", "d"], Run(reader, new EntryQuery { Fold = false, Sort = EntrySort.Oldest }).Hits.Select(h => h.Entry.Id.Key));
        Assert.Equal(["c", "a", "b", "d"], Run(reader, new EntryQuery { Fold = false }).Hits.Select(h => h.Entry.Id.Key));
    }

    [Fact]
    public void Similar_entries_leave_out_the_model_and_its_duplicates()
    {
        Index(SampleEntries.Note("model", "Web agents prune", "Trajectory pruning of web agents", "https://arxiv.org/abs/2601.00001"),
            SampleEntries.Note("copy", "Web agents pruned", "Trajectory pruning of web agents", "https://arxiv.org/abs/2601.00001v2"),
            SampleEntries.Note("like", "Pruning", "Pruning the trajectory of agents"),
            SampleEntries.Note("unlike", "Cooking", "Soup and bread"));
        using var reader = Reader();
        var page = Run(reader, new EntryQuery { SimilarTo = new EntryId(EntryKind.Note, "model") });
        Assert.Equal(["like"], page.Hits.Select(h => h.Entry.Id.Key));
    }

    [Fact]
    public void A_Korean_word_with_its_particle_requires_only_the_noun()
    {
        Index(SampleEntries.Note("yes", "One", "도구가 있다"), SampleEntries.Note("no", "Two", "모델이 있다"));
        Assert.Equal(["yes"], Keys("+도구를"));
        Assert.Equal(["no"], Keys("-도구는"));
    }

    [Theory]
    [InlineData("漢字の長い文")]
    [InlineData("a* b* ")]
    [InlineData("도구를호출하는")]
    [InlineData("\"x y\" ")]
    [InlineData("-----")]
    [InlineData("GPT-5.")]
    public void A_query_of_ten_thousand_characters_costs_little(string piece)
    {
        Index(SampleEntries.Note("n", "Title", string.Concat(Enumerable.Repeat(piece, 20_000))));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Keys(string.Concat(Enumerable.Repeat(piece, 10_000 / piece.Length)));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 5);
    }
}
