namespace LabelNoise.Tests.Mutants.Faults;

/// <summary>Faults in the tests that turn replicates into verdicts.</summary>
internal static class StatisticsFaults
{
    private const string Betting = "Statistics/BettingMixture.cs";

    public static IEnumerable<Mutant> All =>
    [
        new("The wealth of a bet forgets all observations but the last", Area.Statistics, Betting, "_logWealths[k] += SpecialFunctions", "_logWealths[k] = SpecialFunctions"),
        new("Bets are placed on the wrong side of the mean", Area.Statistics, Betting, "(x - _mean) / _mean", "(_mean - x) / _mean"),
        new("The bet for a mean is shown the observation, not its distance from the ceiling", Area.Statistics, "Statistics/MeanTest.cs", "(Hypothesis.Ceiling - x) / Hypothesis.Ceiling", "x / Hypothesis.Ceiling"),
        new("The mixture against a claim exchanges successes and failures", Area.Statistics, "Statistics/LikelihoodMixture.cs", "mirror._perFailure, mirror._perSuccess", "mirror._perSuccess, mirror._perFailure"),
        new("A bound from above is tested as one from below", Area.Statistics, "Statistics/ProbabilityTest.cs", "occurred == (Hypothesis.Direction == Direction.AtLeast)", "occurred"),
        new("The threshold of refutation is ln α, not −ln α", Area.Statistics, "Statistics/ErrorRates.cs", "-Math.Log(Guard.OpenUnit(Alpha", "Math.Log(Guard.OpenUnit(Alpha"),
        new("The threshold of support is ln β, not −ln β", Area.Statistics, "Statistics/ErrorRates.cs", "-Math.Log(Guard.OpenUnit(Beta", "Math.Log(Guard.OpenUnit(Beta"),
        new("The slope through a grid is not divided by its spread", Area.Statistics, "Statistics/LogLogSlope.cs", "(x - mean) / spread", "(x - mean)"),
    ];
}
