using LabelNoise.Claims;
using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Randomness;
using LabelNoise.Simulation;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <summary>
/// Lemma 3.3 on a training set, sampled against computed: (1/m)Σ‖wᵢ(t)‖² under the gradient with Σ̂ of n inputs, over the mean that the recursion gives for that Σ̂. The mean of this ratio
/// is 1 and is held from both sides.
/// </summary>
internal static class TrainingSetOscillation
{
    /// <summary>How far the two may be apart.</summary>
    private const double Tolerance = 0.1;

    /// <summary>e^(−λ) of the start is left by then in the direction of an eigenvalue λ of Σ̂.</summary>
    private const long Step = 1000;

    /// <summary>Where ratios are cut off, so that the mean has a declared ceiling; one above was never seen.</summary>
    private const double Ceiling = 4;

    /// <summary>n = d, so that Σ̂ is far from I and some directions hardly shrink, and a θ* that adds little to them.</summary>
    private static PhaseTwoSetting Setting => new(1e-2, 7, 3, GivenSamples: 7);

    /// <summary>The claims.</summary>
    public static IEnumerable<Claim> Claims()
    {
        yield return Claim("at-most", "at most 1, within a tenth", new MeanHypothesis(1, Ceiling, Tolerance), ClaimVariant.Amended, ofIdentity: false);
        yield return Claim("at-least", FormattableString.Invariant($"at most {1 - Tolerance}"), new MeanHypothesis(1 - Tolerance, Ceiling), new ClaimVariant(Reading.Control, Verdict.Refuted), ofIdentity: false);
        yield return Claim(
            "identity", "at most 1, within a tenth", new MeanHypothesis(1, Ceiling, Tolerance), new ClaimVariant(Reading.Control, Verdict.Refuted), ofIdentity: true);
    }

    private static MeanClaim Claim(string name, string relation, MeanHypothesis mean, ClaimVariant variant, bool ofIdentity) => new()
    {
        Id = $"3.3/training-set/{name}",
        Check = "training set",
        Statement = Lemma33.Statement,
        Reading = variant.Reading,
        IsSelfCheck = true,
        Text = $"(1/m)Σ‖wᵢ‖² over its mean given Σ̂ is {relation}",
        Under = ofIdentity ? "with Σ̂ = I in the recursion" : string.Empty,
        Precisely = FormattableString.Invariant($"of the simulated process at step {Step}, over the mean of the recursion; ratios are cut off at {Ceiling}"),
        Setting = Setting.Text,
        Numbers = FormattableString.Invariant($"{Setting.Numbers}, t = {Step}"),
        Problem = Setting.Problem,
        Expected = variant.Expected,
        Mean = mean,
        Observation = Trial.OneByOne(seed => Ratio(seed, ofIdentity)),
    };

    private static double Ratio(ReplicateSeed seed, bool ofIdentity)
    {
        Problem problem = Setting.Problem;
        OscillationProcess process = new(problem, seed);
        process.Advance(Step);
        int dimension = problem.Dimension;
        Magnitude rate = Magnitude.Of(problem.LearningRate);
        Magnitude width = Magnitude.Of(problem.Width);
        double exact = ofIdentity
            ? new OscillationMoments(rate, problem.TeacherNorm, width).ExactMeanSquaredNorm(Step)
            : new SampledMoments(rate, problem.TeacherNorm, width, SampleSource.SampleCovariance(Setting.GivenSamples!.Value, dimension, seed), dimension).ExactMeanSquaredNorm(Step);
        return Math.Min(process.MeanSquaredNorm / exact, Ceiling);
    }
}
