using McpResearch.Server.Cli;

return await CommandLine.RunAsync(args, Terminal.OfProcess());
