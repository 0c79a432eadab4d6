using Microsoft.AspNetCore.Http;

namespace McpResearch.Server.Http;

/// <summary>Whose the sessions are: a caller with too many loses the one that has been idle longest, so that nobody pushes out the sessions of others.</summary>
/// <param name="endAsync">Ends the session that the request of that caller is about.</param>
internal sealed class CallerSessions(HttpLimits limits, TimeProvider time, Func<HttpContext, string, Task> endAsync)
{
    private const string Header = "Mcp-Session-Id";

    private readonly Lock gate = new();
    private readonly Dictionary<string, Session> sessions = [];

    /// <summary>Middleware in front of the protocol.</summary>
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var asked = context.Request.Headers[Header].ToString();
        Note(asked, 1);
        await next(context);
        Note(asked, -1);
        if (asked.Length == 0 && context.Response.Headers[Header].ToString() is { Length: > 0 } opened)
            foreach (var idlest in Open(opened, Caller.Key(context)))
                await endAsync(context, idlest);
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

    /// <summary>Adds a session, and takes out those that its caller has too many of.</summary>
    private List<string> Open(string id, string caller)
    {
        lock (gate)
        {
            ForgetOld();
            sessions[id] = new(caller, 0, time.GetUtcNow());
            var own = sessions.Where(pair => pair.Value.Caller == caller).ToList();
            var idlest = own.Where(pair => pair.Value.Running == 0 && pair.Key != id).OrderBy(pair => pair.Value.Used).Take(own.Count - limits.SessionsOfCaller).Select(pair => pair.Key).ToList();
            idlest.ForEach(one => sessions.Remove(one));
            return idlest;
        }
    }

    // The SDK has ended these: they were idle for too long, or there were too many in all.
    private void ForgetOld()
    {
        var idle = sessions.Where(pair => pair.Value.Running == 0).OrderByDescending(pair => pair.Value.Used).ToList();
        foreach (var (id, _) in idle.Where((pair, place) => place >= limits.Sessions || time.GetUtcNow() - pair.Value.Used > limits.SessionTime))
            sessions.Remove(id);
    }

    private sealed record Session(string Caller, int Running, DateTimeOffset Used);
}
