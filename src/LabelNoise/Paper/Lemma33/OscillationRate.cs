using LabelNoise.Claims;
using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Simulation;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <summary>
/// Whether the oscillation of Lemma 3.3 predicts label noise: both shrink (1/m)Σ‖wᵢ‖² by 2ηE‖θ − θ*‖²/m a step. That is η^(3/2) times it for the oscillation and
/// η²σ²/(1 − ½ηm(1 + 2/d)) times it for label noise (docs/experiments.md). The rates agree at σ = η^(−1/4) to leading order, and only there.
/// </summary>
internal static class OscillationRate
{
    private const string Check = "rate of label noise";

    /// <summary>How far from the predicted one the observed fall may be, as a factor.</summary>
    private const double Factor = 1.07;

    private static readonly double[] Grid = [1e-4, 1e-6, 1e-8, 1e-10, 1e-12];

    /// <summary>The claims.</summary>
    public static IEnumerable<Claim> Claims()
    {
        yield return Exact(-0.25, ClaimVariant.Amended with { Under = "at σ = η^(−1/4)" });
        yield return Exact(-0.125, ClaimVariant.Control("at σ = η^(−1/8) = m^(1/4)"));
        yield return Sampled(1e-3, -0.25, ClaimVariant.Amended, predicted: 1);
        yield return Sampled(1e-3, -0.125, ClaimVariant.Amended, predicted: Ratio(1e-3, -0.125));
        yield return Sampled(1e-3, -0.125, ClaimVariant.Control("at σ = η^(−1/8)"), predicted: 1);
        yield return Sampled(1e-4, -0.25, ClaimVariant.Amended with { Profile = Profile.Deep }, predicted: 1);
    }

    /// <summary>η²σ² over η^(3/2), for σ a power of η.</summary>
    private static double Ratio(double learningRate, double power) => Math.Pow(learningRate, 0.5 + (2 * power));

    /// <summary>The ratio of the two rates in closed form, at the lemma's width and half of the neurons active.</summary>
    private static ExactClaim Exact(double power, ClaimVariant variant) => Exactly.Claim(
        Lemma33.Statement,
        $"3.3/label-noise-rate/{variant.Folder}exact",
        Check,
        variant.Reading,
        variant.Expected,
        "label noise shrinks (1/m)Σ‖wᵢ‖² at the rate of the oscillation, within √η",
        "η = 10⁻⁴, 10⁻⁶, …, 10⁻¹², m = ⌈1/√η⌉, d = 7",
        "|rate of label noise/rate of the oscillation − 1| ≤ √η",
        () =>
        {
            Enclosure[] ratios = [.. Grid.Select(eta => LabelNoise(eta, power) / Oscillation(eta))];
            bool? holds = ExactOutcome.All(ratios.Zip(Grid, (ratio, eta) => Enclosure.Abs(ratio - 1).AtMost(Enclosure.Sqrt(Enclosure.Written(eta)))));
            return new ExactOutcome(holds, ratios[^1].Middle, FormattableString.Invariant($"ratio {ratios[0].Middle:G6} at η = 10⁻⁴, {ratios[^1].Middle:G6} at 10⁻¹²"));
        },
        variant.Under,
        "the ratio of the two rates differs from 1 by √η at most",
        Certification.Certified,
        "m = ⌈1/√η⌉, d = 7, η = 10⁻⁴, 10⁻⁶, …, 10⁻¹²");

    /// <summary>2ρη²σ² at the start, ρ that of <see cref="LazyMotion"/>.</summary>
    private static Enclosure LabelNoise(double eta, double power)
    {
        Enclosure rate = Enclosure.Written(eta);
        return 2 * LazyMotion.EnclosedRate(rate * Width(eta), 7) * Enclosure.Pow(rate, 2 + (2 * power));
    }

    /// <summary>Half of −ln of what an active step leaves: a neuron is active every other step.</summary>
    private static Enclosure Oscillation(double eta)
    {
        Enclosure half = Enclosure.Written(eta) * Enclosure.Sqrt(Enclosure.Written(eta));
        return -0.5 * Enclosure.Log1p((-2 * half) + (0.5 * Width(eta) * half * half));
    }

    private static double Width(double eta) => Math.Round(OscillationMoments.WidthOfLemma(Magnitude.Of(eta)).ToDouble());

    private static ProbabilityClaim Sampled(double learningRate, double power, ClaimVariant variant, double predicted)
    {
        Problem problem = new PhaseTwoSetting(learningRate, 7).Problem with { NoiseLevel = Math.Pow(learningRate, power) };
        long step = (long)(0.5 * Math.Pow(learningRate, -1.5) / Ratio(learningRate, power));
        double oscillation = -Math.Log(new OscillationMoments(Magnitude.Of(learningRate), problem.TeacherNorm, Magnitude.Of(problem.Width)).ExactMeanSquaredNorm(Oscillated(step, predicted)));
        return new ProbabilityClaim
        {
            Id = FormattableString.Invariant($"3.3/label-noise-rate/{variant.Folder}eta={learningRate}/sigma=eta^{power}"),
            Check = Check,
            Statement = Lemma33.Statement,
            Reading = variant.Reading,
            Profile = variant.Profile,
            Text = FormattableString.Invariant($"in t steps label noise shrinks W as the oscillation does in {(predicted == 1 ? "t" : "σ²√η·t")}"),
            Under = variant.Under,
            Precisely = FormattableString.Invariant($"what is left of (1/m)Σ‖wᵢ‖² has the same logarithm, within a factor {Factor}"),
            Numbers = FormattableString.Invariant($"m = {problem.Width}, d = 7, η = {learningRate}, σ = η^({(power == -0.25 ? "−1/4" : "−1/8")}), t = {step}"),
            Setting = FormattableString.Invariant($"{problem}, σ = η^({(power == -0.25 ? "−1/4" : "−1/8")}), t = {step}, the oscillation's logarithm −{oscillation:G4}"),
            Problem = problem,
            Expected = variant.Expected,
            Probability = ProbabilityHypothesis.AllBut(0.25),
            Trial = Trial.OfItsRuleAlone(NormTrials.Within(NormTrials.LogFall(UpdateRule.LabelNoiseSgd, problem, step), oscillation, Factor)),
        };
    }

    private static long Oscillated(long step, double predicted) => (long)(step * predicted);
}
