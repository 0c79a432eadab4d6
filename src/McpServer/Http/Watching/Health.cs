using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace McpResearch.Server.Http.Watching;

/// <summary>Whether the process lives, and whether it should be sent requests. For whoever watches the server; open to all, so it says nothing else.</summary>
internal static class Health
{
    /// <summary>Answered 200 as long as the process answers at all.</summary>
    public const string AlivePath = "/healthz";

    /// <summary>Answered 200 while the index is open and the server takes requests, else 503.</summary>
    public const string ReadyPath = "/readyz";

    /// <summary>Whether a path is one of these.</summary>
    public static bool Is(PathString path) => path == AlivePath || path == ReadyPath;

    /// <summary>Serves both.</summary>
    public static void Map(IEndpointRouteBuilder app, CorpusPulse pulse, Drain drain)
    {
        app.MapGet(AlivePath, context => AnswerAsync(context, true, "alive")).AllowAnonymous();
        app.MapGet(ReadyPath, async context =>
        {
            await pulse.BeatAsync();
            var stopping = drain.Closing.IsCancellationRequested;
            await AnswerAsync(context, pulse.IsReady && !stopping, stopping ? "stopping" : pulse.IsReady ? "ready" : "not ready");
        }).AllowAnonymous();
    }

    private static Task AnswerAsync(HttpContext context, bool well, string word)
    {
        context.Response.StatusCode = well ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(word);
    }
}
