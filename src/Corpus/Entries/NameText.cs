namespace McpResearch.Corpus.Entries;

/// <summary>What people leave around a name that they paste.</summary>
internal static class NameText
{
    // Longer text is prose: no identifier or address that anyone can open is this long.
    private const int Longest = 4000;

    /// <summary>Without spaces, quotes, brackets that hold the whole, and the punctuation of the sentence that it stood in. Empty where it is too long to be a name.</summary>
    public static string Trim(string text)
    {
        if (text.Length > Longest)
            return "";
        for (var before = ""; before != text;)
        {
            before = text;
            text = text.Trim().Trim('`', '"', '\'', '“', '”', '‘', '’');
            text = IsWrapped(text) ? text[1..^1] : text;
            while (text.Length > 0 && IsLeftOver(text))
                text = text[..^1];
        }

        return text;
    }

    /// <summary>Takes an http or https address apart, or one without scheme if it has a path.</summary>
    /// <param name="text">Trimmed.</param>
    /// <param name="host">Lower case, without <c>www.</c>, user and default port.</param>
    /// <param name="rest">The path without its first slash, without query and fragment.</param>
    public static bool IsAddress(string text, out string host, out string rest)
    {
        (host, rest) = ("", "");
        var start = SchemeLength(text);
        var end = AuthorityEnd(text, start);
        if (start == 0 && (end == text.Length || text[end] != '/'))
            return false;
        host = HostOf(text[start..end].ToLowerInvariant());
        rest = text[end..].Split('?', '#')[0].TrimStart('/');
        var name = host.Split(':')[0].TrimEnd('.');
        return name.Contains('.') && char.IsLetter(name[^1]);
    }

    /// <summary>Where the host with its port ends: at the first <c>/</c>, <c>?</c> or <c>#</c> from <paramref name="start"/>, else at the end.</summary>
    public static int AuthorityEnd(string text, int start) => text.AsSpan(start).IndexOfAny('/', '?', '#') is >= 0 and var at ? start + at : text.Length;

    /// <summary>Length of <c>http://</c>, <c>https://</c> or <c>//</c> in any case; 0 without.</summary>
    public static int SchemeLength(string text) =>
        text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8
        : text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7
        : text.StartsWith("//", StringComparison.Ordinal) ? 2
        : 0;

    private static string HostOf(string authority)
    {
        var host = authority[(authority.LastIndexOf('@') + 1)..];
        foreach (var port in new[] { ":80", ":443", ":" })
            host = host.EndsWith(port, StringComparison.Ordinal) ? host[..^port.Length] : host;
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }

    private static bool IsWrapped(string text) => text.Length > 1 && (text[0], text[^1]) is ('<', '>') or ('(', ')') or ('[', ']');

    private static bool IsLeftOver(string text) => text[^1] switch
    {
        '.' => !text.EndsWith("...", StringComparison.Ordinal),
        ',' or ';' or ':' or '!' or '"' or '\'' or '`' or '’' or '”' => true,
        ')' => text.Count(c => c == ')') > text.Count(c => c == '('),
        ']' => text.Count(c => c == ']') > text.Count(c => c == '['),
        _ => false,
    };
}
