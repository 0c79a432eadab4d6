namespace McpResearch.Fuzz;

/// <summary>Makes inputs out of good ones: the same for the same random numbers.</summary>
internal sealed class Mutator(Random random, FuzzTarget target)
{
    /// <summary>Most characters of a small case.</summary>
    public const int Small = 16 * 1024;

    private const string Opening = "([{<「", Closing = ")]}>」";

    /// <summary>A good input after one to eight changes.</summary>
    public string Next()
    {
        var text = Cut(Seed(), Small);
        for (var steps = random.Next(1, 9); steps > 0; steps--)
            text = Cut(Step(text), Small);
        return text;
    }

    /// <summary>A small case blown up to <paramref name="size"/> characters by one thing that stands in it again and again.</summary>
    public string Next(int size)
    {
        var text = Cut(random.Next(2) == 0 ? Next() : Seed(), Math.Min(Small, size / 2));
        var at = Place(text);
        return text[..at] + Repeated(text, size - text.Length) + text[at..];
    }

    private static string Cut(string text, int most) => text.Length > most ? text[..most] : text;

    private string Step(string text) => random.Next(11) switch
    {
        0 => Flip(text),
        1 or 2 => Insert(text, Token()),
        3 => Insert(text, Span(text, 400)),
        4 => Without(text, ""),
        5 => text[..Place(text)],
        6 => Spliced(text, Seed()),
        7 => Insert(text, Repeated(text, random.Next(2, 2000))),
        8 => Insert(text, $"{Token()}{Token()}"),
        9 => Without(text, Token()),
        _ => Insert(text, ((char)random.Next(char.MaxValue + 1)).ToString()),
    };

    // Long ones keep their head, which says what they are.
    private string Seed()
    {
        var seed = target.Seeds[random.Next(target.Seeds.Count)];
        if (seed.Length <= Small)
            return seed;
        var from = random.Next(1000, seed.Length);
        return seed[..1000] + seed.Substring(from, Math.Min(Small, seed.Length - from));
    }

    private string Token() => target.Tokens[random.Next(target.Tokens.Count)];

    // Every second one is the start of a line.
    private int Place(string text)
    {
        var at = random.Next(text.Length + 1);
        return random.Next(2) == 0 ? at : text.AsSpan(0, at).LastIndexOf('\n') + 1;
    }

    private string Span(string text, int most)
    {
        var at = Place(text);
        return text.Substring(at, Math.Min(random.Next(1, most), text.Length - at));
    }

    private string Flip(string text)
    {
        if (text.Length == 0)
            return text;
        var at = random.Next(text.Length);
        return $"{text[..at]}{(char)(text[at] ^ (1 << random.Next(16)))}{text[(at + 1)..]}";
    }

    private string Insert(string text, string what)
    {
        var at = Place(text);
        return text[..at] + what + text[at..];
    }

    private string Without(string text, string instead)
    {
        var at = Place(text);
        return text[..at] + instead + text[Math.Min(text.Length, at + random.Next(1, 200))..];
    }

    private string Spliced(string text, string other) => text[..Place(text)] + other[Place(other)..];

    private string Repeated(string text, int size)
    {
        var unit = random.Next(6) switch
        {
            0 => Span(text, 8),
            1 => Span(text, 120),
            2 => $"{Token()}{Token()}",
            3 => $"{Token()}{Token()}{Token()}",
            _ => Token(),
        };
        unit = unit.Length == 0 ? "a" : unit;
        return random.Next(4) switch
        {
            0 => Numbered(unit, random.Next(unit.Length + 1), size),
            1 => string.Concat(Times(unit, size / 2), Times(Mirrored(unit), size / 2)),
            _ => Times(unit, size),
        };
    }

    private static string Times(string unit, int size) => string.Concat(Enumerable.Repeat(unit, Math.Max(1, size / unit.Length)));

    private static string Numbered(string unit, int at, int size) => string.Concat(Enumerable.Range(0, Math.Max(1, size / (unit.Length + 5))).Select(i => $"{unit[..at]}{i}{unit[at..]}"));

    // What closes what the unit opens.
    private static string Mirrored(string unit)
    {
        if (unit is ['<', _, .., '>'])
            return $"</{unit[1..]}";
        var mirrored = unit.ToCharArray();
        Array.Reverse(mirrored);
        return new([.. mirrored.Select(c => Opening.IndexOf(c) is var at and >= 0 ? Closing[at] : c)]);
    }
}
