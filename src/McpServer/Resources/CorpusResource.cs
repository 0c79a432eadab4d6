using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Errors;
using McpResearch.Server.Tools.Texts;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace McpResearch.Server.Resources;

/// <summary>A resource of the corpus that may be read in several forms: one address, or the entries of one kind.</summary>
/// <param name="name">For lists.</param>
/// <param name="kind">Whose entries; null for a single address.</param>
/// <param name="description">For models.</param>
/// <param name="forms">The first is given where no format is asked for.</param>
internal sealed class CorpusResource(string name, EntryKind? kind, string description, params ResourceForm[] forms) : McpServerResource
{
    /// <summary>The variable of a template that names an entry.</summary>
    public const string Key = "key";

    /// <summary>The variable of a template that names a form.</summary>
    public const string Format = "format";

    private readonly string address = kind is null ? $"{EntryId.Scheme}{name}" : $"{EntryId.Scheme}{name}/";

    /// <summary>Whose entries it gives; null for a single address.</summary>
    public EntryKind? Kind => kind;

    /// <summary>The formats that may be asked for.</summary>
    public IEnumerable<string> Formats => forms.Select(form => form.Format);

    /// <inheritdoc/>
    public override ResourceTemplate ProtocolResourceTemplate { get; } = new()
    {
        UriTemplate = kind is null ? $"{EntryId.Scheme}{name}" : $"{EntryId.Scheme}{name}/{{+{Key}}}{{?{Format}}}",
        Name = name,
        Description = description,
        MimeType = forms[0].MimeType,
    };

    /// <inheritdoc/>
    public override IReadOnlyList<object> Metadata => [];

    /// <inheritdoc/>
    public override bool IsMatch(string uri) => ResourceAddress.PathOf(uri) is var path && (kind is null
        ? path.Equals(address, StringComparison.OrdinalIgnoreCase)
        : path.Length > address.Length && path.StartsWith(address, StringComparison.OrdinalIgnoreCase));

    /// <summary>What an address that matches reads as, and of which type that is.</summary>
    /// <exception cref="CorpusException">Nothing is there, or there is no such form.</exception>
    public async Task<(string MimeType, string Text)> TextAsync(string uri, CancellationToken cancellation)
    {
        var asked = ResourceAddress.Parse(uri);
        var form = asked.Format is null ? forms[0] : forms.FirstOrDefault(form => form.Format.Equals(asked.Format, StringComparison.OrdinalIgnoreCase))
            ?? throw new CorpusException(CorpusError.BadArgument, $"There is no format \"{Quoted.Line(asked.Format, 60)}\" of this resource; there is {string.Join(", ", Formats)}.");
        return (form.MimeType, await form.WriteAsync(asked.Path, cancellation));
    }

    /// <inheritdoc/>
    public override async ValueTask<ReadResourceResult> ReadAsync(RequestContext<ReadResourceRequestParams> request, CancellationToken cancellationToken = default)
    {
        var uri = request.Params!.Uri;
        var (type, text) = await TextAsync(uri, cancellationToken);
        return new() { Contents = [new TextResourceContents { Uri = uri, MimeType = type, Text = text }] };
    }
}
