using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace McpResearch.Server.Hosting;

/// <summary>How long a client may keep what it was given. Lists change with the program only; texts change with the corpus and may differ by caller.</summary>
internal static class CacheHints
{
    /// <summary>Of lists.</summary>
    public static readonly TimeSpan OfLists = TimeSpan.FromMinutes(5);

    /// <summary>Of resources.</summary>
    public static readonly TimeSpan OfTexts = TimeSpan.FromSeconds(5);

    /// <summary>A filter that puts the hints on a result.</summary>
    public static McpRequestFilter<TParams, TResult> Filter<TParams, TResult>(TimeSpan time, CacheScope scope) where TResult : ICacheableResult => next => async (request, cancellation) =>
    {
        var result = await next(request, cancellation);
        (result.TimeToLive, result.CacheScope) = (time, scope);
        return result;
    };
}
