using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace McpResearch.Server.Face;

/// <summary>The page at the root of the HTTP server, for people with a browser.</summary>
internal static class FacePage
{
    /// <summary>The page may run its own script and ask its own server; nothing else may happen in it, and text can never become markup.</summary>
    public static string Policy { get; } = string.Join("; ",
        "default-src 'none'", $"script-src {PageFile.Built.ScriptHash}", $"style-src {PageFile.Built.StyleHash}", "connect-src 'self'", "img-src data:",
        "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'", "trusted-types 'none'");

    /// <summary>Answers <c>/</c>, passes on all else, and says of what nothing answered where the page is.</summary>
    public static async Task ServeAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path == "/")
            await ServeAsync(context.Request, context.Response);
        else
            await next(context);
        if (context.Response is { StatusCode: StatusCodes.Status404NotFound, HasStarted: false, ContentType: null })
            await TellAsync(context.Response, "Not found. The page is at / and MCP at /mcp.");
    }

    private static async Task ServeAsync(HttpRequest request, HttpResponse response)
    {
        var isHead = HttpMethods.IsHead(request.Method);
        if (!isHead && !HttpMethods.IsGet(request.Method))
        {
            response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            response.Headers.Allow = "GET, HEAD";
            return;
        }

        Describe(response.Headers);
        if (IsKnown(request.Headers.IfNoneMatch))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = PageFile.Built.Bytes.Length;
        if (!isHead)
            await response.Body.WriteAsync(PageFile.Built.Bytes);
    }

    private static void Describe(IHeaderDictionary headers)
    {
        headers.ETag = PageFile.Built.Tag;
        headers.CacheControl = "no-cache";
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
    }

    private static bool IsKnown(StringValues tags) => tags.Any(tag => tag is not null && (tag == "*" || tag.Contains(PageFile.Built.Tag, StringComparison.Ordinal)));

    private static Task TellAsync(HttpResponse response, string text)
    {
        response.ContentType = "text/plain; charset=utf-8";
        response.Headers.XContentTypeOptions = "nosniff";
        return response.WriteAsync(text);
    }
}
