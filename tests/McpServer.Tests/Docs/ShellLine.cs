using System.Text;

namespace McpResearch.Server.Tests.Docs;

/// <summary>Finds this program in a line for a shell: quotes, comments, pipes, redirections and substitutions, and no more of a shell than that.</summary>
internal static class ShellLine
{
    private const string Mark = "\u0001";

    /// <summary>The arguments of every start of this program in the line, by itself or behind the <c>--</c> of another program.</summary>
    public static IEnumerable<string[]> Ours(string line, string home)
    {
        foreach (var words in Commands(Words(line, home)))
        {
            var start = words.FindIndex(word => Path.GetFileNameWithoutExtension(word) == "mcp-research");
            if (start == 0 || start > 0 && words[start - 1] is "--" or "sudo")
                yield return [.. words.Skip(start + 1)];
            else if (words is ["dotnet", "run", "--project", "src/McpServer", ..])
                yield return [.. words.Skip(4).SkipWhile(word => word == "--")];
        }
    }

    private static IEnumerable<List<string>> Commands(IEnumerable<string> words)
    {
        List<string> command = [];
        var target = false;
        foreach (var word in words)
            if (word is Mark + "|" or Mark + "(" or Mark + ")" or Mark + ";")
            {
                yield return command;
                (command, target) = ([], false);
            }
            else if (word == Mark + ">")
                target = true;
            else if (target)
                target = false;
            else
                command.Add(word);
        yield return command;
    }

    // Marks of the shell carry a sign that no text has.
    private static IEnumerable<string> Words(string line, string home)
    {
        var (word, quote, any) = (new StringBuilder(), '\0', false);
        for (var i = 0; i <= line.Length; i++)
        {
            var c = i < line.Length ? line[i] : ' ';
            if (quote != '\0')
            {
                if (c == quote)
                    quote = '\0';
                else
                    word.Append(c);
                continue;
            }

            if (c is '"' or '\'')
                (quote, any) = (c, true);
            else if (c == '#' && word.Length == 0 && !any)
                yield break;
            else if (!char.IsWhiteSpace(c) && !"|()<>;&".Contains(c))
                word.Append(c);
            else
            {
                if (any || word.Length > 0 && word.ToString() != "$")
                    yield return word.ToString() is ['~', ..] text ? home + text[1..] : word.ToString();
                (_, any) = (word.Clear(), false);
                if (c is '|' or ';' or '&' or '(' or ')' or '>')
                    yield return Mark + (c == '&' ? ';' : c);
            }
        }
    }
}
