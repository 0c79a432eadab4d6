using McpResearch.Conformance.Fixtures;
using McpResearch.Corpus;
using McpResearch.Server.Http;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Server;

// The production server over HTTP, and beside what it offers the primitives that the conformance suite asks for by name.
// Arguments: URL CORPUS INDEX. Runs until its input ends.
await using var corpus = new ResearchCorpus(new CorpusOptions { CorpusFolder = args[1], IndexFolder = args[2] });
await using var app = HttpServer.Build(corpus, new() { Url = new Uri(args[0]) }, builder => builder.Services.PostConfigure<McpServerOptions>(FixtureSet.AddTo));
await app.StartAsync();
await Console.Error.WriteLineAsync($"Listening at {app.Urls.First()}");
await Console.In.ReadToEndAsync();
await app.StopAsync();
