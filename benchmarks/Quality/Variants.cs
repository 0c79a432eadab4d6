using System.Globalization;
using McpResearch.Corpus.LuceneEngine;

namespace McpResearch.Quality;

/// <summary>Rankings that differ from the default in named weights: <c>Title=0.2,Pair=0</c>.</summary>
internal static class Variants
{
    public static Ranking Apply(Ranking ranking, string settings)
    {
        foreach (var setting in settings.Split(',', StringSplitOptions.RemoveEmptyEntries))
            if (setting.Split('=') is [var name, var text])
                Set(ranking = ranking with { }, name, double.Parse(text, CultureInfo.InvariantCulture));
        return ranking;
    }

    private static void Set(Ranking ranking, string name, double value)
    {
        var property = typeof(Ranking).GetProperty(name) ?? throw new ArgumentException($"Ranking has no {name}.");
        property.SetValue(ranking, Convert.ChangeType(value, property.PropertyType, CultureInfo.InvariantCulture));
    }
}
