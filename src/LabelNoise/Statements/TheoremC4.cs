using System.Globalization;
using LabelNoise.Model;
using LabelNoise.Simulation;
using LabelNoise.Statements.Trials;
using LabelNoise.Statistics;

namespace LabelNoise.Statements;

/// <summary>Theorem C.4: label noise drives every neuron out of the lazy regime.</summary>
public static class TheoremC4
{
    /// <summary>The statement.</summary>
    public static Statement Statement { get; } = new(
        "C.4",
        "Theorem C.4",
        "Theorem 3.2; Theorems 4.2 and B.4 of the extended version",
        "A1, A2, A4, A5, A6",
        "With probability at least 1 − O(1/m), every neuron has left the lazy regime, ‖wᵢ − wᵢ(0)‖ > 1/√m, at step T₁ = 384√(log m)/(σ²η²√m).",
        "True for d ≥ 4, which A6 implies. A neuron born with ‖wᵢ(0)‖ below about 1/√m cannot leave by shrinking: with d = 1 there always are such neurons, with d = 2 a constant share of runs has one, with d = 3 the probability is of order m^(−1/2), not 1/m. O(1/m) is read as K/m with K = 4d + 3, the proof's count.",
        "'By T₁' (the proof): each neuron is seen outside at some look up to T₁; a run ends when the last one has left. 'At T₁' (the statement): all are outside at step T₁. Where 1 − K/m would need too many replicates, the claim names the probability it did reach.");

    /// <summary>K of the claimed probability: Lemma C.2's 4d + 1, and 1/m each for the norm bound (45) and the Chernoff bound (docs/errata.md).</summary>
    internal static double FailureConstant(int dimension) => LemmaC2.FailureConstant(dimension) + 2;

    /// <summary>Small enough to run to T₁.</summary>
    private static PhaseOneSetting Small => new(256, 7, 1, InputLaw.Online);

    /// <summary>The claims for a rule.</summary>
    public static IEnumerable<Claim> Claims(UpdateRule rule)
    {
        foreach (long width in new long[] { 256, 1024, 4096 })
            yield return By(rule, new PhaseOneSetting(width, 7, 1, InputLaw.Online));
        yield return By(rule, new PhaseOneSetting(1024, 7, 1, InputLaw.TrainingSet(1000)));
        yield return By(rule, new PhaseOneSetting(1024, 20, 1, InputLaw.Online));
        yield return By(rule, new PhaseOneSetting(1024, 4, 1, InputLaw.Online));
        yield return By(rule, new PhaseOneSetting(32768, 7, 1, InputLaw.Online), 0.98);
        yield return By(rule, new PhaseOneSetting(131072, 7, 1, InputLaw.Online), 0.9);
        yield return At(rule, new PhaseOneSetting(256, 7, 1, InputLaw.Online));
        yield return At(rule, new PhaseOneSetting(256, 7, 1, InputLaw.TrainingSet(1000)));
        yield return By(rule, new PhaseOneSetting(32768, 7, 1, InputLaw.Online), profile: Profile.Deep);
        yield return At(rule, new PhaseOneSetting(1024, 7, 1, InputLaw.Online), Profile.Deep);

        // Each ηm is below the stability limit 2d/(d + 2) of Lemma C.2, so instability plays no part.
        foreach ((long width, int dimension, double stability) in new[] { (512L, 1, 0.5), (512, 2, 0.5), (512, 3, 1), (4096, 3, 1) })
            yield return LowDimension(rule, new PhaseOneSetting(width, dimension, stability, InputLaw.Online), width > 1000 ? Profile.Deep : Profile.Quick);
        yield return StaysLazy(Broken.WithoutLabelNoise, Reading.Amended);
        yield return StaysLazy(rule, Reading.Control);
        yield return Control(Broken.WithoutLabelNoise, "without-label-noise", "although no label noise is added");
        yield return AtWithoutLabelNoise();
        yield return Control(Broken.WrongSign, "wrong-sign", "although the gradient's sign is wrong, so that the run diverges");
        yield return Control(Broken.OuterLayerOnly, "outer-layer-only", "although W is frozen");
    }

    private static ProbabilityHypothesis OneMinusKOverM(PhaseOneSetting setting)
    {
        double failure = FailureConstant(setting.Dimension) / setting.Width;
        return ProbabilityHypothesis.AtLeast(1 - failure, failure / 4);
    }

    private static ProbabilityClaim By(UpdateRule rule, PhaseOneSetting setting, double? reached = null, Profile profile = Profile.Quick) => new()
    {
        Id = $"C.4/by-T1/{setting.Id}{(reached is null ? string.Empty : "/reached")}",
        Check = "escape by T₁",
        Statement = Statement,
        Reading = Reading.Amended,
        Text = "every neuron has left the lazy regime by step T₁ with probability " + (reached is { } p
            ? string.Create(CultureInfo.InvariantCulture, $"≥ {p}, which is what the budget reaches of 1 − K/m")
            : "≥ 1 − K/m, K = 4d + 3"),
        Setting = setting.Text,
        Problem = setting.Problem,
        Expected = Verdict.Supported,
        Profile = profile,
        Probability = reached is { } p0 ? ProbabilityHypothesis.AtLeast(p0, Math.Round((1 - p0) / 4, 12)) : OneMinusKOverM(setting),
        Trial = EscapeTrials.ByHorizon(rule, setting.Problem),
    };

    private static ProbabilityClaim At(UpdateRule rule, PhaseOneSetting setting, Profile profile = Profile.Quick) => new()
    {
        Id = $"C.4/at-T1/{setting.Id}",
        Check = "escape at T₁",
        Statement = Statement,
        Reading = Reading.Amended,
        Text = "every neuron is outside the lazy regime at step T₁ with probability ≥ 1 − K/m, K = 4d + 3",
        Setting = setting.Text,
        Problem = setting.Problem,
        Expected = Verdict.Supported,
        Profile = profile,
        Probability = OneMinusKOverM(setting),
        Trial = EscapeTrials.AtHorizon(rule, setting.Problem),
    };

    private static ProbabilityClaim LowDimension(UpdateRule rule, PhaseOneSetting setting, Profile profile) => new()
    {
        Id = $"C.4/low-dimension/{setting.Id}",
        Profile = profile,
        Check = "escape by T₁",
        Statement = Statement,
        Reading = Reading.AsPrinted,
        Text = "every neuron has left the lazy regime by step T₁ with probability ≥ 1 − K/m, K = 4d + 3, without A6",
        Setting = setting.Text,
        Problem = setting.Problem,
        Expected = Verdict.Refuted,
        Probability = OneMinusKOverM(setting),
        Trial = EscapeTrials.ByHorizon(rule, setting.Problem),
    };

    private static ProbabilityClaim AtWithoutLabelNoise() => new()
    {
        Id = $"C.4/at-T1/control/without-label-noise/{Small.Id}",
        Check = "escape at T₁",
        Statement = Statement,
        Reading = Reading.Control,
        Text = "every neuron is outside the lazy regime at step T₁ with probability ≥ 1 − K/m, K = 4d + 3, although no label noise is added",
        Setting = Small.Text,
        Problem = Small.Problem,
        Expected = Verdict.Refuted,
        Probability = OneMinusKOverM(Small),
        Trial = EscapeTrials.AtHorizon(Broken.WithoutLabelNoise, Small.Problem),
    };

    private static ProbabilityClaim StaysLazy(UpdateRule rule, Reading reading) => new()
    {
        Id = $"C.4/stays-lazy/{(reading == Reading.Control ? "control/" : string.Empty)}{Small.Id}",
        Check = "stays lazy",
        Statement = Statement,
        Reading = reading,
        Text = reading == Reading.Control
            ? "no neuron is seen outside the lazy regime within T₁ steps, with probability ≥ 0.9, although label noise is added"
            : "without label noise no neuron is seen outside the lazy regime over the same T₁ steps, with probability ≥ 0.9",
        Setting = Small.Text,
        Problem = Small.Problem,
        Expected = reading == Reading.Control ? Verdict.Refuted : Verdict.Supported,
        Probability = ProbabilityHypothesis.AtLeast(0.9, 0.025),
        Trial = EscapeTrials.StaysLazy(rule, Small.Problem),
    };

    private static ProbabilityClaim Control(UpdateRule rule, string name, string how)
    {
        PhaseOneSetting setting = Small;
        return new ProbabilityClaim
        {
            Id = $"C.4/control/{name}/{setting.Id}",
            Check = "escape by T₁",
            Statement = Statement,
            Reading = Reading.Control,
            Text = $"every neuron has left the lazy regime by step T₁ with probability ≥ 1 − K/m, K = 4d + 3, {how}",
            Setting = setting.Text,
            Problem = setting.Problem,
            Expected = Verdict.Refuted,
            Probability = OneMinusKOverM(setting),
            Trial = EscapeTrials.ByHorizon(rule, setting.Problem),
        };
    }
}
