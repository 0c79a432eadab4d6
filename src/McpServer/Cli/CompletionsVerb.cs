using System.CommandLine;

namespace McpResearch.Server.Cli;

/// <summary><c>completions SHELL</c>: a script for the shell that asks this program what may follow.</summary>
internal static class CompletionsVerb
{
    // Each gives the line up to the cursor to the parser's own [suggest] directive.
    private static readonly Dictionary<string, string> Scripts = new()
    {
        ["bash"] = """
            # In ~/.bashrc: source <(mcp-research completions bash)
            _mcp_research() {
              local line=${COMP_LINE:0:COMP_POINT} rest=${COMP_LINE#"${COMP_WORDS[0]}"}
              local at=$((COMP_POINT - ${#COMP_WORDS[0]} - 1))
              local IFS=$'\n'
              COMPREPLY=($(compgen -W "$("${COMP_WORDS[0]}" "[suggest:$((at < 0 ? 0 : at))]" "${rest# }" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
            }
            complete -o default -F _mcp_research mcp-research

            """,
        ["zsh"] = """
            # In ~/.zshrc: source <(mcp-research completions zsh)
            _mcp_research() {
              local rest=${BUFFER#"$words[1]"} at=$((CURSOR - ${#words[1]} - 1))
              local -a found
              found=(${(f)"$("$words[1]" "[suggest:$((at < 0 ? 0 : at))]" "${rest# }" 2>/dev/null)"})
              (( ${#found} )) && compadd -a found || _files
            }
            compdef _mcp_research mcp-research

            """,
        ["fish"] = """
            # In ~/.config/fish/config.fish: mcp-research completions fish | source
            function __mcp_research
              set -l rest (string replace -r '^\S+ ?' '' -- (commandline -cp))
              mcp-research "[suggest:"(string length -- "$rest")"]" "$rest" 2>/dev/null
            end
            complete -c mcp-research -a '(__mcp_research)'

            """,
        ["pwsh"] = """
            # In $PROFILE: mcp-research completions pwsh | Out-String | Invoke-Expression
            Register-ArgumentCompleter -Native -CommandName mcp-research -ScriptBlock {
              param($word, $ast, $cursor)
              $rest = "$ast" -replace '^\S+ ?', ''
              $at = [Math]::Max(0, [Math]::Min($cursor - ("$ast".Length - $rest.Length), $rest.Length))
              mcp-research "[suggest:$at]" "$rest" | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
            }

            """,
    };

    /// <summary>The verb.</summary>
    public static Command Create(Terminal terminal)
    {
        var shell = new Argument<string>("SHELL") { Description = string.Join(", ", Scripts.Keys) };
        shell.AcceptOnlyFromAmong([.. Scripts.Keys]);
        var command = new VerbCommand("completions", "Print a script that completes verbs and options in a shell", "source <(mcp-research completions bash)") { shell };
        command.SetAction(parse =>
        {
            terminal.Output.Write(Scripts[parse.GetValue(shell)!]);
            return ExitCodes.Done;
        });
        return command;
    }
}
