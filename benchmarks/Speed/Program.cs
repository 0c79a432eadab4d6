using System.Globalization;
using BenchmarkDotNet.Running;
using McpResearch.Benchmarks.Scale;
using McpResearch.Benchmarks.Speed;
using McpResearch.Benchmarks.Speed.Parts;

// Speed parts [OPTION…]                      parts of the program, each beside a baseline in the same run (BenchmarkDotNet); ends with 1 where one takes more times its baseline than it may
// Speed rounds FOLDER FILES                  searches within this process: time, processor, garbage a search
// Speed program FOLDER FILES PROGRAM [ARG…]  a server as a client sees it: start, first answer, warm answers, memory; several programs in turn, separated by "--"
// Speed picture TABLE.txt PICTURE.svg        draws figures by number of entries
// FOLDER/FILES may hold a corpus and queries.json of its own; else 10 entries a file. The corpus is written where FOLDER/FILES is not there; the index of each program stands beside it.
if (args[0] == "parts")
{
    var broken = Bounds.Broken(BenchmarkSwitcher.FromTypes([typeof(SearchParts), typeof(TextParts)]).Run(args is ["parts"] ? ["--filter", "*"] : args[1..]));
    foreach (var regression in broken)
        Console.Error.WriteLine(regression);
    return broken.Count == 0 ? 0 : 1;
}

if (args[0] == "picture")
{
    Picture.Draw(args[1], args[2]);
    return 0;
}

var (mode, files) = (args[0], int.Parse(args[2], CultureInfo.InvariantCulture));
var place = Path.Combine(Path.GetFullPath(args[1]), args[2]);
var corpus = Path.Combine(place, "corpus");
if (!Directory.Exists(corpus))
    LargeCorpus.Write(corpus, files);
Console.WriteLine($"corpus {args[2]}, load {File.ReadAllText("/proc/loadavg").Split(' ')[0]}");
if (mode == "rounds")
    await SearchRounds.RunAsync(corpus, Path.Combine(place, "index-parts"), Queries.Of(place));
else
    Programs.Run(corpus, place, args[3..], Queries.Of(place));
return 0;
