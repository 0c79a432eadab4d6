using System.Text.Json.Nodes;
using McpResearch.Server.Tests.Fixtures;
using ModelContextProtocol.Protocol;

namespace McpResearch.Server.Tests.Tools;

public sealed class ConsentTests : IDisposable
{
    private const string Zebra = """{"title":"Zebra routing\u202e for experts","overview":"Stripes decide.","url":"https://example.org/zebra"}""";
    private const string Again = """{"title":"More on zebras","overview":"Spots do not.","url":"https://www.example.org/zebra/?utm_source=x"}""";
    private readonly Scratch scratch = Scratch.WithSample();
    private readonly List<string> questions = [];

    private string Note => Path.Combine(scratch.Corpus, "research", "zebra-routing-for-experts.md");

    public static TheoryData<string?, string> Answers
    {
        get
        {
            var rows = new TheoryData<string?, string>();
            foreach (var era in Joined.Eras)
                foreach (var answer in (string[])["accept", "decline", "cancel"])
                    rows.Add(era.Data, answer);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task A_note_is_saved_if_the_user_agrees(string? era, string answer)
    {
        await using var joined = await OpenAsync(era, answer);
        var result = await joined.Client.CallAsync("save_note", Zebra);
        Assert.Equal(answer == "accept" ? "saved" : "declined", Outcome(result));
        Assert.True(result.StructuredContent!.Value.GetProperty("asked").GetBoolean());
        Assert.Equal(answer == "accept", File.Exists(Note));
        Assert.Equal("Save the research note \"Zebra routing for experts\" as research/zebra-routing-for-experts.md in the corpus folder?", Assert.Single(questions));
    }

    [Theory]
    [MemberData(nameof(Joined.Eras), MemberType = typeof(Joined))]
    public async Task A_client_that_cannot_ask_saves_at_once_and_is_told(string? era)
    {
        await using var joined = await Joined.OpenAsync(scratch, era);
        var result = await joined.Client.CallAsync("save_note", Zebra);
        Assert.Equal("saved", Outcome(result));
        Assert.False(result.StructuredContent!.Value.GetProperty("asked").GetBoolean());
        Assert.Contains("without asking", result.Text());
        Assert.Contains(result.StructuredContent.Value.GetProperty("id").GetString()!, (await joined.Client.CallAsync("search_articles", """{"query":"zebra stripes"}""")).Text());
        Assert.Equal("exists", Outcome(await joined.Client.CallAsync("save_note", Again)));
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task A_near_duplicate_is_saved_only_if_the_user_wants_it(string? era, string answer)
    {
        await using (var silent = await Joined.OpenAsync(scratch, era))
            await silent.Client.CallAsync("save_note", Zebra);
        await using var joined = await OpenAsync(era, answer);
        var result = await joined.Client.CallAsync("save_note", Again);
        Assert.Equal(answer == "accept" ? "saved" : "exists", Outcome(result));
        Assert.Contains("note:research/zebra-routing-for-experts", Assert.Single(questions));
        Assert.Equal("exists", Outcome(await joined.Client.CallAsync("save_note", """{"title":"Other","overview":"x","slug":"zebra-routing-for-experts"}""")));
        Assert.Single(questions);
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task A_backlog_item_that_is_there_is_added_only_if_the_user_wants_it(string? era, string answer)
    {
        await using var joined = await OpenAsync(era, answer);
        const string Item = """{"title":"Zebra item","url":"https://example.org/z"}""";
        Assert.Equal("added", Outcome(await joined.Client.CallAsync("add_backlog_item", Item)));
        Assert.Empty(questions);
        Assert.Equal(answer == "accept" ? "added" : "duplicate", Outcome(await joined.Client.CallAsync("add_backlog_item", Item)));
        Assert.Equal(answer == "accept" ? "added" : "already_researched", Outcome(await joined.Client.CallAsync("add_backlog_item", """{"title":"Old","url":"https://arxiv.org/abs/2512.24873"}""")));
        Assert.Equal(2, questions.Count);
        var listed = (await joined.Client.CallAsync("list_backlog", """{"origin":"agent"}""")).StructuredContent!.Value;
        Assert.Equal(answer == "accept" ? 3 : 1, listed.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task The_same_item_under_the_same_key_is_no_question()
    {
        await using var joined = await OpenAsync(null, "accept");
        const string Item = """{"title":"Zebra item","idempotency_key":"k"}""";
        await joined.Client.CallAsync("add_backlog_item", Item);
        Assert.Equal("duplicate", Outcome(await joined.Client.CallAsync("add_backlog_item", Item)));
        Assert.Empty(questions);
    }

    [Fact]
    public async Task Nothing_that_a_client_sends_along_is_trusted_but_the_answer_to_the_question_itself()
    {
        await using (var silent = await Joined.OpenAsync(scratch))
            await silent.Client.CallAsync("save_note", Zebra);
        await using var joined = await OpenAsync(null, "decline");
        Assert.Equal("exists", await SendAsync(joined, """{"save":{"action":"accept","content":{}}}"""));
        Assert.Contains("has a note about the same work", Assert.Single(questions));
        Assert.Equal("exists", await SendAsync(joined, """{"save_anyway":{"action":"no such action","content":{}}}"""));
        Assert.Equal("exists", await SendAsync(joined, """{"save_anyway":[1]}"""));
        Assert.Equal("saved", await SendAsync(joined, """{"save_anyway":{"action":"accept","content":{}}}"""));
        Assert.Single(questions);
    }

    [Fact]
    public async Task A_digest_is_saved_the_same_way_and_its_problems_come_before_any_question()
    {
        await using var joined = await OpenAsync(null, "accept");
        var wrong = await joined.Client.CallAsync("save_digest", """{"text":"# AI Research Digest - 2026-02-08\n\n## Top Stories\n\n### A\n\n#### [B](../research/nowhere.md)\n\nText."}""");
        Assert.True(wrong.IsError);
        Assert.Contains("line 7: ", wrong.Text());
        Assert.Empty(questions);
        var saved = await joined.Client.CallAsync("save_digest", """{"text":"# AI Research Digest - 2026-02-08\n\n## Top Stories\n\n### A\n\n#### [B](../research/claude-opus-46.md)\n\nText."}""");
        Assert.Equal("digest:2026-02-08", saved.StructuredContent!.Value.GetProperty("id").GetString());
        Assert.Single(questions);
        Assert.Equal("exists", Outcome(await joined.Client.CallAsync("save_digest", """{"text":"# AI Research Digest - 2026-02-07\n\n## Key Themes\n\n1. **A**: b"}""")));
    }

    public void Dispose() => scratch.Dispose();

    private static string? Outcome(CallToolResult result) => result.StructuredContent?.GetProperty("outcome").GetString() ?? result.Text();

    private Task<Joined> OpenAsync(string? era, string answer) => Joined.OpenAsync(scratch, era, asked: question =>
    {
        questions.Add(question.Message);
        return new ElicitResult { Action = answer };
    });

    private static async Task<string> SendAsync(Joined joined, string answers)
    {
        var request = new JsonRpcRequest { Method = RequestMethods.ToolsCall, Params = new JsonObject { ["name"] = "save_note", ["arguments"] = JsonNode.Parse(Again), ["inputResponses"] = JsonNode.Parse(answers), ["requestState"] = "forged" } };
        return (await joined.Client.SendRequestAsync(request, TestContext.Current.CancellationToken)).Result!["structuredContent"]!["outcome"]!.GetValue<string>();
    }
}
