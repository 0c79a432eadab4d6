using CsCheck;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Tests.Entries;

public class WorkKeyProperties
{
    private static readonly Gen<string> Number = Gen.Select(Gen.Int[15, 40], Gen.Int[1, 12], Gen.Int[10000, 99999], (year, month, number) => $"{year:D2}{month:D2}.{number}");

    private static readonly Gen<string> Spelling = Gen.OneOf(
        "{0}", "arXiv:{0}", "https://arxiv.org/abs/{0}", "http://www.arxiv.org/pdf/{0}", "https://export.arxiv.org/pdf/{0}.pdf", "arxiv.org/html/{0}", "10.48550/arXiv.{0}", "https://doi.org/10.48550/ARXIV.{0}");

    private static readonly Gen<string> Word = Gen.String[Gen.Char["abcXYZ019-_"], 1, 8];

    private static readonly Gen<string> Path = Gen.Select(Word.Array[1, 4], Word.Array[0, 3], (folders, names) =>
        $"{string.Join('/', folders)}{(names.Length > 0 ? "?" : "")}{string.Join('&', names.Select((name, i) => $"q{i}={name}"))}");

    private static readonly Gen<Func<string, string>> Decoration = Gen.OneOf<Func<string, string>>(
        path => "https://site.example/" + path,
        path => "http://www.site.example:80/" + path + "#section",
        path => "HTTPS://M.Site.Example/" + path + (path.Contains('?') ? "&" : "?") + "utm_source=a&fbclid=b",
        path => "https://site.example/" + (path.Contains('?') ? path : path + "/"),
        path => " <https://site.example:443/" + path + "> ",
        path => "https://site.example/" + Reordered(path));

    [Fact]
    public void Arxiv_spellings_agree_and_numbers_stay_apart() =>
        Gen.Select(Number, Number, Spelling, Spelling, Gen.Int[1, 9]).Holds((one, other, first, second, version) =>
        {
            var key = WorkKey.FromText(string.Format(null, first, one));
            Assert.Equal([$"arxiv:{one}"], key);
            Assert.Equal(one == other, key.SequenceEqual(WorkKey.FromText(string.Format(null, second, $"{other}v{version}"))));
        });

    [Fact]
    public void Address_spellings_agree_and_pages_stay_apart() =>
        Gen.Select(Path, Path, Decoration, Decoration).Holds((one, other, first, second) =>
        {
            var key = WorkKey.FromText(first(one));
            Assert.Equal(key, WorkKey.FromText(second(one)));
            if (one != other && key.Count > 0)
                Assert.NotEqual(key, WorkKey.FromText(second(other)));
        });

    [Fact]
    public void Normalising_twice_changes_nothing() =>
        Gen.Select(Path, Decoration).Holds((path, decorate) =>
        {
            foreach (var key in WorkKey.FromText(decorate(path)))
                Assert.Equal([key], WorkKey.FromText("https://" + key["url:".Length..]));
        });

    [Fact]
    public void Folding_a_title_twice_changes_nothing() =>
        Gen.String.Holds(text =>
        {
            if (WorkKey.OfTitle(text) is { } key)
                Assert.Equal(key, WorkKey.OfTitle(key["title:".Length..]));
        });

    [Fact]
    public void Any_text_is_answered() =>
        Gen.Select(Gen.OneOf("", "https://", "http://a.b/", "10.1000/", "arXiv:", "https://x.com/", "https://reddit.com/r/", "https://youtu.be/"), Gen.String).Holds((start, text) =>
        {
            foreach (var key in WorkKey.FromText(start + text))
                Assert.Contains(WorkKey.Kind(key), new[] { "arxiv", "doi", "url" });
        });

    [Theory]
    [InlineData("https://a.b/")]
    [InlineData("10.1000/")]
    [InlineData("arXiv:")]
    [InlineData("")]
    public async Task Huge_text_takes_no_time(string start)
    {
        foreach (var filler in new[] { "a", "/", "%", ")", "[", "a.", " ", "10.1000/", "doi/", "…" })
        {
            var text = start + string.Concat(Enumerable.Repeat(filler, 1_000_000 / filler.Length));
            await Task.Run(() => WorkKey.Of(Sample.Reference("k", text, text))).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        }
    }

    private static string Reordered(string path)
    {
        var parts = path.Split('?');
        return parts.Length == 1 ? path : parts[0] + "?" + string.Join('&', parts[1].Split('&').Reverse());
    }
}
