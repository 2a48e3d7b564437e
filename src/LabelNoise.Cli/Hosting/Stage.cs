namespace LabelNoise.Cli.Hosting;

/// <summary>How far some work has come.</summary>
/// <param name="Description">What is being done, in plain text.</param>
/// <param name="Fraction">The part that is done, from 0 to 1.</param>
internal readonly record struct Stage(string Description, double Fraction);
