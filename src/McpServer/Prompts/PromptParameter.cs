using McpResearch.Server.Tools;

namespace McpResearch.Server.Prompts;

/// <summary>One argument of a prompt.</summary>
/// <param name="Name">snake_case.</param>
/// <param name="Description">For people who fill it in.</param>
/// <param name="Required">Whether it must be given.</param>
/// <param name="Allowed">The words that it may be; none means any text to <see cref="Longest"/>.</param>
internal sealed record PromptParameter(string Name, string Description, bool Required = true, IReadOnlyList<string>? Allowed = null)
{
    /// <summary>Most characters of a text.</summary>
    public const int Longest = 1_000;

    /// <summary>As the check of tools reads it.</summary>
    public Parameter ToParameter() => (Allowed is null ? Parameter.Text(Name, maxLength: Longest) : Parameter.Choice(Name, null, Allowed)) with { Required = Required };
}
