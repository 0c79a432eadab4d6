using BenchmarkDotNet.Attributes;
using McpResearch.Benchmarks.Scale;
using McpResearch.Corpus.Engine.Text;
using McpResearch.Corpus.Querying;
using McpResearch.Corpus.Search;

namespace McpResearch.Benchmarks.Speed.Parts;

/// <summary>What is done with the text of one note, beside reading its characters once.</summary>
[MemoryDiagnoser]
[InProcess]
public class TextParts
{
    private readonly string text = LargeCorpus.Note(1, new(1));
    private readonly QueryWords words = QueryWords.Of(QueryParser.Parse(LargeCorpus.Note(1, new(1))[2..40]));
    private readonly SnippetText flat = new(LargeCorpus.Note(1, new(1)));

    /// <summary>Every character once.</summary>
    [Benchmark(Baseline = true)]
    public int Characters()
    {
        var letters = 0;
        foreach (var c in text)
            letters += char.IsLetter(c) ? 1 : 0;
        return letters;
    }

    /// <summary>Its stems.</summary>
    [Benchmark]
    public int Stems() => TextAnalysis.Stems(text).Count;

    /// <summary>Markdown to plain text.</summary>
    [Benchmark]
    public string Flatten() => PlainText.Flatten(text);

    /// <summary>The best passage for a query of some words.</summary>
    [Benchmark]
    public string Snippet() => SnippetBuilder.Build(flat, words);
}
