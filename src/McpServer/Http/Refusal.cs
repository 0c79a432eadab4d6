using McpResearch.Server.Http.Watching;
using McpResearch.Server.Tools.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace McpResearch.Server.Http;

/// <summary>Answers a request that is not let in.</summary>
internal static class Refusal
{
    /// <summary>Writes status and a sentence that says what to do. It tells nothing of the corpus and repeats nothing of the request.</summary>
    /// <param name="reason">One word, for the metrics and the log.</param>
    public static Task WriteAsync(HttpContext context, int status, string reason, string text, int? retryAfter = null) =>
        WriteAsync(context, status, new WrongCredential(reason, $"{status}", context.User.Subject()), text, retryAfter);

    /// <summary>Writes status and a sentence.</summary>
    /// <param name="why">For the metrics and the log.</param>
    public static Task WriteAsync(HttpContext context, int status, WrongCredential why, string text, int? retryAfter = null)
    {
        context.RequestServices.GetRequiredService<ServerMeter>().Refused(why.Reason);
        context.RequestServices.GetRequiredService<RefusalLog>().Write(why.Reason, Quoted.Line(why.Caller ?? "-", 100), Caller.Address(context), why.Message);
        context.Response.StatusCode = status;
        if (retryAfter is { } seconds)
            context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return context.Response.WriteAsync(text);
    }
}
