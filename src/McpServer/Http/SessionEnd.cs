using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace McpResearch.Server.Http;

/// <summary>Ends a session as its client would, by DELETE: the SDK has no other way, for it keeps its sessions to itself.</summary>
internal sealed class SessionEnd(IEndpointRouteBuilder app)
{
    /// <summary>Ends a session in the name of its caller.</summary>
    public async Task RunAsync(IServiceProvider services, ClaimsPrincipal user, string id)
    {
        if (Delete() is not { RequestDelegate: { } end } endpoint)
            return;
        await using var scope = services.CreateAsyncScope();
        var request = new DefaultHttpContext { RequestServices = scope.ServiceProvider, User = user };
        request.SetEndpoint(endpoint);
        (request.Request.Method, request.Request.Path) = (HttpMethods.Delete, HttpServer.Path);
        request.Request.Headers["Mcp-Session-Id"] = id;
        await end(request);
    }

    private Endpoint? Delete() => app.DataSources.SelectMany(source => source.Endpoints).FirstOrDefault(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Delete) == true);
}
