namespace LabelNoise.Cli.Census;

/// <summary>What the checks of all claims of a census found at one suite seed.</summary>
/// <param name="Seed">The suite seed.</param>
/// <param name="Verdicts">One for each claim, in the order of the selection.</param>
internal sealed record SeedResult(ulong Seed, IReadOnlyList<SeedVerdict> Verdicts);
