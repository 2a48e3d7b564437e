using System.Globalization;
using LabelNoise.Claims;
using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Observables.Exact;
using LabelNoise.Simulation;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <summary>Theorem C.4 by its sizes, which a time two hundred times too long says nothing of: when the typical neuron leaves, when the last one does, and by how much neurons have shrunk at T₁.</summary>
internal static class EscapeSizes
{
    private const int Dimension = 7;

    /// <summary>What a mean over replicates may be off by; looks come every thirty-second part of the steps, which makes it 1.6 % too late on average.</summary>
    private const double Tolerance = 0.06;

    /// <summary>‖wᵢ(0)‖ of the typical neuron.</summary>
    private static double TypicalNorm => ShortNeurons.Norm(Dimension, Math.Log(0.5));

    /// <summary>Where ηm is so small that a step shrinks wᵢ by little more than ½η²σ²; σ is large, so that it takes fewer.</summary>
    private static PhaseOneSetting Slow => new(1024, Dimension, 0.1, InputLaw.Online, NoiseLevel: 16);

    private static PhaseOneSetting Fast => new(1024, Dimension, 1, InputLaw.Online);

    private static PhaseOneSetting Whole => new(256, Dimension, 1, InputLaw.Online);

    /// <summary>The claims.</summary>
    public static IEnumerable<Claim> Claims()
    {
        UpdateRule rule = UpdateRule.LabelNoiseSgd;
        LazyMotion motion = LazyMotion.Of(Fast.Problem);
        yield return HalfExit(Slow, ClaimVariant.Amended, Law(Slow));
        yield return HalfExit(Fast, ClaimVariant.Amended, Law(Fast));
        yield return HalfExit(Fast, ClaimVariant.Control("with the rate ½E[g²]"), LazyMotion.ExitContraction(Fast.Width, TypicalNorm) * 2 / (1 + motion.SquaredError));
        yield return LastExit(512, 64, ClaimVariant.Amended);
        yield return LastExit(64, 8, ClaimVariant.Control("eight times as late"));
        yield return Shorter(rule, Whole, ClaimVariant.Amended);
        yield return Shorter(Broken.WithoutLabelNoise, Whole with { Width = 128 }, ClaimVariant.Control("without label noise"));
    }

    /// <summary>η²σ²t at which a typical neuron leaves, to leading order.</summary>
    private static double Law(PhaseOneSetting setting) => LazyMotion.Of(setting.Problem).Time(LazyMotion.ExitContraction(setting.Width, TypicalNorm));

    /// <summary>The step by which half of the neurons have left.</summary>
    /// <param name="setting">The numbers.</param>
    /// <param name="variant">The variant.</param>
    /// <param name="time">The η²σ²t that is claimed for it.</param>
    private static RangeClaim HalfExit(PhaseOneSetting setting, ClaimVariant variant, double time)
    {
        Problem problem = setting.Problem;
        double step = time / Math.Pow(problem.LearningRate * problem.NoiseLevel, 2);
        return variant.Claim(
            TheoremC4.Statement,
            "half exit",
            "C.4/half-exit",
            string.Create(CultureInfo.InvariantCulture, $"half of the neurons have left by step {time * Math.Sqrt(setting.Width):F2}/(σ²η²√m), within 6 %"),
            setting,
            new RangeHypothesis(new Interval(1 - Tolerance, 1 + Tolerance), new Interval(1 - (4 * Tolerance), 1 + (4 * Tolerance))),
            Trial.OfItsRuleAlone(new MappedTrial<double, double>(EscapeTrials.ExitStep(UpdateRule.LabelNoiseSgd, problem, 0.5), found => found / step)),
            "on average over replicates, as a ratio; η²σ²t = 2u − ½ηm(1 + 2/d)(1 − e^(−2u)) at r·(1 − e^(−u)) = 1/√m, r the median of ‖wᵢ(0)‖; T₁ has 384√(log m) for that number");
    }

    private static ProbabilityClaim LastExit(int from, int to, ClaimVariant variant) => variant.Claim(
        TheoremC4.Statement,
        "last exit",
        "C.4/last-exit",
        FormattableString.Invariant($"the last neuron leaves between T₁/{from} and T₁/{to}"),
        Fast,
        ProbabilityHypothesis.AllBut(0.25),
        Trial.OfItsRuleAlone(EscapeTrials.LastExit(UpdateRule.LabelNoiseSgd, Fast.Problem, 1.0 / from, 1.0 / to)));

    private static ProbabilityClaim Shorter(UpdateRule rule, PhaseOneSetting setting, ClaimVariant variant) => variant.Claim(
        TheoremC4.Statement,
        "shorter at T₁",
        "C.4/shorter",
        "at T₁ every ‖wᵢ(T₁)‖ < ‖wᵢ(0)‖ − 1/√m, Pr ≥ 1 − K/m",
        setting,
        ProbabilityHypothesis.AllBut(TheoremC4.FailureConstant(setting.Dimension) / setting.Width),
        Trial.OfItsRuleAlone(EscapeTrials.ShorterAtHorizon(rule, setting.Problem)),
        precisely: "the conclusion of the proof, for every neuron; K = 4d + 3");
}
