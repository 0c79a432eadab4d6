using CsCheck;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Tests.Citing;

/// <summary>References of random text, thick with what the formats treat specially.</summary>
internal static class AnyReferences
{
    private static readonly string[] Pieces = ["{", "}", "\\", "\"", "%", "$", "#", "_", "&", "~", "^", "@", ",", " and ", "-", "`", "'", "?", "\n", "\r\n", "TY  - ", "ER  - ", "*", "[", "]", "<", ">", " ", "\0", "\u2028", "\ud800", "한", "é", "😀", "a", "B", "cd", "1", "."];

    private static readonly Gen<string> Text = Gen.OneOf(Pieces).Array[0, 24].Select(string.Concat);

    private static readonly Gen<string> Word = Text.Select(text => $"W{text}");

    private static readonly Gen<PersonName> Name = Gen.Select(Word, Word.Null(), (family, given) => new PersonName(family, given));

    private static readonly Gen<PartialDate?> Date = Gen.Select(Gen.Int[1, 9999], Gen.Int[0, 12], Gen.Int[0, 28], Gen.Bool, (year, month, day, known) =>
        known ? new PartialDate(year, month, month == 0 ? 0 : day) : (PartialDate?)null);

    public static Gen<Reference> One { get; } = Gen.Select(
        Gen.Select(Text, Word, Text),
        Gen.Select(Name.Array[0, 6], Word.Array[0, 3]),
        Gen.Select(Gen.OneOf("academic", "blog", "twitter", ""), Gen.OneOf<string?>(null, "2512.24873v1"), Gen.Select(Gen.OneOf("https://a.org/", ""), Text, string.Concat).Null()),
        Date,
        (texts, lists, kinds, date) => NastyReferences.Of(texts.Item1, texts.Item2) with
        {
            Description = texts.Item3,
            Authors = lists.Item1.ToEquatableList(),
            Tags = lists.Item2.ToEquatableList(),
            Type = kinds.Item1,
            ArxivId = kinds.Item2,
            Url = kinds.Item3,
            Date = date,
        });

    public static Gen<Reference[]> List { get; } = One.Array[1, 4];
}
