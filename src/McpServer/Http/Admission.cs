using McpResearch.Corpus.Errors;
using McpResearch.Server.Http.Keys;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace McpResearch.Server.Http;

/// <summary>Who is let in: services that know callers, and the rule that all paths need the scope to read unless they are open on purpose.</summary>
internal static class Admission
{
    /// <summary>Adds the services.</summary>
    /// <exception cref="CorpusException">Others could reach the server and need no credential (BadArgument), or the file of keys cannot be used.</exception>
    public static void AddAdmission(this IServiceCollection services, HttpSettings settings)
    {
        var hasKeys = settings.Keys is { } file && new KeyFile(file, TimeProvider.System).Read().Count > 0;
        var strangers = settings.ScopesOfStrangers(hasKeys || settings.OAuth is not null);
        var authentication = services.AddAuthentication(CallerHandler.SchemeName).AddScheme<CallerOptions, CallerHandler>(CallerHandler.SchemeName, null);
        services.AddOptions<CallerOptions>(CallerHandler.SchemeName).Configure<ILoggerFactory>((options, logs) =>
            (options.Settings, options.Strangers, options.Keys) = (settings, strangers, settings.Keys is { } path ? new(path, logs.CreateLogger("McpResearch")) : null));
        if (settings.OAuth is { } oauth)
            authentication.AddTokens(oauth);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireClaim(Caller.Scope, Caller.Read).Build());
    }
}
