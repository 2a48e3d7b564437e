using LabelNoise.Statistics;

namespace LabelNoise.Cli.Census;

/// <summary>What the check of one claim found at one suite seed.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Trials">The replicates it took.</param>
internal readonly record struct SeedVerdict(Verdict Verdict, long Trials);
