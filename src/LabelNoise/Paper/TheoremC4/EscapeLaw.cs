using System.Globalization;
using LabelNoise.Claims;
using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Simulation;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <summary>Theorem C.4 by the law of the motion (docs/derivations.md), sampled: how far neurons move, which of them stay, by when all have left, and when some has.</summary>
internal static class EscapeLaw
{
    private const int Dimension = 7;

    private const string Contracts = "η²σ²t = 2u − ½ηm(1 + 2/d)(1 − e^(−2u))";

    private const string WrongRate = "with the rate ½E[g²]";

    private const string Rates = "a rate of ½E[g²] has 1 + s in place of 1 + (1 + 2/d)s, s = E‖θ − θ*‖²/σ²";

    /// <summary>The norm whose neurons are leaving where the law of those that stay is checked: a share F(d/4) = 0.028 is shorter.</summary>
    private const double LeavingNorm = 0.5;

    /// <summary>u at which displacements are compared: WᵀW has changed by 4 % then.</summary>
    private const double Contraction = 0.02;

    /// <summary>ηm = 1, where the two rates differ by a factor 1.17.</summary>
    private static PhaseOneSetting Wide => new(16384, Dimension, 1, InputLaw.Online);

    private static PhaseOneSetting Narrow => new(1024, Dimension, 1, InputLaw.Online);

    private static PhaseOneSetting Line => new(512, 1, 0.5, InputLaw.Online);

    /// <summary>The claims for a rule.</summary>
    public static IEnumerable<Claim> Claims(UpdateRule rule)
    {
        LazyMotion motion = LazyMotion.Of(Wide.Problem);
        double wrong = 0.5 * (1 + motion.SquaredError);
        double leaves = LazyMotion.ExitContraction(Wide.Width, LeavingNorm);
        yield return Displacement(rule, ClaimVariant.Amended, Contraction);
        yield return Displacement(rule, ClaimVariant.Control(WrongRate), wrong * motion.Time(Contraction));
        yield return AllButTheShortest(rule, ClaimVariant.Amended, motion.Time(leaves));
        yield return AllButTheShortest(rule, ClaimVariant.Control(WrongRate), leaves / wrong);
        yield return LongerTime(rule, ClaimVariant.Amended, 2);
        yield return LongerTime(rule, ClaimVariant.Control("with one neuron of m shorter than r"), 1);
        yield return SomeNeuron(rule, Line, ClaimVariant.Amended);
        yield return SomeNeuron(Broken.WithoutLabelNoise, new PhaseOneSetting(256, Dimension, 1, InputLaw.Online), ClaimVariant.Control("without label noise"));
    }

    /// <summary>How far neurons have moved by the step of <see cref="Contraction"/>.</summary>
    /// <param name="rule">The update rule.</param>
    /// <param name="variant">The variant.</param>
    /// <param name="contraction">The u that is claimed for that step.</param>
    private static ProbabilityClaim Displacement(UpdateRule rule, ClaimVariant variant, double contraction)
    {
        const double Factor = 1.07;
        double expected = -LogExponential.Expm1(-contraction);
        long step = Step(Wide.Problem, LazyMotion.Of(Wide.Problem).Time(Contraction));
        return variant.Claim(
            TheoremC4.Statement,
            "displacement",
            "C.4/displacement",
            string.Create(CultureInfo.InvariantCulture, $"the mean ‖wᵢ(t) − wᵢ(0)‖/‖wᵢ(0)‖ is 1 − e^(−u), within a factor {Factor}"),
            Wide,
            ProbabilityHypothesis.AllBut(0.25),
            LazyMotionTrials.Displacement(rule, Wide.Problem, step, expected, Factor),
            FormattableString.Invariant($", t = {step}, 1 − e^(−u) = {expected:G4}"),
            $"over all neurons; {Contracts}; {Rates}");
    }

    /// <summary>How many neurons are still inside when those of norm <see cref="LeavingNorm"/> are said to leave.</summary>
    /// <param name="rule">The update rule.</param>
    /// <param name="variant">The variant.</param>
    /// <param name="time">The η²σ²t of that step.</param>
    private static ProbabilityClaim AllButTheShortest(UpdateRule rule, ClaimVariant variant, double time)
    {
        const double Factor = 1.5;
        double expected = Wide.Width * Math.Exp(ChiSquareTail.LogCumulative(Dimension, Dimension * LeavingNorm * LeavingNorm));
        long step = Step(Wide.Problem, time);
        return variant.Claim(
            TheoremC4.Statement,
            "all but the shortest",
            "C.4/all-but-the-shortest",
            string.Create(CultureInfo.InvariantCulture, $"all but m·F neurons, the shortest, have left, within a factor {Factor}"),
            Wide,
            ProbabilityHypothesis.AllBut(0.25),
            LazyMotionTrials.Inside(rule, Wide.Problem, step, expected, Factor),
            FormattableString.Invariant($", t = {step}, m·F = {expected:F0}"),
            string.Create(CultureInfo.InvariantCulture, $"at the step t where r·(1 − e^(−u)) = 1/√m for r = {LeavingNorm}; F is F(d·r²), the law of χ²_d; {Contracts}; {Rates}"));
    }

    /// <summary>Escape by the time that the law asks for, in place of T₁.</summary>
    /// <param name="rule">The update rule.</param>
    /// <param name="variant">The variant.</param>
    /// <param name="power">A neuron is shorter than r with probability m to the minus this.</param>
    private static ProbabilityClaim LongerTime(UpdateRule rule, ClaimVariant variant, int power)
    {
        Problem problem = Narrow.Problem;
        double log = Math.Log(problem.Width);
        double leaves = LazyMotion.ExitContraction(problem.Width, ShortNeurons.Norm(Dimension, -power * log));
        long step = WithMargin(Step(problem, LazyMotion.Of(problem).Time(leaves)), log);
        return variant.Claim(
            TheoremC4.Statement,
            "longer time",
            "C.4/longer-time",
            "by the law's time T every neuron has left the lazy regime, Pr ≥ 1 − K/m",
            Narrow,
            ProbabilityHypothesis.AllBut(TheoremC4.FailureConstant(Dimension) / problem.Width),
            EscapeTrials.ByStep(rule, problem, step),
            FormattableString.Invariant($", T = {step}, T₁ = {problem.EscapeHorizon}"),
            $"each is seen outside at some look, all weights finite; T less its margin 2√(T·log m) is the t of {Contracts} at which a neuron of norm r leaves, F(d·r²) = 1/m²; K = 4d + 3");
    }

    /// <summary>T with T − 2√(T·<paramref name="log"/>) = <paramref name="step"/>: Σ(x·u)² over T steps is below it with probability 1/m at most (Laurent and Massart).</summary>
    internal static long WithMargin(long step, double log) => (long)Math.Ceiling(Math.Pow(Math.Sqrt(log) + Math.Sqrt(log + step), 2));

    private static ProbabilityClaim SomeNeuron(UpdateRule rule, PhaseOneSetting setting, ClaimVariant variant) => variant.Claim(
        TheoremC4.Statement,
        "some neuron",
        "C.4/some-neuron",
        "in the weak reading some neuron has left by T₁, Pr ≥ 1 − K/m",
        setting,
        ProbabilityHypothesis.AllBut(TheoremC4.FailureConstant(setting.Dimension) / setting.Width),
        LazyMotionTrials.SomeLeaves(rule, setting.Problem),
        precisely: "it is seen outside the lazy regime at some look; K = 4d + 3");

    private static long Step(Problem problem, double time) => (long)Math.Ceiling(time / Math.Pow(problem.LearningRate * problem.NoiseLevel, 2));
}
