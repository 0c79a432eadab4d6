using McpResearch.Corpus;
using McpResearch.Server.Face;
using McpResearch.Server.Hosting;
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

    /// <summary>Bound of a request, in bytes.</summary>
    private const long MostInRequest = 1024 * 1024;

    /// <summary>A web application that is ready to start, on the loopback address of <paramref name="url"/>.</summary>
    /// <param name="configure">May replace the web server, for tests.</param>
    public static WebApplication Build(ResearchCorpus corpus, Uri url, Action<WebApplicationBuilder>? configure = null, bool connector = false)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Logging.ToStandardError();
        builder.WebHost.UseKestrelCore().UseUrls(url.GetLeftPart(UriPartial.Authority)).ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = MostInRequest);
        builder.Services.AddRoutingCore();
        builder.Services.AddMcpServer().WithHttpTransport(http => http.SessionMode = HttpServerSessionMode.StatefulForInitializeClients);
        builder.Services.AddOptions<McpServerOptions>().Configure<ILoggerFactory>((options, logs) => options.Register(corpus, logs, connector));
        configure?.Invoke(builder);
        var app = builder.Build();
        app.Use(RefuseStrangersAsync);
        app.Use(FacePage.ServeAsync);
        app.UseRouting();
        app.MapMcp(Path);
        app.Lifetime.ApplicationStarted.Register(corpus.Start);
        return app;
    }

    // A page of another site that names this server by a host of its own (DNS rebinding) is told apart by Host, any other page by Origin.
    private static Task RefuseStrangersAsync(HttpContext context, RequestDelegate next)
    {
        if (Loopback.Is(context.Request.Host.Host) && context.Request.Headers.Origin.All(Loopback.IsOrigin))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return context.Response.WriteAsync("This server answers to this machine only (Host and Origin must be localhost or a loopback address).");
    }
}
