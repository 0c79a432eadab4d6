using System.Globalization;
using McpResearch.Benchmarks.Scale;
using McpResearch.Benchmarks.Speed;

// Speed parts FOLDER FILES                   searches within this process: time, processor, garbage a search
// Speed program FOLDER FILES PROGRAM [ARG…]  a server as a client sees it: start, first answer, warm answers, memory; several programs in turn, separated by "--"
// Speed picture TABLE.txt PICTURE.svg        draws figures by number of entries
// FOLDER/FILES may hold a corpus and queries.json of its own; else 10 entries a file. The corpus is written where FOLDER/FILES is not there; the index of each program stands beside it.
if (args[0] == "picture")
{
    Picture.Draw(args[1], args[2]);
    return;
}

var (mode, files) = (args[0], int.Parse(args[2], CultureInfo.InvariantCulture));
var place = Path.Combine(Path.GetFullPath(args[1]), args[2]);
var corpus = Path.Combine(place, "corpus");
if (!Directory.Exists(corpus))
    LargeCorpus.Write(corpus, files);
Console.WriteLine($"corpus {args[2]}, load {File.ReadAllText("/proc/loadavg").Split(' ')[0]}");
if (mode == "parts")
    await Parts.RunAsync(corpus, Path.Combine(place, "index-parts"), Queries.Of(place));
else
    Programs.Run(corpus, place, args[3..], Queries.Of(place));
