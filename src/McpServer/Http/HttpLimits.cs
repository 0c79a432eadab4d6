namespace McpResearch.Server.Http;

/// <summary>How much of the server one caller, and all callers together, may take.</summary>
internal sealed record HttpLimits
{
    /// <summary>Requests a second of one caller, in the long run; twice as many at once. Default 100.</summary>
    public int Rate { get; init; } = 100;

    /// <summary>Requests that run at the same time. Default 64.</summary>
    public int Running { get; init; } = 64;

    /// <summary>Requests that wait for their turn, oldest first; any more are answered 429. Default 1,000.</summary>
    public int Waiting { get; init; } = 1000;

    /// <summary>Requests of one caller that run at the same time. Default 32.</summary>
    public int RunningOfCaller { get; init; } = 32;

    /// <summary>Requests of one caller that wait for their turn. Default 500.</summary>
    public int WaitingOfCaller { get; init; } = 500;

    /// <summary>How long a call may run before it is ended. Default 30 seconds.</summary>
    public TimeSpan CallTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a request that is no stream may take in all, with the time in which a user is asked. Default 10 minutes.</summary>
    public TimeSpan RequestTime { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Open streams of all callers together: subscriptions, and the stream of a session. Default 1,000.</summary>
    public int Streams { get; init; } = 1000;

    /// <summary>Open streams of one caller. Default 50.</summary>
    public int StreamsOfCaller { get; init; } = 50;

    /// <summary>Open connections; any more are closed at once. Default 4,000.</summary>
    public int Connections { get; init; } = 4000;

    /// <summary>Open connections from one address that is no proxy of ours. Default 500.</summary>
    public int ConnectionsOfAddress { get; init; } = 500;

    /// <summary>Bound of a request's body, in bytes. Default 1 MB.</summary>
    public long Body { get; init; } = 1024 * 1024;

    /// <summary>Bound of all headers of a request together, in bytes: a large token and what proxies add. Default 16 kB.</summary>
    public int Headers { get; init; } = 16 * 1024;

    /// <summary>How many headers. Default 64.</summary>
    public int HeaderCount { get; init; } = 64;

    /// <summary>Bound of the first line of a request, in bytes. Default 4 kB.</summary>
    public int FirstLine { get; init; } = 4 * 1024;

    /// <summary>How long a client may take to send its headers. Default 10 seconds.</summary>
    public TimeSpan HeaderTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a connection may be idle between requests. Default a minute.</summary>
    public TimeSpan IdleTime { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Least speed of a body on its way in or out, in bytes a second, after <see cref="SlowTime"/>. Default 240.</summary>
    public double Speed { get; init; } = 240;

    /// <summary>How long a body may be slower than <see cref="Speed"/>. Default 5 seconds.</summary>
    public TimeSpan SlowTime { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Sessions of clients that open with <c>initialize</c>; of whoever has most the longest idle goes first. Default 500.</summary>
    public int Sessions { get; init; } = 500;

    /// <summary>How long a session may be idle. Default 10 minutes.</summary>
    public TimeSpan SessionTime { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long running requests may hold up the end of the server. Default 20 seconds.</summary>
    public TimeSpan StopTime { get; init; } = TimeSpan.FromSeconds(20);
}
