using McpResearch.Corpus.Composing;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Errors;
using McpResearch.Corpus.Parsing;

namespace McpResearch.Corpus.Answers;

/// <summary>Answers <c>save_note</c>.</summary>
internal static class SaveNoteHandler
{
    private const int MostItems = 50;
    private const int LongestItem = 2_000;

    /// <summary>Checks everything and says what saving would do; writes nothing.</summary>
    public static SavePlan Plan(CallContext call, SaveNoteRequest request, CorpusPlace place)
    {
        var draft = Checked(request, place.Today);
        FindItem(call, request);
        var slug = Slug(request, draft);
        var path = place.Layout(call.Reader).Note(slug, draft.Researched);
        var atPlace = place.IsTaken(path) ? place.At(call.Reader, path) : null;
        return new(CleanText.Line(draft.Title), path, atPlace ?? SameWork(call, draft), atPlace is not null);
    }

    /// <summary>Writes the note where nothing stands against it.</summary>
    public static SaveAnswer Handle(CallContext call, SaveNoteRequest request, CorpusPlace place)
    {
        var plan = Plan(call, request, place);
        if (plan.IsTaken || plan.Existing is not null && !request.Anyway)
            return new() { Outcome = "exists", Existing = plan.Existing };
        return place.TryCreate(plan.Path, NoteFile.Of(Checked(request, place.Today)))
            ? new() { Outcome = "saved", Path = plan.Path }
            : new() { Outcome = "exists", Existing = place.At(call.Reader, plan.Path) };
    }

    /// <summary>Says what became of a saved note, once it is indexed, and closes its backlog item.</summary>
    public static SaveAnswer Finish(CallContext call, SaveNoteRequest request, SaveAnswer saved)
    {
        var id = CorpusPlace.IdAt(call.Reader, saved.Path!);
        var answer = saved with { Id = id.ToString(), Uri = id.Uri };
        if (FindItem(call, request) is not { } item)
            return answer;
        call.Log.Update(item.Id, BacklogStatus.Researched, $"Research note: {id}", request.SavedBy);
        return answer with { Item = Shown.Item(BacklogBoard.Find(call.Reader, call.Log.Read(), item.Id.ToString())!) };
    }

    private static NoteDraft Checked(SaveNoteRequest request, DateOnly today) => new()
    {
        Title = Said("title", request.Title, 300, "title: \"Horizon-LM: training 120B parameters on one GPU\""),
        Overview = Said("overview", request.Overview, 10_000, "overview: \"What it is and what is new\""),
        Url = Address(request.Url),
        Source = Argument.Text("source", request.Source, 300),
        Researched = Argument.WholeDay("date", request.Date) ?? today,
        KeyPoints = Items("key_points", request.KeyPoints),
        TechnicalDetails = Argument.Text("technical_details", request.TechnicalDetails, 30_000),
        Implications = Argument.Text("implications", request.Implications, 10_000),
        Sources = Items("sources", request.Sources),
        Related = Items("related", request.Related),
    };

    private static string Said(string name, string? text, int most, string example) =>
        Argument.Text(name, text, most) is { } said && SafeMarkdown.Section(said).Length > 0 && CleanText.Line(said).Length > 0 ? said : throw Argument.Bad(name, text ?? "", $"1 to {most:N0} characters that can be seen", example);

    private static string? Address(string? url) =>
        Argument.Text("url", url, 2_000) is { } text ? WebLink.Address(text) ?? throw Argument.Bad("url", text, "an http or https address", "url: https://arxiv.org/abs/2602.13517") : null;

    private static IReadOnlyList<string> Items(string name, IReadOnlyList<string> items) => items.Count > MostItems
        ? throw Argument.Bad(name, $"{items.Count} of them", $"at most {MostItems}", $"fewer {name}")
        : [.. items.Select(item => Argument.Text(name, item, LongestItem)).OfType<string>()];

    private static string Slug(SaveNoteRequest request, NoteDraft draft)
    {
        if (Argument.Text("slug", request.Slug, 200) is { } slug)
            return NoteSlug.IsGood(slug) ? slug : throw Argument.Bad("slug", slug, $"lower-case letters a-z, digits and single dashes between them, to {NoteSlug.Longest} characters, and no reserved name (index, readme, con, nul, …)", "slug: horizon-lm-one-gpu");
        return NoteSlug.From(CleanText.Line(draft.Title)) ?? throw new CorpusException(CorpusError.BadArgument, "No file name can be made of the title. Give 'slug': lower-case letters a-z, digits and dashes. Example: slug: horizon-lm-one-gpu.");
    }

    private static BacklogItem? FindItem(CallContext call, SaveNoteRequest request) =>
        Argument.Text("backlog_item", request.BacklogItem, 2_000) is { } name ? BacklogBoard.Find(call.Reader, call.Log.Read(), name) ?? throw ReadEntryHandler.NotFound(call, name, EntryKind.Backlog) : null;

    /// <summary>A note about the same work. A story without its note is none: this may be the one that it lacks.</summary>
    private static ExistingEntry? SameWork(CallContext call, NoteDraft draft)
    {
        var keys = WorkKey.Of(new Note { Id = NoteParser.Id("draft.md"), Title = CleanText.Line(draft.Title), Url = draft.Url, Location = new("draft.md", 1) });
        return keys.Count == 0 ? null : call.Reader.FindByName([.. keys]).FirstOrDefault(entry => entry is Note or Article { Note: not null }) is { } same ? Shown.Existing(same) : null;
    }
}
