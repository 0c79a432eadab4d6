using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace McpResearch.Server.Http;

/// <summary>Who sent a request, and what they may.</summary>
internal static class Caller
{
    /// <summary>The scope of those who may read.</summary>
    public const string Read = "read";

    /// <summary>The scope of those who may write too.</summary>
    public const string Write = "write";

    /// <summary>The claim that carries a scope.</summary>
    public const string Scope = "scope";

    private const string StrangerId = "stranger";
    private const string AddressClaim = "address";

    /// <summary>A caller with a name.</summary>
    /// <param name="id">Told apart from those that come another way, e.g. <c>key:ann</c>; a session belongs to it.</param>
    public static ClaimsPrincipal Named(string name, string id, IEnumerable<string> scopes) =>
        new(new ClaimsIdentity([new("name", name), new("sub", id), .. Claims(scopes)], "Bearer", "name", null));

    /// <summary>A caller without. It counts as authenticated and has an id: the SDK hands on no others, and what they may would be lost.</summary>
    public static ClaimsPrincipal Stranger(IEnumerable<string> scopes) => new(new ClaimsIdentity([new("sub", StrangerId), .. Claims(scopes)], StrangerId));

    /// <summary>Whether a caller of HTTP may; who is not known may nothing.</summary>
    public static bool May(this ClaimsPrincipal? user, string scope) => user?.HasClaim(Scope, scope) == true;

    /// <summary>Whether a caller sees the tools that write; over stdio, where there is no caller, everything is allowed.</summary>
    public static bool SeesWriting(this ClaimsPrincipal? user) => user is null || user.May(Write);

    /// <summary>The caller's name; null for a stranger and over stdio.</summary>
    public static string? Name(this ClaimsPrincipal? user) => user?.Identity is { IsAuthenticated: true, Name: { Length: > 0 } name } ? name : null;

    /// <summary>Who it is, told apart from all others: <c>key:ann</c>, <c>token:</c> and its subject, or <c>stranger</c>; null over stdio.</summary>
    public static string? Subject(this ClaimsPrincipal? user) => user?.FindFirst("sub")?.Value;

    /// <summary>The address that the caller's request came from; null over stdio.</summary>
    public static string? Address(this ClaimsPrincipal? user) => user?.FindFirst(AddressClaim)?.Value;

    /// <summary>The address that a request came from, the one before the proxies that are believed.</summary>
    public static string Address(HttpContext context) => Plain(context.Connection.RemoteIpAddress)?.ToString() ?? "none";

    /// <summary>The caller with the address of the request.</summary>
    public static ClaimsPrincipal At(this ClaimsPrincipal user, HttpContext context)
    {
        ((ClaimsIdentity)user.Identity!).AddClaim(new(AddressClaim, Address(context)));
        return user;
    }

    /// <summary>What limits are counted by: the caller, else the address, of IPv6 the network that one machine usually has to itself.</summary>
    public static string Key(HttpContext context) => context.User.Subject() is { } known && known != StrangerId ? known : $"address:{Network(context.Connection.RemoteIpAddress)}";

    private static IEnumerable<Claim> Claims(IEnumerable<string> scopes) => scopes.Select(scope => new Claim(Scope, scope));

    private static IPAddress? Plain(IPAddress? address) => address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;

    private static string Network(IPAddress? address) => Plain(address) switch
    {
        null => "none",
        { AddressFamily: AddressFamily.InterNetworkV6 } six => new IPAddress([.. six.GetAddressBytes()[..8], .. new byte[8]]).ToString(),
        var four => four.ToString(),
    };
}
