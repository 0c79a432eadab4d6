using System.Security.Cryptography;
using System.Text;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using static ModelContextProtocol.Protocol.ElicitRequestParams;

namespace McpResearch.Conformance.Fixtures;

/// <summary>Tools that answer that they need input first, as 2026-07-28 has it.</summary>
internal static class AskTools
{
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<McpServerTool> All { get; } =
    [
        Asking("test_input_required_result_elicitation", null, Elicit("user_name", "What is your name?", "name")),
        Asking("test_streaming_elicitation", null, Elicit("user_name", "What is your name?", "name")),
        Asking("test_input_required_result_sampling", null, Sample("capital_question", "What is the capital of France?", 100)),
        Asking("test_input_required_result_list_roots", null, Roots("client_roots")),
        Asking("test_input_required_result_request_state", "once", Elicit("confirm", "Please confirm", "ok")),
        Asking("test_input_required_result_multiple_inputs", "many", Elicit("user_name", "What is your name?", "name"), Sample("greeting", "Generate a greeting", 50), Roots("client_roots")),
        Asking("test_input_required_result_tampered_state", "sealed", Elicit("confirm", "Please confirm", "ok")),
        new FixtureTool("test_input_required_result_multi_round", "Asks twice.", [], MultiRoundAsync),
        new FixtureTool("test_input_required_result_capabilities", "Asks what the client can answer.", [], CapabilitiesAsync),
    ];

    /// <summary>A message of the user's.</summary>
    public static SamplingMessage Message(string text) => new() { Role = Role.User, Content = [new TextContentBlock { Text = text }] };

    /// <summary>A question to the user for one text.</summary>
    public static KeyValuePair<string, InputRequest> Elicit(string key, string message, string property) => new(key, InputRequest.ForElicitation(new()
    {
        Message = message,
        RequestedSchema = new() { Properties = new Dictionary<string, PrimitiveSchemaDefinition> { [property] = property == "ok" ? new BooleanSchema() : new StringSchema() }, Required = [property] },
    }));

    /// <summary>Asks unless all is answered.</summary>
    public static void Need(RequestParams? request, string? state, params KeyValuePair<string, InputRequest>[] asked)
    {
        if (state is not null && request?.RequestState is { } echoed && echoed != Seal(state))
            throw new McpProtocolException("The state has been changed.", McpErrorCode.InvalidParams);
        if (!asked.All(each => request?.InputResponses?.ContainsKey(each.Key) == true))
            throw new InputRequiredException(new Dictionary<string, InputRequest>(asked), state is null ? null : Seal(state));
    }

    private static KeyValuePair<string, InputRequest> Sample(string key, string text, int tokens) => new(key, InputRequest.ForSampling(new() { MaxTokens = tokens, Messages = [Message(text)] }));

    private static KeyValuePair<string, InputRequest> Roots(string key) => new(key, InputRequest.ForRootsList(new()));

    private static FixtureTool Asking(string name, string? state, params KeyValuePair<string, InputRequest>[] asked) => new(name, "Asks first.", [], (request, _) =>
    {
        Need(request.Params, state, asked);
        return Task.FromResult(FixtureTool.Text($"state-ok: {string.Join(", ", asked.Select(each => request.Params!.InputResponses![each.Key].RawValue))}"));
    });

    private static Task<CallToolResult> MultiRoundAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellation)
    {
        if (request.Params?.RequestState != Seal("round 2"))
            Need(request.Params, "round 1", Elicit("step1", "Step 1: What is your name?", "name"));
        Need(request.Params?.RequestState == Seal("round 2") ? request.Params : null, "round 2", Elicit("step2", "Step 2: What is your favorite color?", "color"));
        return Task.FromResult(FixtureTool.Text("Both steps are done."));
    }

    private static Task<CallToolResult> CapabilitiesAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellation)
    {
        var can = request.Server.ClientCapabilities;
        KeyValuePair<string, InputRequest>?[] asked = [can?.Elicitation is null ? null : Elicit("user_name", "What is your name?", "name"), can?.Sampling is null ? null : Sample("greeting", "Generate a greeting", 50), can?.Roots is null ? null : Roots("client_roots")];
        Need(request.Params, null, [.. asked.OfType<KeyValuePair<string, InputRequest>>()]);
        return Task.FromResult(FixtureTool.Text("Nothing left to ask."));
    }

    private static string Seal(string state) => $"{state}.{Convert.ToHexString(HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes(state)))}";
}
