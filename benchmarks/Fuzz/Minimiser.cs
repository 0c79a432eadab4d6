namespace McpResearch.Fuzz;

/// <summary>Takes away what a failure does not need.</summary>
internal static class Minimiser
{
    private const int MostTries = 3000;

    /// <summary>A shorter text that still fails, by leaving out spans of halved lengths.</summary>
    public static string Shrink(string text, Func<string, bool> fails)
    {
        var tries = 0;
        for (var length = Math.Max(1, text.Length / 2); ; length /= 2)
        {
            for (var at = 0; at < text.Length && tries < MostTries; tries++)
            {
                var shorter = text.Remove(at, Math.Min(length, text.Length - at));
                if (fails(shorter))
                    text = shorter;
                else
                    at += length;
            }

            if (length == 1 || tries >= MostTries)
                return text;
        }
    }
}
