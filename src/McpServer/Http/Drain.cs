using McpResearch.Server.Http.Watching;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace McpResearch.Server.Http;

/// <summary>The end of the server: what runs is finished, what comes is refused with 503, open subscriptions end with a result.</summary>
internal sealed class Drain(HttpLimits limits) : IHostedLifecycleService, IDisposable
{
    private readonly CancellationTokenSource closing = new();
    private readonly TaskCompletionSource finished = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int running;

    /// <summary>Cancelled when the end begins.</summary>
    public CancellationToken Closing => closing.Token;

    /// <summary>Middleware that counts and refuses.</summary>
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        // The stream of a session has no end of its own; the SDK ends it.
        if (Health.Is(context.Request.Path) || HttpMethods.IsGet(context.Request.Method))
        {
            await next(context);
            return;
        }

        Interlocked.Increment(ref running);
        try
        {
            await (closing.IsCancellationRequested ? RefuseAsync(context) : next(context));
        }
        finally
        {
            if (Interlocked.Decrement(ref running) == 0 && closing.IsCancellationRequested)
                finished.TrySetResult();
        }
    }

    /// <summary>Begins the end and waits for what runs, at most for <see cref="HttpLimits.StopTime"/>.</summary>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        await closing.CancelAsync();
        if (Volatile.Read(ref running) > 0)
            await finished.Task.WaitAsync(limits.StopTime, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose() => closing.Dispose();

    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.Headers.Connection = "close";
        return Refusal.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, "stopping", "The server is stopping. Try again; another one may answer.", retryAfter: 1);
    }
}
