using LabelNoise.Claims;
using LabelNoise.Dynamics;
using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Simulation;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <summary>Equations 3 and 13 to 16: the gradient, and the step along it, for every rule that is label-noise SGD in other words.</summary>
internal static class StepEquations
{
    private static UpdateRule[] Same =>
    [
        UpdateRule.LabelNoiseSgd,
        UpdateRule.Of("mini-batches of one", new MiniBatchSgd(1)),
        UpdateRule.Of("momentum 0", new Momentum<LabelNoiseSgd>(default, 0)),
        UpdateRule.Of("weight decay 0", new WeightDecay<LabelNoiseSgd>(default, 0)),
        UpdateRule.Of("SAM of radius 0", new Sam(0)),
    ];

    /// <summary>The claims.</summary>
    public static IEnumerable<Claim> Claims()
    {
        foreach (PhaseOneSetting setting in new[] { Setting(InputLaw.Online), Setting(InputLaw.TrainingSet(10)) })
        {
            yield return Gradient(setting, Same, new ClaimVariant(Reading.AsPrinted, Verdict.Supported));
            yield return Step(setting, Same, new ClaimVariant(Reading.AsPrinted, Verdict.Supported));
        }

        yield return Theta(Setting(InputLaw.Online), ClaimVariant.AsPrinted, "Eq/3/theta/as-printed", "ηg·x", StepTrials.ThetaAlone);
        yield return Theta(Setting(InputLaw.Online), ClaimVariant.Amended, "Eq/3/theta", "ηg·(‖a‖²I + WᵀW)x + η²g²f·x", StepTrials.ThetaOfWeights);
        yield return Gradient(Setting(InputLaw.Online), [Broken.OuterLayerOnly], ClaimVariant.Control("with W frozen"));
        yield return Step(Setting(InputLaw.Online), [Broken.WrongSign], ClaimVariant.Control("with the gradient's sign wrong"));
    }

    private static PhaseOneSetting Setting(InputLaw inputs) => new(13, 3, 0.2, inputs, NoiseLevel: 1);

    /// <summary>The same trials as those of (15) and (16), of θ = Wᵀa.</summary>
    private static ProbabilityClaim Theta(
        PhaseOneSetting setting, ClaimVariant variant, string path, string step, Func<IReadOnlyList<UpdateRule>, Problem, Trial<TrialOutcome>> trial) => variant.Claim(
        Equations.Statement,
        "step of θ",
        path,
        $"(3): θ(t + 1) = θ − {step}",
        setting,
        ProbabilityHypothesis.AllBut(0.25),
        trial(Same, setting.Problem),
        precisely: "θ = Wᵀa, f = θ·x, g = f − θ*·x − ε; every entry to 10⁻¹², at each of eight steps; label-noise SGD and four rules that are the same in other words, both engines");

    private static ProbabilityClaim Gradient(PhaseOneSetting setting, IReadOnlyList<UpdateRule> rules, ClaimVariant variant) => variant.Claim(
        Equations.Statement,
        "gradient",
        "Eq/13/gradient",
        "(13), (14): the gradient is g·aᵢ·x in wᵢ and g·(x·wᵢ) in aᵢ",
        setting,
        ProbabilityHypothesis.AllBut(0.25),
        StepTrials.Gradients1314(rules, setting.Problem),
        precisely: "it is (z(t) − z(t + 1))/η of every row z = (aᵢ, wᵢ), and the central differences of ½|f − y − ε|², to 10⁻⁸ at each of eight steps; label-noise SGD and four rules that are the same in other words, both engines");

    private static ProbabilityClaim Step(PhaseOneSetting setting, IReadOnlyList<UpdateRule> rules, ClaimVariant variant) => variant.Claim(
        Equations.Statement,
        "step",
        "Eq/15/step",
        "(15), (16): W(t + 1) = W − ηg·a·xᵀ, a(t + 1) = a − ηg·W·x",
        setting,
        ProbabilityHypothesis.AllBut(0.25),
        StepTrials.Steps1516(rules, setting.Problem),
        precisely: "g = f − θ*·x − ε; every entry to 10⁻¹² of the largest, at each of eight steps; label-noise SGD and four rules that are the same in other words, both engines");
}
