using LabelNoise.Claims;
using LabelNoise.Experiments;
using LabelNoise.Randomness;
using LabelNoise.Statistics;

namespace LabelNoise.Tests.Unit.Cli;

/// <summary>Claims of known outcome.</summary>
internal static class SampleClaims
{
    public static Statement Statement(string id) => new(id, $"Lemma {id}", "none", "none", "a | b", "none", "by trial");

    /// <summary>Three claims: one computed and true, one sampled with the verdict given, one of the deep profile.</summary>
    public static IReadOnlyList<Claim> Three(Verdict sampledExpectation = Verdict.Supported) =>
    [
        new ExactClaim
        {
            Id = "S.1/exact",
            Check = "arithmetic",
            Statement = Statement("S.1"),
            Reading = Reading.AsPrinted,
            Text = "one is one",
            Setting = "exact",
            Expected = Verdict.Supported,
            Inequality = "1 = 1",
            Evaluate = () => new ExactOutcome(true, 1, "1"),
        },
        Sampled("S.1/sampled/coin", "S.1", seed => new TrialOutcome(Heads(seed), 0.5), sampledExpectation),
        Sampled("S.10/deep", "S.10", seed => new TrialOutcome(Heads(seed), 0.5), Verdict.Supported, Profile.Deep),
    ];

    /// <summary>A sampled claim "Pr ≥ ½, slack ¼" about the given trial.</summary>
    public static Claim Sampled(
        string id, string statement, Func<ReplicateSeed, TrialOutcome> trial, Verdict expected, Profile profile = Profile.Quick) =>
        Sampled(id, statement, Trial.OneByOne(trial), expected, profile);

    /// <summary>The same about a trial of any kind.</summary>
    public static Claim Sampled(
        string id, string statement, Trial<TrialOutcome> trial, Verdict expected = Verdict.Supported, Profile profile = Profile.Quick) => new ProbabilityClaim
        {
            Id = id,
            Check = "coin",
            Statement = Statement(statement),
            Reading = Reading.Amended,
            Text = "the coin shows heads with probability ≥ ½",
            Setting = "a coin",
            Expected = expected,
            Profile = profile,
            Probability = ProbabilityHypothesis.AtLeast(0.5, 0.25),
            Trial = trial,
        };

    /// <summary>Heads with probability 0.9, from the seed alone.</summary>
    private static bool Heads(ReplicateSeed seed) => new UniformStream(seed, StreamPurpose.Inputs).Index(10) > 0;
}
