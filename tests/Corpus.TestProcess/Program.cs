using McpResearch.Corpus;
using McpResearch.Corpus.Answers;
using McpResearch.Corpus.Backlog;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Sharing;

// A second process for tests. Says on stdout what it has done, a line each, and ends when stdin does.
switch (args)
{
    case ["lease", var path]:
        using (var lease = Lease.TryTake(path))
        {
            Say(lease is null ? "refused" : "held");
            Console.In.ReadToEnd();
        }

        break;
    case ["add", var path, var name, var count]:
        var log = new BacklogLog(path, TimeProvider.System);
        for (var i = 0; i < int.Parse(count, System.Globalization.CultureInfo.InvariantCulture); i++)
            Say(log.Add(new($"{name} item {i}", null, null, null, BacklogPriority.Normal, null, name), _ => null, out _).Id.Key);
        break;
    case ["search", var corpus, var index, var query]:
        await using (var research = new ResearchCorpus(new() { CorpusFolder = corpus, IndexFolder = index, FirstBuildWait = TimeSpan.FromMinutes(1) }))
        {
            for (string? line = ""; line is not null; line = Console.ReadLine())
            {
                var answer = await research.SearchAsync(new SearchRequest { Query = query });
                var status = await research.StatusAsync();
                Say($"{answer.Total} {answer.Index.State} {(status.Writer ? "writer" : "reader")} {answer.Index.Generation}");
            }
        }

        break;
    default:
        return 2;
}

return 0;

static void Say(string line)
{
    Console.WriteLine(line);
    Console.Out.Flush();
}
