using System.Globalization;
using McpResearch.Corpus.LuceneEngine;
using McpResearch.Quality;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args.Length == 0 || !Directory.Exists(args[0]))
{
    Console.Error.WriteLine("usage: McpResearch.Quality FOLDER-OF-COLLECTIONS [--only a,b] [--out FILE] [--sample N] [--set Name=Value ...] [--time]");
    return 2;
}

var only = Options("--only").SelectMany(o => o.Split(',')).ToHashSet();
var sample = Options("--sample").Select(o => int.Parse(o, CultureInfo.InvariantCulture)).FirstOrDefault(int.MaxValue);
var folders = Directory.GetDirectories(args[0]).Where(d => File.Exists(Path.Combine(d, "qrels.tsv")) && (only.Count == 0 || only.Contains(Path.GetFileName(d)))).Order(StringComparer.Ordinal);
var collections = folders.AsParallel().AsOrdered().Select(f => new IndexedCollection(Collection.Read(f).Sample(sample))).ToList();
try
{
    var settings = Options("--set").ToList();
    if (args.Contains("--time"))
        foreach (var collection in collections)
            Console.WriteLine(collection.Time(Variants.Apply(Ranking.Default, settings.FirstOrDefault(""))));
    else
        foreach (var variant in settings.Count == 0 ? [""] : settings)
            Report.Write(variant, [.. collections.AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(c => c.Measure(Variants.Apply(Ranking.Default, variant)))], Options("--out").FirstOrDefault());
}
finally
{
    collections.ForEach(c => c.Dispose());
}

return 0;

IEnumerable<string> Options(string name) => args.Index().Where(a => a.Item == name && a.Index + 1 < args.Length).Select(a => args[a.Index + 1]);
