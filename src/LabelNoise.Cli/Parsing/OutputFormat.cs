namespace LabelNoise.Cli.Parsing;

/// <summary>How results are written.</summary>
internal enum OutputFormat
{
    /// <summary>A table for people.</summary>
    Table,

    /// <summary>One JSON document.</summary>
    Json,

    /// <summary>Comma-separated values with a heading line.</summary>
    Csv,

    /// <summary>One JSON object a line, each written as soon as it is known.</summary>
    JsonLines,
}
