using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace McpResearch.Conformance.Fixtures;

/// <summary>The prompts that the suite asks for.</summary>
internal static class FixturePrompts
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<McpServerPrompt> All { get; } =
    [
        new FixturePrompt("test_simple_prompt", [], _ => [new TextContentBlock { Text = "This is a simple prompt for testing." }]),
        new FixturePrompt("test_prompt_with_arguments", ["arg1", "arg2"], asked => [new TextContentBlock { Text = $"Prompt with arguments: arg1='{Value(asked, "arg1")}', arg2='{Value(asked, "arg2")}'" }]),
        new FixturePrompt("test_prompt_with_embedded_resource", ["resourceUri"], asked => [ContentTools.Embedded(Value(asked, "resourceUri"), "text/plain", "Embedded resource content for testing."), new TextContentBlock { Text = "Please process the embedded resource above." }]),
        new FixturePrompt("test_prompt_with_image", [], _ => [Media.Image(), new TextContentBlock { Text = "Please analyze the image above." }]),
        new FixturePrompt("test_input_required_result_prompt", [], asked =>
        {
            AskTools.Need(asked, null, AskTools.Elicit("user_context", "What context should the prompt use?", "context"));
            return [new TextContentBlock { Text = $"Context: {asked.InputResponses!["user_context"].RawValue}" }];
        }),
    ];

    private static string Value(GetPromptRequestParams asked, string name) => asked.Arguments![name].GetString()!;

    /// <summary>A prompt of messages of the user's; all its arguments are required.</summary>
    private sealed class FixturePrompt(string name, string[] arguments, Func<GetPromptRequestParams, ContentBlock[]> write) : McpServerPrompt
    {
        public override Prompt ProtocolPrompt { get; } = new() { Name = name, Description = "For the conformance suite.", Arguments = [.. arguments.Select(argument => new PromptArgument { Name = argument, Required = true })] };

        public override IReadOnlyList<object> Metadata => [];

        public override ValueTask<GetPromptResult> GetAsync(RequestContext<GetPromptRequestParams> request, CancellationToken cancellationToken = default) =>
            new(new GetPromptResult { Messages = [.. write(request.Params!).Select(content => new PromptMessage { Role = Role.User, Content = content })] });
    }
}
