using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Errors;
using McpResearch.Corpus.Parsing;
using McpResearch.Corpus.Parsing.Bibliographies;
using McpResearch.Corpus.Sources;

namespace McpResearch.Corpus.Importing;

/// <summary>One file to import, read.</summary>
/// <param name="Name">Its name, or its path within the folder that was named.</param>
/// <param name="References">Its records.</param>
/// <param name="Note">Its text, where it is Markdown of any other kind: it is taken over as it is.</param>
/// <param name="Problems">What could not be understood.</param>
internal sealed record ImportSource(string Name, IReadOnlyList<Reference> References, string? Note, IReadOnlyList<ImportProblem> Problems)
{
    /// <summary>How long a file may be: 128 MiB.</summary>
    public const int MaxBytes = 128 * 1024 * 1024;

    /// <summary>The files that a path names: itself, or of a folder those that may hold entries.</summary>
    /// <exception cref="CorpusException">There is no such file or folder.</exception>
    public static IEnumerable<(string Folder, string Name)> Find(string path)
    {
        if (Directory.Exists(path))
            return CorpusScanner.Scan(path).Files.Where(file => SourceNames.IsSource(Path.GetFileName(file.Path))).Select(file => (path, file.Path));
        if (!File.Exists(path))
            throw new CorpusException(CorpusError.BadArgument, $"There is no file or folder \"{Path.GetFileName(Path.TrimEndingDirectorySeparator(path))}\" to import, or it may not be seen: check its path.");
        return [(Path.GetDirectoryName(path)!, Path.GetFileName(path))];
    }

    /// <summary>Reads a file; never throws for what is in it.</summary>
    public static ImportSource Read(string folder, string name)
    {
        if (new FileInfo(Path.Combine(folder, name)).Length > MaxBytes)
            return Refused(name, $"The file is longer than {MaxBytes / 1024 / 1024} MiB: nothing of it is imported. Split it.");
        if (SourceReader.Read(folder, name, MaxBytes) is not { } source)
            return Refused(name, "The file has vanished.");
        var told = source.Problems.Select(problem => new ImportProblem(problem.Location.Line, problem.Message)).ToList();
        if (!source.Readable)
            return new(name, [], null, told);
        var parsed = name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? CorpusParser.Parse(name, source.Text) : BibliographyParser.Parse(name, source.Text) ?? CorpusParser.Parse(name, source.Text);
        return Of(name, source.Text, parsed, told);
    }

    private static ImportSource Of(string name, string text, ParsedFile parsed, List<ImportProblem> told)
    {
        told.AddRange(parsed.Problems.Select(problem => new ImportProblem(problem.Location.Line, problem.Message)));
        if (parsed.Kind == FileKind.ReferenceList)
            return new(name, [.. parsed.Entries.OfType<Reference>()], null, told);
        if (name.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
            return new(name, [], text, told);
        var why = text.Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase) ? " XML with a document type is refused, since its entities may explode." : "";
        return Refused(name, $"The file was not recognised: expected BibTeX, BibLaTeX, RIS, CSL-JSON, EndNote XML, Atom of arXiv, or Markdown.{why}");
    }

    private static ImportSource Refused(string name, string why) => new(name, [], null, [new(1, why)]);
}
