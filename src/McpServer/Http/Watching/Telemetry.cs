using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace McpResearch.Server.Http.Watching;

/// <summary>Gives metrics to Prometheus, and metrics, traces and log to an OpenTelemetry collector, each only where it was asked for.</summary>
internal static class Telemetry
{
    /// <summary>Where Prometheus reads; callers need the scope to read.</summary>
    public const string Path = "/metrics";

    // What is asked for in a resource's or tool's name is up to callers, so its variety has a bound.
    private const int MostSeries = 500;

    private static readonly string[] Meters = [ServerMeter.Name, "Experimental.ModelContextProtocol", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "System.Runtime"];

    /// <summary>Adds what the settings ask for; without, not even the libraries are loaded.</summary>
    public static void AddTelemetry(this WebApplicationBuilder builder, HttpSettings settings)
    {
        if (!settings.Metrics && settings.Collector.Count == 0)
            return;
        builder.Configuration.AddInMemoryCollection(settings.Collector);
        var telemetry = builder.Services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService("mcp-research", serviceVersion: Hosting.Registration.Version));
        telemetry.WithMetrics(metrics =>
        {
            metrics.AddMeter(Meters).AddView(_ => new() { CardinalityLimit = MostSeries });
            if (settings.Metrics)
                metrics.AddPrometheusExporter();
        });
        if (settings.Collector.Count > 0)
            telemetry.WithTracing(traces => traces.AddSource("Experimental.ModelContextProtocol", "Microsoft.AspNetCore")).UseOtlpExporter();
    }

    /// <summary>Serves the metrics; nothing unless they were asked for.</summary>
    public static void MapMetrics(this WebApplication app, HttpSettings settings)
    {
        if (settings.Metrics)
            app.MapPrometheusScrapingEndpoint(Path);
    }
}
