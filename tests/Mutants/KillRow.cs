namespace LabelNoise.Tests.Mutants;

/// <summary>A mutant's row of the kill matrix.</summary>
/// <param name="Mutant">The mutant's name.</param>
/// <param name="Cheapest">The killing claim that took the least processor time; null for a survivor.</param>
/// <param name="Outcomes">A letter for each claim (<see cref="Outcome"/>).</param>
internal sealed record KillRow(string Mutant, string? Cheapest, string Outcomes)
{
    public int Kills => Outcomes.Count(Outcome.IsKill);
}
