using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace McpResearch.Server.Http;

/// <summary>Whose the sessions are. Where there are too many, whoever has most loses the one that has been idle longest, so that nobody pushes out the few of others.</summary>
/// <param name="endAsync">Ends a session in the name of its caller.</param>
internal sealed class CallerSessions(HttpLimits limits, TimeProvider time, Func<IServiceProvider, ClaimsPrincipal, string, Task> endAsync)
{
    private const string Header = "Mcp-Session-Id";

    private readonly Lock gate = new();
    private readonly Dictionary<string, Session> sessions = [];

    /// <summary>Middleware in front of the protocol.</summary>
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var asked = context.Request.Headers[Header].ToString();
        Note(asked, 1);
        try
        {
            await next(context);
        }
        finally
        {
            Note(asked, -1); // Also after a request that was broken off: else its session would count as busy for good.
        }

        if (asked.Length == 0 && context.Response.Headers[Header].ToString() is { Length: > 0 } opened)
            foreach (var (id, user) in Open(opened, context))
                await endAsync(context.RequestServices, user, id);
        else if (HttpMethods.IsDelete(context.Request.Method) && context.Response.StatusCode == StatusCodes.Status200OK)
            Forget(asked);
    }

    /// <summary>Notes that a request on a session begins or ends.</summary>
    private void Note(string id, int running)
    {
        lock (gate)
            if (sessions.TryGetValue(id, out var session))
                sessions[id] = session with { Running = session.Running + running, Used = time.GetUtcNow() };
    }

    private void Forget(string id)
    {
        lock (gate)
            sessions.Remove(id);
    }

    /// <summary>Adds a session, and takes out those that there are too many of.</summary>
    private List<(string Id, ClaimsPrincipal User)> Open(string id, HttpContext context)
    {
        lock (gate)
        {
            ForgetOld();
            sessions[id] = new(Caller.Key(context), context.User, 0, time.GetUtcNow());
            var idlest = new List<(string, ClaimsPrincipal)>();
            while (sessions.Count > limits.Sessions && OneTooMany(id) is { } one)
            {
                idlest.Add((one, sessions[one].User));
                sessions.Remove(one);
            }

            return idlest;
        }
    }

    /// <summary>Of whoever has most, the session that has been idle longest; null where none is idle but the new one.</summary>
    private string? OneTooMany(string opened)
    {
        var counts = sessions.Values.CountBy(session => session.Caller).ToDictionary();
        return sessions.Where(pair => pair.Value.Running == 0 && pair.Key != opened).OrderByDescending(pair => counts[pair.Value.Caller]).ThenBy(pair => pair.Value.Used).FirstOrDefault().Key;
    }

    // The SDK has ended these.
    private void ForgetOld()
    {
        foreach (var (id, _) in sessions.Where(pair => pair.Value.Running == 0 && time.GetUtcNow() - pair.Value.Used > limits.SessionTime).ToList())
            sessions.Remove(id);
    }

    private sealed record Session(string Caller, ClaimsPrincipal User, int Running, DateTimeOffset Used);
}
