using McpResearch.Corpus.Engine.Text;

namespace McpResearch.Corpus.Quoting;

/// <summary>The words of a text in order, as numbers of a <see cref="Vocabulary"/>, each with its place. Scripts without spaces give one word a character.</summary>
internal sealed class WordList
{
    private readonly List<int> ids = [];
    private readonly List<(int Start, int End)> places = [];
    private readonly Func<string, int> number;

    private WordList(string text, Func<string, int> number) => (Text, this.number) = (text, number);

    /// <summary>The text as it is.</summary>
    public string Text { get; }

    /// <summary>How many words.</summary>
    public int Count => ids.Count;

    /// <summary>The numbers.</summary>
    public ReadOnlySpan<int> Ids => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(ids);

    /// <summary>The words of a text, which the vocabulary learns.</summary>
    public static WordList Learn(string text, Vocabulary vocabulary) => new WordList(text, vocabulary.Learn).Read();

    /// <summary>The words of a text by a vocabulary that stays as it is.</summary>
    public static WordList Of(string text, Vocabulary vocabulary) => new WordList(text, vocabulary.Find).Read();

    /// <summary>Where a word begins in the text.</summary>
    public int Start(int word) => places[word].Start;

    /// <summary>Where a word ends in the text.</summary>
    public int End(int word) => places[word].End;

    /// <summary>The text from one word to before another, as it stands.</summary>
    public string Slice(int from, int to) => from < to ? Text[Start(from)..End(to - 1)] : "";

    private WordList Read()
    {
        var bare = BareText.Of(Text);
        var text = bare.ToString();
        var at = 0;
        foreach (var word in WordScanner.Scan(text))
        {
            AddSigns(bare, text, at, word.Start);
            if (word.Script == Script.Cjk)
                AddCharacters(bare, text, word);
            else
                Add(bare, WordForm.Of(text.AsSpan(word.Start, word.Length)), word.Start, word.End);
            at = word.End;
        }

        AddSigns(bare, text, at, text.Length);
        return this;
    }

    private void AddCharacters(BareText bare, string text, TextWord word)
    {
        for (var i = word.Start; i < word.End;)
        {
            var end = char.IsHighSurrogate(text[i]) && i + 1 < word.End ? i + 2 : i + 1;
            while (end < word.End && text[end] is '\u3099' or '\u309A' or '\uFF9E' or '\uFF9F')
                end++;
            Add(bare, WordForm.Of(text.AsSpan(i, end - i)), i, end);
            i = end;
        }
    }

    private void AddSigns(BareText bare, string text, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (WordForm.Sign(text, i) is { } sign)
                Add(bare, sign, i, i + 1);
    }

    private void Add(BareText bare, string form, int start, int end)
    {
        if (form.Length == 0)
            return;
        ids.Add(number(form));
        places.Add((bare.Place(start), bare.Place(end - 1) + 1));
    }
}
