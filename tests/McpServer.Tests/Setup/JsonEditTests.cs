using System.Text.Json.Nodes;
using CsCheck;
using McpResearch.Server.Setup;

namespace McpResearch.Server.Tests.Setup;

public class JsonEditTests
{
    private static JsonObject Entry => new() { ["command"] = "/opt/mcp research/x", ["args"] = new JsonArray("serve", "--corpus", "/home/연구") };

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{ }\n")]
    [InlineData("{\"a\": 1}")]
    [InlineData("{\n  \"a\": [1, 2],\n  \"servers\": {}\n}\n")]
    [InlineData("{\r\n\t\"servers\": {\r\n\t\t\"other\": {\"command\": \"x\"}\r\n\t}\r\n}")]
    [InlineData("// top\n{\n    // inside, with a \"servers\": {\n    \"servers\": { // beside\n        /* , */ \"other\": {\"x\": 1}, // trailing\n    },\n}\n")]
    [InlineData("{\"servers\": {\"research\": {\"command\": \"old\", \"env\": {\"A\": \"b\"}}, \"z\": 1}}")]
    [InlineData("\uFEFF{\"한글\": \"값\", \"servers\": {\"다른\": {}}}")]
    public void The_entry_is_put_in_and_all_else_stays(string text)
    {
        var put = JsonEdit.Put(text, "servers", "research", Entry);
        Assert.True(JsonNode.DeepEquals(Entry, JsonEdit.Get(put, "servers", "research")));
        foreach (var line in text.Split('\n').Where(line => line.Contains("//", StringComparison.Ordinal) || line.Contains("other", StringComparison.Ordinal)))
            Assert.Contains(line.Trim()[(line.Contains("beside", StringComparison.Ordinal) ? line.Trim().IndexOf("//", StringComparison.Ordinal) : 0)..], put);
        Assert.Equal(put, JsonEdit.Put(put, "servers", "research", Entry));
    }

    [Theory]
    [InlineData("{\n  \"servers\": {\n    \"a\": {},\n    \"b\": {} // last\n  }\n}\n")]
    [InlineData("{\n  \"servers\": {\n    \"a\": {},\n  },\n}\n")]
    public void What_was_put_in_comes_out_again(string text) =>
        Assert.Equal(text, JsonEdit.Remove(JsonEdit.Put(text, "servers", "research", Entry), "servers", "research"));

    [Theory]
    [InlineData("{\"servers\": {\"research\": {}}}", "{\"servers\": {}}")]
    [InlineData("{\"servers\": {\"a\": 1, \"research\": {}}}", "{\"servers\": {\"a\": 1}}")]
    [InlineData("{\"servers\": {\"research\": {}, \"a\": 1}}", "{\"servers\":  {\"a\": 1}}")]
    [InlineData("{\"servers\": {\"a\": 1, /* , */ \"research\": {}, /* , */ \"b\": 2}}", null)]
    [InlineData("{\"a\": 1}", "{\"a\": 1}")]
    public void Only_the_entry_comes_out(string text, string? left)
    {
        var removed = JsonEdit.Remove(text, "servers", "research");
        Assert.Null(JsonEdit.Get(removed, "servers", "research"));
        if (left is not null)
            Assert.Equal(left.Replace(" ", "", StringComparison.Ordinal), removed.Replace(" ", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{\"a\": 1", "line 1")]
    [InlineData("{\n\"a\": 1,\n\"b\" 2}", "line 3")]
    [InlineData("{\n\"a\": {\"\\ud800\": 1}}", "line 2 holds half a character")]
    [InlineData("{\"a\": \"\\ud800\"}", "line 1 holds half a character")]
    [InlineData("[1]", "object")]
    [InlineData("{\"servers\": []}", "no object")]
    [InlineData("{\"servers\": {}, \"servers\": {}}", "")]
    [InlineData("{} {}", "")]
    public void A_file_that_cannot_be_changed_without_loss_is_refused(string text, string reason) =>
        Assert.Contains(reason, Assert.Throws<FormatException>(() => JsonEdit.Put(text, "servers", "research", Entry)).Message);

    [Fact]
    public void Any_file_of_members_and_comments_keeps_them()
    {
        var space = Gen.OneOf("", " ", "\n", "\t", "// c \",{}\n", "/* , } */", "\r\n");
        var member = Gen.Select(Gen.OneOf("a", "b", "servers2", "한"), space, Gen.OneOf("1", "\"x,}\"", "{}", "[1,2]", "{\"research\": 1}"), (name, gap, value) => (name, text: $"\"{name}\":{gap}{value}"));
        Gen.Select(member.Array[0, 3], member.Array[0, 3], space, Gen.Bool, Gen.Bool, (root, inner, gap, comma, has) =>
        {
            var section = $"\"servers\":{gap}{{{gap}{string.Join($"{gap},{gap}", inner.DistinctBy(one => one.name).Select(one => one.text))}{(comma && inner.Length > 0 ? "," : "")}{gap}}}";
            var all = root.DistinctBy(one => one.name).Select(one => one.text).Concat(has ? [section] : Array.Empty<string>()).ToList();
            return $"{gap}{{{gap}{string.Join($"{gap},{gap}", all)}{(comma && all.Count > 0 ? "," : "")}{gap}}}{gap}";
        }).Holds(text =>
        {
            var put = JsonEdit.Put(text, "servers", "research", Entry);
            var removed = JsonEdit.Remove(put, "servers", "research");
            Assert.True(JsonNode.DeepEquals(Entry, JsonEdit.Get(put, "servers", "research")));
            Assert.Null(JsonEdit.Get(removed, "servers", "research"));
        });
    }
}
