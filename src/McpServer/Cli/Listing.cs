using McpResearch.Server.Tools.Texts;
using Spectre.Console;

namespace McpResearch.Server.Cli;

/// <summary>Rows: a table for a person, lines with tabs for a program.</summary>
internal static class Listing
{
    /// <summary>Writes the rows; a program gets no heading. The first column is an id and stays whole.</summary>
    public static void Write(Terminal terminal, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        if (terminal.OutputIsTerminal)
            WriteTable(terminal.Results(), headings, rows);
        else
            foreach (var row in rows)
                terminal.Output.WriteLine(string.Join('\t', row.Select(cell => Quoted.Line(cell, 2_000))));
    }

    private static void WriteTable(IAnsiConsole results, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table { Border = TableBorder.Rounded };
        foreach (var (place, heading) in headings.Index())
            table.AddColumn(new TableColumn(new Text(heading, new Style(decoration: Decoration.Bold))) { NoWrap = place == 0 });
        foreach (var row in rows)
            table.AddRow(row.Select(cell => new Text(Quoted.Line(cell, 300))));
        if (table.Rows.Count > 0)
            results.Write(table);
    }
}
