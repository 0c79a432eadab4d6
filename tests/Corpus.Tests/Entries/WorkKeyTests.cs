using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Tests.Entries;

public class WorkKeyTests
{
    [Theory]
    [InlineData("2602.13517")]
    [InlineData("2602.13517v2")]
    [InlineData("arXiv:2602.13517v2")]
    [InlineData("arxiv: 2602.13517")]
    [InlineData("arXiv:2602.13517v2 [cs.CL] 1 Feb 2026")]
    [InlineData("https://arxiv.org/abs/2602.13517")]
    [InlineData("http://www.arxiv.org/abs/2602.13517v2")]
    [InlineData("arxiv.org/abs/2602.13517v2")]
    [InlineData("https://export.arxiv.org/abs/2602.13517?context=cs.LG#s1")]
    [InlineData("https://arxiv.org/pdf/2602.13517v2.pdf")]
    [InlineData("https://arxiv.org/pdf/2602.13517/")]
    [InlineData("https://arxiv.org/html/2602.13517v1")]
    [InlineData("https://huggingface.co/papers/2602.13517")]
    [InlineData("https://www.alphaxiv.org/abs/2602.13517")]
    [InlineData("10.48550/arXiv.2602.13517")]
    [InlineData("doi:10.48550/arxiv.2602.13517")]
    [InlineData("https://doi.org/10.48550/arXiv.2602.13517")]
    [InlineData("<https://arxiv.org/abs/2602.13517>.")]
    [InlineData("(https://arxiv.org/abs/2602.13517),")]
    public void Every_spelling_of_an_arxiv_paper_names_it(string text) => Assert.Equal(["arxiv:2602.13517"], WorkKey.FromText(text));

    [Theory]
    [InlineData("cs/0101001")]
    [InlineData("arXiv:cs/0101001v3")]
    [InlineData("cs.AI/0101001")]
    [InlineData("https://arxiv.org/abs/cs.AI/0101001")]
    [InlineData("https://arxiv.org/pdf/cs/0101001v1")]
    public void Old_arxiv_numbers_are_known_with_their_archive(string text) => Assert.Equal(["arxiv:cs/0101001"], WorkKey.FromText(text));

    [Theory]
    [InlineData("10.1000/XYZ.1")]
    [InlineData("doi:10.1000/xyz.1")]
    [InlineData("DOI: 10.1000/xyz.1.")]
    [InlineData("https://doi.org/10.1000/xyz.1")]
    [InlineData("http://dx.doi.org/10.1000/XYZ.1,")]
    [InlineData("https://dl.acm.org/doi/abs/10.1000/xyz.1?download=true")]
    [InlineData("https://doi.org/10.1000%2Fxyz.1")]
    public void Every_spelling_of_a_doi_names_it(string text) => Assert.Equal(["doi:10.1000/xyz.1"], WorkKey.FromText(text));

    [Theory]
    [InlineData("10.1016/S0022-5193(05)80022-9", "doi:10.1016/s0022-5193(05)80022-9")]
    [InlineData("(10.1016/S0022-5193(05)80022-9)", "doi:10.1016/s0022-5193(05)80022-9")]
    [InlineData("https://www.biorxiv.org/content/10.64898/2026.02.05.703998v1.full", "doi:10.64898/2026.02.05.703998")]
    [InlineData("10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2", "doi:10.1002/(sici)1097-0258(19980815/30)17:15/16<1661::aid-sim968>3.0.co;2-2")]
    public void Odd_dois_stay_whole(string text, string key) => Assert.Equal([key], WorkKey.FromText(text));

    [Theory]
    [InlineData("https://Example.org:443/A/b/?utm_source=x&b=2&a=1&fbclid=1#top", "http://www.example.org/A/b?a=1&b=2")]
    [InlineData("https://example.org/%7euser/%c3%bc", "example.org/~user/ü")]
    [InlineData("https://old.reddit.com/r/LocalLLaMA/comments/1qvgbhs/context_rot/", "https://www.reddit.com/r/localllama/comments/1qvgbhs")]
    [InlineData("https://redd.it/1qvgbhs", "https://reddit.com/r/LocalLLaMA/comments/1qvgbhs/other_slug/?share_id=1")]
    [InlineData("https://twitter.com/junfanzhu98/status/2023830685811962317?s=12&t=jFc", "https://x.com/JunfanZhu98/status/2023830685811962317/photo/1")]
    [InlineData("https://youtu.be/kQRu7DdTTVA?si=abc&t=10", "https://m.youtube.com/watch?list=PL1&v=kQRu7DdTTVA")]
    [InlineData("https://github.com/BrendanHogan/hermitclaw.git", "http://github.com/brendanhogan/hermitclaw/#readme")]
    [InlineData("https://github.com/a/b/tree/main?tab=readme-ov-file", "https://github.com/a/b")]
    [InlineData("https://transformer-circuits.pub/2025/linebreaks/index.html", "https://transformer-circuits.pub/2025/linebreaks/")]
    [InlineData("https://kr.linkedin.com/posts/someone_title-activity-7429009467175759872-xKnd/?utm_medium=ios_app&rcm=A", "https://www.linkedin.com/feed/update/urn:li:activity:7429009467175759872")]
    [InlineData("https://en.m.wikipedia.org/wiki/Attention", "https://en.wikipedia.org/wiki/Attention")]
    [InlineData("https://münchen.example/a", "https://xn--mnchen-3ya.example/a")]
    [InlineData("https://usegrounded.com", "http://www.usegrounded.com/")]
    [InlineData("https://openreview.net/pdf?id=BqyPLOkxFY", "https://openreview.net/forum?id=BqyPLOkxFY")]
    [InlineData("https://blog.example/post?ref=newsletter", "https://blog.example/post")]
    public void Spellings_of_an_address_agree(string one, string other)
    {
        Assert.StartsWith("url:", Assert.Single(WorkKey.FromText(one)), StringComparison.Ordinal);
        Assert.Equal(WorkKey.FromText(one), WorkKey.FromText(other));
    }

    [Theory]
    [InlineData("https://example.org/a", "https://example.org/A")]
    [InlineData("https://example.org/?id=1", "https://example.org/?id=2")]
    [InlineData("https://example.org:8080/a", "https://example.org/a")]
    [InlineData("https://news.ycombinator.com/item?id=46872573", "https://news.ycombinator.com/item?id=46856005")]
    [InlineData("https://www.reddit.com/r/a/comments/1qvgbhs/x/", "https://www.reddit.com/r/a/comments/1qvgbhs/x/o3abcde/")]
    [InlineData("https://example.org/#/one", "https://example.org/#/two")]
    [InlineData("https://i.redd.it/abc.png", "https://v.redd.it/abc.png")]
    [InlineData("https://x.com/a/status/1", "https://x.com/a/status/2")]
    [InlineData("https://example.org/view?ref=12", "https://example.org/view?ref=13")]
    public void Addresses_of_different_pages_differ(string one, string other) => Assert.NotEqual(Assert.Single(WorkKey.FromText(one)), Assert.Single(WorkKey.FromText(other)));

    [Theory]
    [InlineData("")]
    [InlineData("claude-opus-46")]
    [InlineData("2026-02-07/claude-opus-46")]
    [InlineData("@weixun2025")]
    [InlineData("gpt-5.3")]
    [InlineData("2602.1351")]
    [InlineData("0613.13517")]
    [InlineData("2613.13517")]
    [InlineData("and/0101001")]
    [InlineData("how do agents use arxiv.org/abs/2602.13517 well")]
    [InlineData("10.1000/...")]
    [InlineData("https://localhost/a")]
    [InlineData("Unknown")]
    [InlineData("self.LocalLLaMA")]
    [InlineData("https://self.LocalLLaMA/a")]
    [InlineData("https://old.reddit.com/r/singularity/comments/[post-id]/")]
    [InlineData("https://old.reddit.com/r/LocalLLaMA/comments/{post_id}")]
    [InlineData("https://www.reddit.com/r/MachineLearning/comments/*/search_vague_queries/")]
    [InlineData("https://old.reddit.com/r/artificial/comments/...")]
    [InlineData("https://old.reddit.com/r/LocalLLaMA/comments/")]
    [InlineData("https://old.reddit.com/r/LocalLLaMA/")]
    [InlineData("https://old.reddit.com/r/a/comments/%5Bpost%5D/")]
    [InlineData("https://old.reddit.com/r/a/comments/post-id/")]
    [InlineData("https://arxiv.org/abs/2602.xxxxx")]
    [InlineData("https://arxiv.org/list/cs.AI/recent")]
    [InlineData("https://news.ycombinator.com/")]
    [InlineData("https://news.ycombinator.com/newest")]
    [InlineData("https://x.com/OpenAI")]
    [InlineData("https://www.youtube.com/watch?v=xxxx")]
    [InlineData("[post]")]
    [InlineData("ftp://example.org/a")]
    [InlineData("mailto:a@example.org")]
    public void Text_that_names_no_work_gives_no_key(string text) => Assert.Empty(WorkKey.FromText(text));

    [Theory]
    [InlineData("Think Deep, Not Just Long", "title:think deep not just long")]
    [InlineData("[2602.13517] Think deep — not just long!", "title:think deep not just long")]
    [InlineData("Hübotter’s Straße nach Łódź", "title:hubotters strasse nach lodz")]
    [InlineData("Learning C++ the Hard Way", "title:learning c++ the hard way")]
    [InlineData("언어 모델의 심층 추론", "title:언어 모델의 심층 추론")]
    [InlineData("大型语言模型的推理", "title:大型语言模型的推理")]
    [InlineData("Ｆｕｌｌ ｗｉｄｔｈ ｔｉｔｌｅ", "title:full width title")]
    public void Titles_are_folded(string title, string key) => Assert.Equal(key, WorkKey.OfTitle(title));

    [Theory]
    [InlineData("Untitled")]
    [InlineData("Claude Code")]
    [InlineData("")]
    [InlineData("— ! ?")]
    [InlineData("404 - Page Not Found")]
    [InlineData("模型")]
    public void Titles_that_name_nothing_give_no_key(string title) => Assert.Null(WorkKey.OfTitle(title));

    [Fact]
    public void Keys_stand_strongest_first()
    {
        var reference = Sample.Reference("a2026", "Think Deep, Not Just Long", "https://github.com/a/b", "2602.13517v1", "10.1000/A");
        Assert.Equal(["arxiv:2602.13517", "doi:10.1000/a", "url:github.com/a/b", "title:think deep not just long"], WorkKey.Of(reference));
        Assert.Equal(["arxiv", "doi", "url", "title"], WorkKey.Of(reference).Select(WorkKey.Kind));
    }

    [Fact]
    public void An_article_is_also_known_by_the_addresses_of_its_note()
    {
        var article = Sample.Article("a", "One two three", "https://example.org/a", new("Paper", "https://arxiv.org/pdf/2602.13517v2"), new("Repository", "https://github.com/big/framework"));
        Assert.Equal(["arxiv:2602.13517", "url:example.org/a", "title:one two three"], WorkKey.Of(article));
    }

    [Fact]
    public void A_theme_is_known_by_its_title_and_a_digest_by_nothing()
    {
        var place = new Location("d.md", 1);
        Assert.Equal(["title:agents that check themselves"], WorkKey.Of(new Theme { Id = new(EntryKind.Theme, "2026-02-07/1"), Title = "Agents that check themselves", Number = 1, Location = place }));
        Assert.Empty(WorkKey.Of(new Digest { Id = new(EntryKind.Digest, "2026-02-07"), Title = "AI Research Digest today", Location = place }));
    }

    [Fact]
    public void The_same_placeholder_makes_no_duplicates_of_two_items()
    {
        const string address = "https://old.reddit.com/r/singularity/comments/[post-id]/";
        var one = WorkKey.Of(Sample.BacklogItem("0123456789ab", "First thing seen", address));
        var other = WorkKey.Of(Sample.BacklogItem("0123456789ac", "Second thing seen", address));
        Assert.Empty(one.Intersect(other));
    }
}
