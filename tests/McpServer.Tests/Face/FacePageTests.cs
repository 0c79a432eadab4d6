using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using McpResearch.Server.Http;
using McpResearch.Server.Tests.Fixtures;
using Microsoft.AspNetCore.Builder;

namespace McpResearch.Server.Tests.Face;

public sealed partial class FacePageTests : IAsyncLifetime
{
    private readonly Scratch scratch = new();
    private readonly HttpClient http = new();
    private ResearchCorpus corpus = null!;
    private WebApplication app = null!;
    private Uri root = null!;

    [Fact]
    public async Task The_root_is_the_page()
    {
        var answer = await http.GetAsync(root);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.StartsWith("<!doctype html>", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_policy_allows_the_very_script_and_style_of_the_page_and_nothing_else()
    {
        var answer = await http.GetAsync(root);
        var page = await answer.Content.ReadAsStringAsync();
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy);
        Assert.Contains($"script-src {HashOf(page, Script())};", policy);
        Assert.Contains($"style-src {HashOf(page, Style())};", policy);
        Assert.Contains("connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'", policy);
        Assert.DoesNotContain("unsafe", policy);
    }

    [Theory]
    [InlineData("X-Content-Type-Options", "nosniff")]
    [InlineData("Referrer-Policy", "no-referrer")]
    [InlineData("Cross-Origin-Opener-Policy", "same-origin")]
    [InlineData("Cross-Origin-Resource-Policy", "same-origin")]
    [InlineData("Cache-Control", "no-cache")]
    public async Task The_page_comes_with_its_headers(string name, string value) => Assert.Equal(value, Assert.Single((await http.GetAsync(root)).Headers.GetValues(name)));

    [Fact]
    public async Task A_head_request_gets_the_headers_alone()
    {
        var answer = await http.SendAsync(new(HttpMethod.Head, root));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Content.Headers.ContentLength > 10_000);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_browser_that_has_the_page_is_not_sent_it_again()
    {
        var tag = (await http.GetAsync(root)).Headers.ETag!;
        using var request = new HttpRequestMessage(HttpMethod.Get, root) { Headers = { IfNoneMatch = { tag } } };
        Assert.Equal(HttpStatusCode.NotModified, (await http.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("favicon.ico")]
    [InlineData("index.html")]
    [InlineData("..%2f..%2fetc%2fpasswd")]
    public async Task Any_other_path_is_plainly_not_there(string path)
    {
        var answer = await http.GetAsync(new Uri(root, path));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("Not found. The page is at / and MCP at /mcp.", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_root_takes_nothing()
    {
        var answer = await http.PostAsync(root, new StringContent("x"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow);
    }

    [Fact]
    public async Task Another_site_may_not_even_look()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, root) { Headers = { { "Origin", "https://example.org" } } };
        Assert.Equal(HttpStatusCode.Forbidden, (await http.SendAsync(request)).StatusCode);
    }

    public async ValueTask InitializeAsync()
    {
        corpus = scratch.Open();
        app = HttpServer.Build(corpus, new() { Url = new("http://127.0.0.1:0") });
        await app.StartAsync();
        root = new(app.Urls.First());
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        await corpus.DisposeAsync();
        scratch.Dispose();
    }

    private static string HashOf(string page, Regex element) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Assert.Single(element.Matches(page)).Groups[1].Value)))}'";

    [GeneratedRegex("<script>(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Script();

    [GeneratedRegex("<style>(.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex Style();
}
