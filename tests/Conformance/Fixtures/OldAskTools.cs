using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using static ModelContextProtocol.Protocol.ElicitRequestParams;

namespace McpResearch.Conformance.Fixtures;

/// <summary>Tools that ask the client while they run, as the eras before 2026-07-28 do.</summary>
internal static class OldAskTools
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<McpServerTool> All { get; } =
    [
        new FixtureTool("test_sampling", "Asks the client's model.", ["prompt"], SampleAsync),
        new FixtureTool("test_elicitation", "Asks the user.", ["message"], (request, cancellation) => ElicitAsync(request, Argument(request, "message"), User, cancellation)),
        new FixtureTool("test_elicitation_sep1034_defaults", "Asks the user, with defaults.", [], (request, cancellation) => ElicitAsync(request, "Please check", Defaults, cancellation)),
        new FixtureTool("test_elicitation_sep1330_enums", "Asks the user to choose.", [], (request, cancellation) => ElicitAsync(request, "Please choose", Enums, cancellation)),
    ];

    private static RequestSchema User => new()
    {
        Properties = new Dictionary<string, PrimitiveSchemaDefinition> { ["username"] = new StringSchema { Description = "User's response" }, ["email"] = new StringSchema { Description = "User's email address" } },
        Required = ["username", "email"],
    };

    private static RequestSchema Defaults => new()
    {
        Properties = new Dictionary<string, PrimitiveSchemaDefinition>
        {
            ["name"] = new StringSchema { Default = "John Doe" },
            ["age"] = new NumberSchema { Type = "integer", Default = 30 },
            ["score"] = new NumberSchema { Default = 95.5 },
            ["status"] = new UntitledSingleSelectEnumSchema { Enum = ["active", "inactive", "pending"], Default = "active" },
            ["verified"] = new BooleanSchema { Default = true },
        },
    };

    private static RequestSchema Enums => new()
    {
        Properties = new Dictionary<string, PrimitiveSchemaDefinition>
        {
            ["untitledSingle"] = new UntitledSingleSelectEnumSchema { Enum = ["option1", "option2", "option3"] },
            ["titledSingle"] = new TitledSingleSelectEnumSchema { OneOf = [Option("value1", "First Option"), Option("value2", "Second Option"), Option("value3", "Third Option")] },
            ["legacyEnum"] = new LegacyTitledEnumSchema { Enum = ["opt1", "opt2", "opt3"], EnumNames = ["Option One", "Option Two", "Option Three"] },
            ["untitledMulti"] = new UntitledMultiSelectEnumSchema { Items = new() { Enum = ["option1", "option2", "option3"] } },
            ["titledMulti"] = new TitledMultiSelectEnumSchema { Items = new() { AnyOf = [Option("value1", "First Choice"), Option("value2", "Second Choice"), Option("value3", "Third Choice")] } },
        },
    };

    private static EnumSchemaOption Option(string value, string title) => new() { Const = value, Title = title };

    private static string Argument(RequestContext<CallToolRequestParams> request, string name) => request.Params!.Arguments![name].GetString()!;

    private static async Task<CallToolResult> SampleAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellation)
    {
        var answer = await request.Server.SampleAsync(new CreateMessageRequestParams { MaxTokens = 100, Messages = [AskTools.Message(Argument(request, "prompt"))] }, cancellation);
        return FixtureTool.Text($"LLM response: {answer.Content.OfType<TextContentBlock>().FirstOrDefault()?.Text}");
    }

    private static async Task<CallToolResult> ElicitAsync(RequestContext<CallToolRequestParams> request, string message, RequestSchema schema, CancellationToken cancellation)
    {
        var answer = await request.Server.ElicitAsync(new() { Message = message, RequestedSchema = schema }, cancellation);
        return FixtureTool.Text($"User response: action={answer.Action}, content={JsonSerializer.Serialize(answer.Content, McpJsonUtilities.DefaultOptions)}");
    }
}
