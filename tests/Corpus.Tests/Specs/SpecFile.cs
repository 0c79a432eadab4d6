using System.Runtime.CompilerServices;
using System.Text;
using McpResearch.Corpus.Parsing;

namespace McpResearch.Corpus.Tests.Specs;

/// <summary>A case of a spec file: a block <c>~~~~ input PATH [crlf] [bom]</c> and a block <c>~~~~ outline</c> below a <c>##</c> heading.</summary>
internal sealed record SpecCase(string Name, string Path, string Input, string Expected)
{
    public string Actual => Outline.Of(CorpusParser.Parse(Path, Input));
}

/// <summary>Reads the spec files beside this one, and writes them anew where UPDATE_GOLDEN is 1.</summary>
internal static class SpecFile
{
    const string Fence = "~~~~";

    public static string Folder { get; } = System.IO.Path.GetDirectoryName(Here())!;

    public static IReadOnlyList<SpecCase> Read(string name) => [.. Walk(File.ReadAllLines(System.IO.Path.Combine(Folder, name)), null)];

    public static void Update(string name)
    {
        var path = System.IO.Path.Combine(Folder, name);
        var output = new StringBuilder();
        _ = Walk(File.ReadAllLines(path), output).Count();
        File.WriteAllText(path, output.ToString());
    }

    static IEnumerable<SpecCase> Walk(string[] lines, StringBuilder? output)
    {
        var (name, head, input) = ("", Array.Empty<string>(), "");
        for (var i = 0; i < lines.Length; i++)
        {
            output?.Append(lines[i]).Append('\n');
            if (lines[i].StartsWith("## ", StringComparison.Ordinal))
                name = lines[i][3..];
            if (!lines[i].StartsWith($"{Fence} ", StringComparison.Ordinal))
                continue;
            var start = i + 1;
            for (i = start; lines[i] != Fence; i++)
                if (!lines[start - 1].EndsWith("outline", StringComparison.Ordinal))
                    output?.Append(lines[i]).Append('\n');
            var block = string.Concat(lines[start..i].Select(line => $"{line}\n"));
            var words = lines[start - 1].Split(' ');
            if (words[1] == "input")
                (head, input) = (words, Encode(block, words));
            else
            {
                var found = new SpecCase(name, head[2], input, block);
                output?.Append(found.Actual);
                yield return found;
            }

            output?.Append(Fence).Append('\n');
        }
    }

    static string Encode(string block, string[] words) =>
        (words.Contains("bom") ? "\uFEFF" : "") + (words.Contains("crlf") ? block.Replace("\n", "\r\n") : block);

    static string Here([CallerFilePath] string path = "") => path;
}
