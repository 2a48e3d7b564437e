using LabelNoise.Claims;
using LabelNoise.Experiments;
using LabelNoise.Paper;
using LabelNoise.Randomness;
using LabelNoise.Statistics;

namespace LabelNoise.Tests.Unit.Claims;

/// <summary>A rung about a coin whose probability of heads passes ½ at a threshold.</summary>
internal static class CoinRung
{
    /// <summary>Fails on one side of the threshold and holds on the other, from 10 to 100.</summary>
    public static Rung Of(double threshold, bool rising) => new()
    {
        Id = "C.4/ladder/coin",
        Symbol = "s",
        Fails = rising ? 10 : 100,
        Holds = rising ? 100 : 10,
        At = (s, expected) => Claim(s, expected, s >= threshold == rising ? 0.9 : 0.1),
    };

    /// <summary>The claim Pr[heads] ≥ ½ about a coin.</summary>
    public static ProbabilityClaim Claim(double s, Verdict expected, double heads) => new()
    {
        Id = FormattableString.Invariant($"C.4/ladder/coin/{s}"),
        Check = "coin",
        Statement = Catalogue.Statements[0],
        Reading = Reading.Amended,
        Text = "heads with probability ≥ ½",
        Setting = FormattableString.Invariant($"s = {s}"),
        Expected = expected,
        Probability = ProbabilityHypothesis.AtLeast(0.5, 0.1),
        MaximumTrials = 500,
        Trial = Trial.OneByOne(seed => new TrialOutcome(new UniformStream(seed, StreamPurpose.Inputs).Next() < heads, 0)),
    };
}
