using System.Text;

namespace McpResearch.Corpus.Quoting;

/// <summary>A part of a quote beside the words of the text that it stands for, difference by difference.</summary>
internal sealed class PartComparison
{
    private const string Endings = ".,;:!?)]}\"'”’»*_`。！？；：」』）";

    private readonly Quote quote;
    private readonly WordList text;
    private readonly PlacedPart part;
    private readonly StringBuilder marked = new();
    private readonly List<QuoteDifference> differences = [];
    private int written;

    public PartComparison(Quote quote, WordList text, PlacedPart part)
    {
        (this.quote, this.text, this.part) = (quote, text, part);
        written = part.Start < part.End ? text.Start(part.Start) : 0;
        Compare(WordAlignment.Steps(quote.Ids(part.Part), text.Ids[part.Start..part.End]));
        if (part.Start < part.End)
            marked.Append(text.Text, written, Math.Max(0, PassageEnd - written));
    }

    /// <summary>How many words differ.</summary>
    public int Cost { get; private set; }

    /// <summary>In order.</summary>
    public IReadOnlyList<QuoteDifference> Differences => differences;

    /// <summary>The text's words as they stand, with what closes the sentence.</summary>
    public string Passage => part.Start < part.End ? text.Text[text.Start(part.Start)..PassageEnd] : "";

    /// <summary>The passage with the differences in place.</summary>
    public string Marked => marked.ToString();

    private int PassageEnd
    {
        get
        {
            var end = text.End(part.End - 1);
            while (end < text.Text.Length && Endings.Contains(text.Text[end]))
                end++;
            return end;
        }
    }

    private void Compare(List<Step> steps)
    {
        var (mine, theirs) = (part.Part.From, part.Start);
        for (var i = 0; i < steps.Count;)
        {
            var (from, at) = (mine, theirs);
            for (; i < steps.Count && steps[i] != Step.Same; i++)
                (mine, theirs) = (steps[i] == Step.Missing ? mine : mine + 1, steps[i] == Step.Added ? theirs : theirs + 1);
            if ((mine, theirs) != (from, at))
                Add(from, mine, at, theirs);
            for (; i < steps.Count && steps[i] == Step.Same; i++)
                (mine, theirs) = (mine + 1, theirs + 1);
        }
    }

    private void Add(int from, int to, int at, int end)
    {
        var (said, stands) = (quote.Words.Slice(from, to), text.Slice(at, end));
        if (end == at && StandsBetween(said, at))
            return;
        Cost += Math.Max(to - from, end - at);
        differences.Add(new(end == at ? "added" : to == from ? "missing" : "changed", said, stands, MeaningWords.Difference(Forms(quote.Words, from, to), Forms(text, at, end))));
        Mark(said, stands, at, end);
    }

    private void Mark(string said, string stands, int at, int end)
    {
        var start = at < end ? text.Start(at) : at > part.Start ? text.End(at - 1) : written;
        marked.Append(text.Text, written, Math.Max(0, start - written));
        var both = string.Join(" | ", new[] { said.Length > 0 ? $"quote: {said}" : "", stands.Length > 0 ? $"source: {stands}" : "" }.Where(side => side.Length > 0));
        marked.Append(at == end && at > part.Start ? " " : "").Append('[').Append(both).Append(']').Append(at == end && at == part.Start ? " " : "");
        written = Math.Max(written, at < end ? text.End(end - 1) : start);
    }

    /// <summary>Whether what the quote seems to add is there after all, as the number of a list item or the address of a link, which are no words of the text.</summary>
    private bool StandsBetween(string said, int at)
    {
        if (at == 0 || at >= text.Count)
            return false;
        var between = text.Text[text.End(at - 1)..text.Start(at)];
        return said.All(char.IsAsciiDigit)
            ? between.Split('\n').Any(line => line.TrimStart(' ', '\t', '>') is var item && item.StartsWith(said, StringComparison.Ordinal) && item.Length > said.Length && item[said.Length] is '.' or ')')
            : (said.Contains('/') || said.Contains('.')) && between.Contains(said, StringComparison.Ordinal);
    }

    private static string[] Forms(WordList words, int from, int to) => [.. Enumerable.Range(from, to - from).Select(i => WordForm.Of(words.Slice(i, i + 1)))];
}
