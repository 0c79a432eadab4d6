using McpResearch.Corpus.Errors;
using McpResearch.Server.Cli;
using McpResearch.Server.Tests.Fixtures;

namespace McpResearch.Server.Tests.Cli;

public class FolderPathTests
{
    [Theory]
    [InlineData(@"C:\Users\me\My Research", "/mnt/c/Users/me/My Research")]
    [InlineData("d:/연구", "/mnt/d/연구")]
    [InlineData(@"\\wsl$\Ubuntu\home\me", "/home/me")]
    [InlineData(@"\\wsl.localhost\Ubuntu\home\me\", "/home/me/")]
    [InlineData("/home/me/a b", "/home/me/a b")]
    public void In_wsl_a_path_of_windows_is_where_it_is_mounted(string path, string expected)
    {
        using var scratch = new Scratch();
        var terminal = new TestTerminal(scratch);
        terminal.Variables["WSL_DISTRO_NAME"] = "Ubuntu";
        if (!OperatingSystem.IsWindows())
            Assert.Equal(expected, FolderPath.Full(terminal.Terminal, path, scratch.Root));
    }

    [Theory]
    [InlineData("~", "home")]
    [InlineData("~/my notes", "home/my notes")]
    [InlineData("내 연구/a b", "내 연구/a b")]
    public void Spaces_and_all_letters_are_fine(string path, string expected)
    {
        using var scratch = new Scratch();
        Assert.Equal(Path.GetFullPath(expected, scratch.Root), FolderPath.Full(new TestTerminal(scratch).Terminal, path, scratch.Root));
    }

    [Fact]
    public void Elsewhere_a_path_of_windows_is_a_fault()
    {
        using var scratch = new Scratch();
        if (!OperatingSystem.IsWindows())
            Assert.Equal(CorpusError.BadArgument, Assert.Throws<CorpusException>(() => FolderPath.Full(new TestTerminal(scratch).Terminal, @"C:\x", scratch.Root)).Error);
    }
}
