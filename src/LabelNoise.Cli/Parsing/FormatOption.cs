using System.CommandLine;

namespace LabelNoise.Cli.Parsing;

/// <summary>The --format option.</summary>
internal static class FormatOption
{
    private const string Note = "How results are written; JSON has the strings \"Infinity\", \"-Infinity\" and \"NaN\" for numbers it cannot hold";

    /// <summary>table or json.</summary>
    public static Option<OutputFormat> TableOrJson() =>
        OptionOf.Word("--format", Note, ("table", OutputFormat.Table), ("json", OutputFormat.Json));

    /// <summary>table, json or jsonl.</summary>
    public static Option<OutputFormat> TableJsonOrLines() => OptionOf.Word(
        "--format",
        Note + "; jsonl is one JSON object a line for each claim, written when the claim is decided",
        ("table", OutputFormat.Table),
        ("json", OutputFormat.Json),
        ("jsonl", OutputFormat.JsonLines));

    /// <summary>table, csv or json.</summary>
    public static Option<OutputFormat> TableCsvOrJson() => OptionOf.Word(
        "--format", Note, ("table", OutputFormat.Table), ("csv", OutputFormat.Csv), ("json", OutputFormat.Json));

    /// <summary>csv or json.</summary>
    public static Option<OutputFormat?> CsvOrJson() => OptionOf.Word<OutputFormat?>(
        "--format", Note, ("csv", OutputFormat.Csv), ("json", OutputFormat.Json));
}
