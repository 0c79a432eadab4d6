using McpResearch.Corpus.Composing;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Errors;
using McpResearch.Corpus.Parsing;
using McpResearch.Corpus.Parsing.Markdown;

namespace McpResearch.Corpus.Answers;

/// <summary>Answers <c>save_digest</c>.</summary>
internal static class SaveDigestHandler
{
    private const int Longest = 60_000;
    private const int MostProblems = 15;

    /// <summary>Checks everything and says what saving would do; writes nothing.</summary>
    public static SavePlan Plan(CallContext call, SaveDigestRequest request, CorpusPlace place)
    {
        var text = Text(request);
        var title = MarkdownFile.Read("digest.md", text).TitleInline.Plain;
        var day = Argument.WholeDay("date", request.Date) ?? DateText.FindDay(title)?.First
            ?? throw new CorpusException(CorpusError.BadArgument, "The digest has no day: give it in the title, \"# AI Research Digest - 2026-02-07\", on the first line.");
        var path = place.Layout(call.Reader).Digest(day);
        var existing = call.Reader.Find(new(EntryKind.Digest, PartialDate.From(day).ToString())) is { } digest ? Shown.Existing(digest) : place.IsTaken(path) ? place.At(call.Reader, path) : null;
        if (existing is null)
            Refuse(DigestCheck.Of(text, path, day, link => link.Candidates.Any(place.IsTaken)));
        return new(title, path, existing, existing is not null);
    }

    /// <summary>Writes the digest where nothing stands against it.</summary>
    public static SaveAnswer Handle(CallContext call, SaveDigestRequest request, CorpusPlace place)
    {
        var plan = Plan(call, request, place);
        return !plan.IsTaken && place.TryCreate(plan.Path, $"{Text(request)}\n")
            ? new() { Outcome = "saved", Path = plan.Path }
            : new() { Outcome = "exists", Existing = plan.Existing ?? place.At(call.Reader, plan.Path) };
    }

    /// <summary>Says what became of a saved digest, once it is indexed.</summary>
    public static SaveAnswer Finish(CallContext call, SaveAnswer saved)
    {
        var id = CorpusPlace.IdAt(call.Reader, saved.Path!);
        return saved with { Id = id.ToString(), Uri = id.Uri };
    }

    private static string Text(SaveDigestRequest request) =>
        SafeMarkdown.File(Argument.Text("text", request.Text, Longest) ?? throw Argument.Bad("text", "", "a digest in Markdown", "text: \"# AI Research Digest - 2026-02-07 …\""));

    private static void Refuse(IReadOnlyList<Problem> problems)
    {
        if (problems.Count == 0)
            return;
        var told = problems.Take(MostProblems).Select(problem => $"line {problem.Location.Line}: {problem.Message}");
        var more = problems.Count > MostProblems ? $"\nand {problems.Count - MostProblems} more" : "";
        throw new CorpusException(CorpusError.BadArgument, $"The digest was not saved, it has {problems.Count} problem(s). Mend them and call again:\n{string.Join('\n', told)}{more}");
    }
}
