namespace LabelNoise.Cli.Reports;

/// <summary>At which numbers the figures of a report are computed.</summary>
internal enum FigureDetail
{
    /// <summary>At numbers of seconds.</summary>
    Quick = 0,

    /// <summary>At the paper's own.</summary>
    Deep = 1,

    /// <summary>At none: there are no figures.</summary>
    None = 2,
}
