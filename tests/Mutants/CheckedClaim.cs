namespace LabelNoise.Tests.Mutants;

/// <summary>How a claim ended under a mutant, and the seconds of processor time it took.</summary>
internal sealed record CheckedClaim(char Outcome, double Seconds);
