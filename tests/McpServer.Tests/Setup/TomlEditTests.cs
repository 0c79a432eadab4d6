using McpResearch.Server.Setup;

namespace McpResearch.Server.Tests.Setup;

public class TomlEditTests
{
    private static readonly ServerCommand Command = new("C:\\Program Files\\mcp-research.exe", ["serve", "--corpus", "/home/\"연구\""]);

    [Theory]
    [InlineData("")]
    [InlineData("model = \"x\" # mine\n")]
    [InlineData("model = \"x\"")]
    [InlineData("\uFEFF\uFEFF")]
    [InlineData("\uFEFF[mcp_servers.research]\ncommand = \"old\"\n[z]\n")]
    [InlineData("# top\n[mcp_servers.other]\ncommand = \"y\"\n\n# about research\n[mcp_servers.research]\ncommand = \"old\"\nargs = [\n  \"a\", # one\n]\n\n# about env\n[mcp_servers.research.env]\nA = \"b\"\n[z]\nq = '''\n[mcp_servers.research]\n'''\n")]
    [InlineData("[mcp_servers.\"research\"]\r\ncommand = \"old\"\r\n")]
    public void The_table_is_put_in_and_all_else_stays(string text)
    {
        var put = TomlEdit.Put(text, "mcp_servers", "research", Command);
        var read = TomlEdit.Get(put, "mcp_servers", "research")!;
        Assert.Equal((Command.Program, string.Join('|', Command.Arguments)), (read.Program, string.Join('|', read.Arguments)));
        foreach (var line in text.Split('\n').Where(line => line.Length > 0 && line[0] is '#' or 'm' or 'A' or 'q' or '\''))
            Assert.Contains(line, put);
        Assert.Equal(put, TomlEdit.Put(put, "mcp_servers", "research", Command));
    }

    [Fact]
    public void What_was_put_in_comes_out_again()
    {
        const string text = "model = \"x\"\n\n[mcp_servers.other]\ncommand = \"y\"\n";
        Assert.Equal(text, TomlEdit.Remove(TomlEdit.Put(text, "mcp_servers", "research", Command), "mcp_servers", "research"));
    }

    [Fact]
    public void A_file_that_no_settings_fill_is_refused() =>
        Assert.Contains("longer than 512 kB", Assert.Throws<FormatException>(() => TomlEdit.Put(new string('\n', 600_000), "mcp_servers", "research", Command)).Message);

    [Theory]
    [InlineData("model = \n", "line 1")]
    [InlineData("[a]\nb = 1\nb = 2\n", "line")]
    [InlineData("\"\\", "no TOML")]
    [InlineData("a = [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "no TOML")]
    [InlineData("mcp_servers = { research = { command = \"x\" } }\n", "another way")]
    [InlineData("[mcp_servers]\nresearch = { command = \"x\" }\n", "another way")]
    public void A_file_that_cannot_be_changed_without_loss_is_refused(string text, string reason) =>
        Assert.Contains(reason, Assert.Throws<FormatException>(() => TomlEdit.Put(text, "mcp_servers", "research", Command)).Message);
}
