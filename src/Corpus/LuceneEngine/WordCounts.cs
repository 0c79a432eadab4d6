namespace McpResearch.Corpus.LuceneEngine;

/// <summary>Counts entries that have a word in any form, or several side by side.</summary>
internal static class WordCounts
{
    public static int Of(LuceneView view, string words)
    {
        var bits = new TermBits(view, CancellationToken.None);
        return (words.Contains(' ') ? bits.Phrase(words) : bits.Word(words)).Cardinality;
    }
}
