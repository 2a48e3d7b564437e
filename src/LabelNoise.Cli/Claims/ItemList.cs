using System.Text.Json;
using LabelNoise.Cli.Hosting;
using LabelNoise.Paper;
using LabelNoise.Reporting;
using Spectre.Console;

namespace LabelNoise.Cli.Claims;

/// <summary>The first part of `list`: the numbered items of both versions of the paper, each with its verdict.</summary>
internal static class ItemList
{
    /// <summary>Writes all as a table, and what the verdicts mean.</summary>
    public static void Table(Host host)
    {
        Table(host, NumberedItems.All);
        host.Output.Write(FormattableString.Invariant($"{NumberedItems.All.Count} rows\n"));
        foreach ((string verdict, string meaning) in ItemsDocument.Meanings)
            host.Output.Write($"{verdict}: {meaning}\n");
    }

    /// <summary>Writes some as a table.</summary>
    public static void Table(Host host, IEnumerable<NumberedItem> items)
    {
        Table table = Rendering.Table([.. ItemsDocument.Headings]);
        foreach (NumberedItem item in items)
            table.AddRow([.. Cells(item).Select(cell => new Text(cell))]);
        host.Write(table);
    }

    /// <summary>Writes some as JSON.</summary>
    public static void Json(Utf8JsonWriter json, IReadOnlyList<NumberedItem> items) => json.List("items", items, item =>
    {
        foreach ((string name, string cell) in Names.Zip(Cells(item)))
            json.WriteString(name, cell);
        json.WriteString("statement", item.Statement?.Id);
    });

    private static readonly string[] Names = ["kind", "workshop", "extended", "what", "verdict", "where"];

    private static IEnumerable<string> Cells(NumberedItem item) => [.. ItemsDocument.Cells(Catalogue.Paper, item), ItemsDocument.Where(item)];
}
