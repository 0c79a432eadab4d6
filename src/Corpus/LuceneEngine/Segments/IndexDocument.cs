using McpResearch.Corpus.Engine.Text;

namespace McpResearch.Corpus.LuceneEngine.Segments;

/// <summary>One document of the index, before it is written.</summary>
/// <param name="Stored">What is read back of it.</param>
internal sealed record IndexDocument(byte[] Stored)
{
    /// <summary>Fields with texts, cut into tokens.</summary>
    public List<(string Field, List<Token> Tokens)> Texts { get; } = new(8);

    /// <summary>Fields with single terms.</summary>
    public List<(string Field, string Term)> Terms { get; } = new(48);

    /// <summary>Columns of numbers.</summary>
    public List<(string Field, long Number)> Numbers { get; } = new(4);

    /// <summary>Columns of text.</summary>
    public List<(string Field, string Text)> Names { get; } = new(1);

    /// <summary>Columns of sets of values.</summary>
    public List<(string Field, string Value)> Facets { get; } = new(8);
}
