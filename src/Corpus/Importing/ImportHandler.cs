using System.Globalization;
using System.Text;
using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Errors;
using McpResearch.Corpus.Parsing.Markdown;

namespace McpResearch.Corpus.Importing;

/// <summary>Brings files into the corpus: bibliographies as reference lists, other Markdown as it is.</summary>
internal sealed class ImportHandler(string corpusFolder, TimeProvider time, IProgress<ImportProgress>? progress, CancellationToken cancellation)
{
    // Readers of the corpus take no more than 8 MiB of a file.
    private const int MostBytes = 4 * 1024 * 1024;

    private static readonly string[] Policies = ["merge", "report", "keep"];

    private readonly ImportPlace files = new(corpusFolder, time);
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads everything first, then writes.</summary>
    /// <exception cref="CorpusException">An argument is wrong, or the corpus cannot be written.</exception>
    public ImportReport Run(IIndexReader reader, ImportRequest request)
    {
        if (!Policies.Contains(request.Duplicates))
            throw new CorpusException(CorpusError.BadArgument, $"--duplicates is '{request.Duplicates}': allowed is merge, report or keep.");
        var sources = Read(request.Files);
        var plan = new ImportPlan(reader, request.Duplicates);
        var told = sources.Select(source => source.Problems.ToList()).ToList();
        Match(sources, plan, told);
        var texts = Lists(plan.Kept, files.Folder(request.Into ?? "references"), sources).Concat(Notes(sources, files.Folder(request.Into ?? "notes")));
        var imported = plan.Kept.Count + sources.Count(source => source.Note is not null);
        var written = Write(texts, imported, request.DryRun);
        return new()
        {
            Files = [.. sources.Select((source, place) => new ImportedFile(source.Name, source.References.Count + (source.Note is null ? 0 : 1), told[place]))],
            Written = written,
            Imported = imported,
            Merged = plan.Duplicates.Count(duplicate => duplicate.Outcome == "merged"),
            LeftOut = plan.Duplicates.Count(duplicate => duplicate.Outcome == "left_out"),
            Duplicates = plan.Duplicates,
            DryRun = request.DryRun,
        };
    }

    private List<ImportSource> Read(IReadOnlyList<string> paths)
    {
        var found = paths.SelectMany(ImportSource.Find).Distinct().ToList();
        List<ImportSource> sources = [];
        foreach (var (folder, name) in found)
        {
            cancellation.ThrowIfCancellationRequested();
            sources.Add(ImportSource.Read(folder, name));
            progress?.Report(new("reading", sources.Count, found.Count));
        }

        return sources;
    }

    private void Match(List<ImportSource> sources, ImportPlan plan, List<List<ImportProblem>> told)
    {
        var (done, total) = (0, sources.Sum(source => source.References.Count));
        foreach (var (place, source) in sources.Index())
            foreach (var record in source.References)
            {
                cancellation.ThrowIfCancellationRequested();
                plan.Take(source.Name, record, message => told[place].Add(new(record.Location.Line, message)));
                progress?.Report(new("matching", ++done, total));
            }
    }

    // Under the name of the first file that gave any.
    private IEnumerable<(string Path, string Text, int Records)> Lists(IReadOnlyList<Reference> references, string folder, List<ImportSource> sources)
    {
        var first = sources.FirstOrDefault(source => source.References.Count > 0)?.Name ?? "";
        var name = Slug.From(Path.GetFileNameWithoutExtension(first)) is { Length: > 0 } slug ? slug : "references";
        var head = $"# References\n\nGenerated: {time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)}\n\n";
        var (text, number) = (new StringBuilder(), 0);
        foreach (var reference in references)
        {
            text.Append(ReferenceListText.Entry(reference, ++number));
            if (text.Length < MostBytes / 3 && number < 900_000)
                continue;
            yield return (files.Free(folder, name + ".md", taken), head + text, number);
            (text, number) = (new StringBuilder(), 0);
        }

        if (number > 0)
            yield return (files.Free(folder, name + ".md", taken), head + text, number);
    }

    private IEnumerable<(string Path, string Text, int Records)> Notes(List<ImportSource> sources, string folder) =>
        sources.Where(source => source.Note is not null).Select(source => (files.Free(folder, source.Name, taken), source.Note!, 1));

    // Text by text: all of them together would take twice the room of what was read.
    private List<string> Write(IEnumerable<(string Path, string Text, int Records)> texts, int total, bool dryRun)
    {
        List<string> written = [];
        var done = 0;
        foreach (var (path, text, records) in texts)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!dryRun)
                files.Write(path, text);
            written.Add(path);
            progress?.Report(new("writing", done += records, total));
        }

        return written;
    }
}
