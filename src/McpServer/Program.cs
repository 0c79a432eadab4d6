using McpResearch.Corpus;
using McpResearch.Server.Hosting;
using Microsoft.Extensions.Logging;
await using var c = new ResearchCorpus(new CorpusOptions{CorpusFolder="data"});
using var logs = LoggerFactory.Create(l => l.ToStandardError());
try { await StdioServer.RunAsync(c, Console.OpenStandardInput(), Console.OpenStandardOutput(), logs, default);} catch (NotSupportedException e) { Console.Error.WriteLine(e);} 
return 0;
