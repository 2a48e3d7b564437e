namespace LabelNoise.Cli.Hosting;

/// <summary>How progress is shown.</summary>
internal enum ProgressStyle
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>A line now and then, for a log.</summary>
    Lines,

    /// <summary>Bars that move, on a terminal.</summary>
    Bars,
}
