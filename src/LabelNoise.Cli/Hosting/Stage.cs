namespace LabelNoise.Cli.Hosting;

/// <summary>How far some work has come.</summary>
/// <param name="Description">What is being done, in plain text.</param>
/// <param name="Fraction">The part that is done, from 0 to 1.</param>
internal readonly record struct Stage(string Description, double Fraction)
{
    /// <summary>What the fraction is of, where the time that it will still take is to be said: when it is another, so is the work. Null for none; the first stage, the whole of the work, needs none.</summary>
    public object? Work { get; init; }
}
