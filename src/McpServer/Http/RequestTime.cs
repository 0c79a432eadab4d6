using Microsoft.AspNetCore.Http;

namespace McpResearch.Server.Http;

/// <summary>Ends a request that is no stream and is still not answered, so that a client whose user never answers a question does not hold a place for good.</summary>
internal static class RequestTime
{
    /// <summary>Middleware.</summary>
    public static async Task InvokeAsync(HttpContext context, RequestDelegate next, TimeSpan limit)
    {
        if (CallerLimits.IsStream(context))
        {
            await next(context);
            return;
        }

        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        end.CancelAfter(limit);
        context.RequestAborted = end.Token;
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            await EndAsync(context, limit);
        }
    }

    private static Task EndAsync(HttpContext context, TimeSpan limit)
    {
        if (!context.Response.HasStarted)
            return Refusal.WriteAsync(context, StatusCodes.Status504GatewayTimeout, "time", $"This was not done within {limit.TotalMinutes:0.#} minutes and was ended. Look whether it was done before you try again.");
        context.Abort();
        return Task.CompletedTask;
    }
}
