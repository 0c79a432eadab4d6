using System.Text.Json;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace McpResearch.Server.Tools;

/// <summary>The user behind the client, who may be asked before something is written. Works in both eras: the question interrupts the call, and the client repeats the call with the answer.
/// Nothing that comes back is trusted but the answer itself: the call is checked anew.</summary>
internal sealed class Consent(RequestContext<CallToolRequestParams> request)
{
    /// <summary>Whether this client can be asked.</summary>
    public bool CanAsk => request.Server.ClientCapabilities?.Elicitation?.Form is not null && request.Server.IsMrtrSupported;

    /// <summary>Whether the user accepted; null where this question was not asked yet.</summary>
    /// <param name="question">Its name.</param>
    public bool? Of(string question)
    {
        if (request.Params?.InputResponses is not { } answers || !answers.TryGetValue(question, out var answer))
            return null;
        try
        {
            return answer.Deserialize(InputResponse.ElicitResultJsonTypeInfo)?.IsAccepted == true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>To be thrown: asks.</summary>
    /// <param name="question">Its name.</param>
    /// <param name="message">For the user.</param>
    public static InputRequiredException Ask(string question, string message) => new(new Dictionary<string, InputRequest>
    {
        [question] = InputRequest.ForElicitation(new() { Message = message, RequestedSchema = new() }),
    });
}
