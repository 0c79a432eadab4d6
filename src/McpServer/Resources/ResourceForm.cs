namespace McpResearch.Server.Resources;

/// <summary>One way to read a resource.</summary>
/// <param name="Format">What stands after <c>?format=</c>.</param>
/// <param name="MimeType">What comes.</param>
/// <param name="WriteAsync">The text of an address without its query. Errors of the corpus pass through.</param>
internal sealed record ResourceForm(string Format, string MimeType, Func<string, CancellationToken, Task<string>> WriteAsync);
