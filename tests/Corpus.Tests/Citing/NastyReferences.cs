using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Tests.Citing;

/// <summary>References that break careless writers.</summary>
internal static class NastyReferences
{
    public static IReadOnlyList<Reference> All { get; } =
    [
        Of("crowd2025", "Many Hands: a Study of RNA & Co.") with
        {
            Type = "academic", ArxivId = "2512.00001v2", Url = "https://arxiv.org/abs/2512.00001v2", Date = new(2025, 12, 31), Tags = ["Agent", "World Model", "a, b", "C#"],
            Authors = Enumerable.Range(1, 90).Select(number => new PersonName($"Family{number}", $"Given{number}")).ToEquatableList(),
        },
        Of("journal2024", "In a journal") with
        {
            Type = "Academic", Doi = "10.1000/a_b(1)%7Bx%7D", Date = new(2024, 3), Fields = [new("Journal", "Annals of R&D"), new("Volume", "3")],
            Authors = [new("van der Berg", "Jan-Willem P."), new("Doe, Jr.", "John"), new("Research and Development", "Unit of"), new("Ørsted", "Élise")],
        },
        Of("doi2024", "Known by its DOI") with { Type = "academic", Doi = "10.1000/xyz", Date = new(2024), Authors = [new("OpenAI"), new("Barnes and Noble, Inc."), new("others")] },
        Of("specials", """100% of $5 & #1_a {b} ~c ^d \e "f" 'g' `h` <i> |j| *k* [l](m) @n -- o --- p ''q'' ?`""") with { Type = "blog", Url = "https://example.com/a_b%20c?d=1&e={f}#g~h", Description = "See \\url{x} and $\\alpha_{1$ with } too many }} or {{{ too few." },
        Of("korean2026", "한국어 제목: 에이전트의 기억") with { Type = "blog", Url = "https://example.kr/글/1", Date = new(2026, 2, 7), Authors = [new("김", "민수"), new("이서연")], Tags = ["에이전트"] },
        Of("lines", "A title\r\nof two lines\twith a bell\a") with { Type = "twitter", Url = "https://x.com/a/status/1", Description = "First line.\nSecond line.\n\nTY  - JOUR\nER  - \n@misc{evil,\n  title = {x}\n}\n- item", Authors = [new("karpathy_")] },
        Of("entities", "R&amp;D &#34;quoted&#34;") with { Type = "blog", Url = "[post]", Description = "Not decoded twice: &lt;b&gt;." },
        Of("odd key, with {braces} & 100%", "Key with odd characters") with { Url = "github.com/a/b", Type = "blog" },
        Of("SPECIALS", "The same key in capitals?") with { Type = "linkedin", Url = "https://www.linkedin.com/posts/x_y-activity-1" },
        Of("한글키2026", "Key in Hangul") with { Date = new(2026) },
        Of("@#!", "Nothing left of the key") with { Type = "academic", ArxivId = "cs/0101001", Authors = [new("# Heading"), new("Lone\ud800surrogate", "X")] },
        Of("list", "Starts like a list.") with { Authors = [new("1. Org")], Url = "javascript:alert(1)" },
    ];

    public static Reference Of(string key, string title) =>
        new() { Id = new(EntryKind.Reference, key), CiteKey = key, Title = title, Location = new("references.md", 1) };
}
