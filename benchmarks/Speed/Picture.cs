using System.Globalization;
using System.Text;

namespace McpResearch.Benchmarks.Speed;

/// <summary>Draws a table of figures by number of entries, both on logarithmic scales.</summary>
internal static class Picture
{
    private const int Width = 760, Height = 420, Left = 70, Right = 190, Top = 30, Bottom = 50, LabelHeight = 14;
    private static readonly string[] Colours = ["#1f77b4", "#d62728", "#2ca02c", "#9467bd", "#ff7f0e", "#8c564b", "#333333"];

    /// <summary>Reads the line <c>entries | name | …</c> and the lines of numbers below it, <c>-</c> where none was measured; writes an SVG.</summary>
    public static void Draw(string table, string picture)
    {
        var rows = File.ReadLines(table).Where(line => line.Contains('|')).Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToList();
        var points = rows.Skip(1).Select(row => row.Select(Number).ToArray()).ToList();
        var values = points.SelectMany(point => point.Skip(1)).OfType<double>().ToList();
        var (x, y) = (Scale(points.Select(point => point[0]!.Value), Left, Width - Right), Scale(values, Height - Bottom, Top));
        var svg = new StringBuilder($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Width}\" height=\"{Height}\" font-family=\"sans-serif\" font-size=\"12\"><rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
        foreach (var point in points)
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{x(point[0]!.Value):0}\" x2=\"{x(point[0]!.Value):0}\" y1=\"{Top}\" y2=\"{Height - Bottom}\" stroke=\"#ddd\"/><text x=\"{x(point[0]!.Value):0}\" y=\"{Height - 28}\" text-anchor=\"middle\">{point[0]:#,0}</text>\n");
        for (var power = Math.Floor(Math.Log10(values.Min())); power <= Math.Log10(values.Max()); power++)
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{y(Math.Pow(10, power)):0}\" y2=\"{y(Math.Pow(10, power)):0}\" stroke=\"#ddd\"/><text x=\"{Left - 8}\" y=\"{y(Math.Pow(10, power)) + 4:0}\" text-anchor=\"end\">{Math.Pow(10, power):#,0.###}</text>\n");
        var lines = Enumerable.Range(1, rows[0].Length - 1).Select(column => (Name: rows[0][column], Colour: Colours[(column - 1) % Colours.Length],
            Points: points.Where(point => point[column] is not null).Select(point => (X: x(point[0]!.Value), Y: y(point[column]!.Value))).ToList()));
        var free = 0.0;
        foreach (var line in lines.OrderBy(line => line.Points[^1].Y))
        {
            free = Math.Max(line.Points[^1].Y, free + LabelHeight);
            svg.Append(Line(line.Name, line.Points, free, line.Colour));
        }

        File.WriteAllText(picture, svg.Append("<text x=\"330\" y=\"412\" text-anchor=\"middle\">entries</text></svg>\n").ToString());
    }

    private static string Line(string name, List<(double X, double Y)> points, double label, string colour) => string.Create(CultureInfo.InvariantCulture,
        $"<polyline fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\" points=\"{string.Join(' ', points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.X:0},{point.Y:0}")))}\"/><text x=\"{points[^1].X + 8:0}\" y=\"{label + 4:0}\" fill=\"{colour}\">{name}</text>\n");

    private static double? Number(string text) => double.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static Func<double, double> Scale(IEnumerable<double> values, double from, double to)
    {
        var all = values.ToList();
        var (least, most) = (Math.Log10(all.Min()), Math.Log10(all.Max()));
        return value => from + (Math.Log10(value) - least) / Math.Max(most - least, 1e-9) * (to - from);
    }
}
