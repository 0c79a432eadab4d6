using McpResearch.Corpus;
using McpResearch.Server.Face;
using McpResearch.Server.Hosting;
using McpResearch.Server.Http.Watching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.AspNetCore;
using ModelContextProtocol.Server;

namespace McpResearch.Server.Http;

/// <summary>Serves any number of clients over Streamable HTTP at <see cref="Path"/>, and people with a browser at the root.</summary>
internal static class HttpServer
{
    /// <summary>Where the protocol is spoken.</summary>
    public const string Path = "/mcp";

    /// <summary>Where it listens unless told otherwise.</summary>
    public const string DefaultUrl = "http://127.0.0.1:3001";

    private const string AuditLog = "McpResearch.Audit";

    /// <summary>A web application that is ready to start.</summary>
    /// <param name="configure">May replace the web server, for tests.</param>
    /// <exception cref="Corpus.Errors.CorpusException">The settings do not go together (BadArgument).</exception>
    public static WebApplication Build(ResearchCorpus corpus, HttpSettings settings, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Logging.ToStandardError(settings.JsonLog);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Configure(settings));
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(new Drain(settings.Limits)).AddHostedService(services => services.GetRequiredService<Drain>());
        builder.Services.AddMetrics().AddSingleton(new CorpusPulse(corpus, TimeProvider.System)).AddSingleton<ServerMeter>();
        builder.Services.AddSingleton(services => new RefusalLog(services.GetRequiredService<ILoggerFactory>().CreateLogger(AuditLog), TimeProvider.System));
        builder.AddTelemetry(settings);
        builder.Services.AddAdmission(settings);
        builder.Services.AddRateLimiter(limiter => limiter.Configure(settings.Limits));
        var offer = new Offer(corpus, settings.Connector);
        builder.Services.AddMcpServer().WithHttpTransport(http => http.Configure(settings, offer));
        builder.Services.AddOptions<McpServerOptions>().Configure<ILoggerFactory, Drain, ServerMeter>((options, logs, drain, meter) =>
        {
            WriteAccess.Register(options.Register(offer, logs, drain.Closing));
            new CallTime(settings.Limits.CallTime, TimeProvider.System).Register(options);
            options.Filters.Request.CallToolFilters.Insert(0, new CallLog(logs.CreateLogger(AuditLog), meter, settings.LogQueries).Filter);
        });
        configure?.Invoke(builder);
        return Build(builder, corpus, settings);
    }

    private static WebApplication Build(WebApplicationBuilder builder, ResearchCorpus corpus, HttpSettings settings)
    {
        var app = builder.Build();
        var drain = app.Services.GetRequiredService<Drain>();
        app.UseProxies(settings);
        app.Use(drain.InvokeAsync);
        app.Use(new HostCheck(settings).InvokeAsync);
        app.Use(FacePage.ServeAsync);
        app.UseRouting();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.Use((HttpContext context, RequestDelegate next) => RequestTime.InvokeAsync(context, next, settings.Limits.RequestTime));
        if (!settings.Stateless)
            app.Use(new CallerSessions(settings.Limits, TimeProvider.System, new SessionEnd(app).RunAsync).InvokeAsync);
        app.Use(VersionCheck.RefuseAsync);
        app.Use(WriteAccess.ForbidAsync);
        app.MapMcp(Path);
        Health.Map(app, app.Services.GetRequiredService<CorpusPulse>(), drain);
        app.MapMetrics(settings);
        if (settings.OAuth is { } oauth)
            ResourceMetadata.Map(app, oauth);
        app.Lifetime.ApplicationStarted.Register(corpus.Start);
        return app;
    }

    private static void Configure(this HttpServerTransportOptions http, HttpSettings settings, Offer offer)
    {
        http.ConfigureSessionOptions = (context, options, _) =>
        {
            WriteAccess.Instruct(context.User, options, offer);
            return Task.CompletedTask;
        };
        http.SessionMode = settings.Stateless ? HttpServerSessionMode.Stateless : HttpServerSessionMode.StatefulForInitializeClients;
#pragma warning disable MCP9006 // Sessions are on their way out of the protocol; as long as there are some they need a bound.
        http.IdleTimeout = settings.Limits.SessionTime;
        http.MaxIdleSessionCount = settings.Limits.Sessions * 2; // CallerSessions ends them before that, and more justly.
#pragma warning restore MCP9006
    }
}
