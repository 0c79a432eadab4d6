using System.Threading.RateLimiting;
using McpResearch.Server.Http.Watching;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace McpResearch.Server.Http;

/// <summary>A rate and a number of running requests for each caller, a number of requests that run and wait for all, and open streams counted apart, for they last.</summary>
internal static class CallerLimits
{
    /// <summary>Puts the limits into the options of the middleware.</summary>
    public static void Configure(this RateLimiterOptions options, HttpLimits limits)
    {
        options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            Partition("rate", context => IsHealth(context) ? null : Caller.Key(context), _ => new TokenBucketRateLimiter(Bucket(limits))),
            Partition("running", context => IsHealth(context) || IsStream(context) ? null : Caller.Key(context), _ => Gate(limits.RunningOfCaller, limits.WaitingOfCaller)),
            Partition("streams", context => IsStream(context) ? Caller.Key(context) : null, _ => Gate(limits.StreamsOfCaller, 0)),
            Partition("all", context => IsHealth(context) ? null : IsStream(context) ? "streams" : "calls", kind => kind == "streams" ? Gate(limits.Streams, 0) : Gate(limits.Running, limits.Waiting)));
        options.OnRejected = (rejected, _) => new(RefuseAsync(rejected));
    }

    /// <summary>Whether a request opens a stream, which lasts. The SDK holds the header against the body, so that a stream cannot pass for a call, nor a call for a stream.</summary>
    public static bool IsStream(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) ? context.Request.Path == HttpServer.Path : context.Request.Headers["Mcp-Method"] == "subscriptions/listen";

    private static PartitionedRateLimiter<HttpContext> Partition(string none, Func<HttpContext, string?> key, Func<string, RateLimiter> limiter) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context => key(context) is { } one ? RateLimitPartition.Get(one, limiter) : RateLimitPartition.GetNoLimiter($"no {none}"));

    private static TokenBucketRateLimiterOptions Bucket(HttpLimits limits) => new()
    {
        TokenLimit = limits.Rate * 2,
        TokensPerPeriod = Math.Max(1, limits.Rate / 10),
        ReplenishmentPeriod = limits.Rate >= 10 ? TimeSpan.FromMilliseconds(100) : TimeSpan.FromSeconds(1d / limits.Rate),
        QueueLimit = 0,
    };

    private static ConcurrencyLimiter Gate(int running, int waiting) => new(new() { PermitLimit = running, QueueLimit = waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });

    private static bool IsHealth(HttpContext context) => Health.Is(context.Request.Path);

    private static Task RefuseAsync(OnRejectedContext rejected)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var time) ? (int)Math.Ceiling(time.TotalSeconds) : 1;
        return Refusal.WriteAsync(rejected.HttpContext, StatusCodes.Status429TooManyRequests, "limit", "Too many requests. Try again after the seconds in Retry-After.", Math.Max(1, wait));
    }
}
