using System.Globalization;
using LabelNoise.Claims;
using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Observables;
using LabelNoise.Observables.Exact;
using LabelNoise.Simulation;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <content>The lemma with explicit constants (docs/theorems-phase-two.md).</content>
internal sealed partial class Lemma35
{
    private const string ProvenRate = "proven rate";

    private const string ProvenTime = "proven time";

    /// <summary>Looks of a sampled descent.</summary>
    private const int Looks = 16;

    /// <summary>U and V over mη at the worst starts: the least U of the corollary without and with the rest in V, and wide boxes of either sign.</summary>
    private static readonly AlignedPair[] Corners = [new(1.0 / 6, 0), new(1.0 / 6, 11.0 / 6), new(1, 1), new(2, 0)];

    private static readonly (double LearningRate, double Width, double Teacher)[] RateGrid = [(1e-2, 10, 1), (1e-3, 32, 0.4), (1e-2, 1000, 0.2), (0.1, 10, 2.5), (1e-4, 100, 2)];

    private static readonly (double LearningRate, double Width, double Teacher)[] TimeGrid = [(1e-2, 10, 1), (1e-3, 32, 1), (1e-3, 32, 0.5), (1e-4, 100, 1)];

    /// <inheritdoc/>
    public static IEnumerable<Claim> Proven(Rules rules)
    {
        const string Bound = "‖θ(t) − θ*‖ ≤ ‖θ(0) − θ*‖·max(1, (2‖θ*‖ + V)/U)·(1 + 2η‖θ*‖)^(−t) at every step";
        yield return Grid("rate", ProvenRate, Bound, ClaimVariant.Amended, "U from mη/6 to 2mη, five settings from η = 10⁻⁴ to 0.1", () => WorstRate(1));
        yield return Grid("control/rate", ProvenRate, Bound, ClaimVariant.Control("at the step 1.1t"), "U from mη/6 to 2mη, five settings from η = 10⁻⁴ to 0.1", () => WorstRate(1.1));
        const string Times = "‖θ − θ*‖ ≤ η·ln(1/η) after ln(1/η)/(η‖θ*‖²) steps from aligned starts with U ≥ mη/6";
        const string TimeSetting = "η = 10⁻², 10⁻³, 10⁻⁴, m = ⌈1/√η⌉, ‖θ*‖ ≤ 1";
        yield return Grid("time", ProvenTime, Times, ClaimVariant.Amended, TimeSetting, () => WorstTime(1, 1));
        yield return Grid("control/time-stable", ProvenTime, Times, ClaimVariant.Control("with U = 0"), TimeSetting, () => WorstTime(1, 0));
        yield return Grid("control/time-teacher", ProvenTime, Times, ClaimVariant.Control("with ‖θ*‖ twice as long"), TimeSetting, () => WorstTime(2, 1));
        PhaseTwoSetting sampled = new(1e-3, 7);
        yield return Sampled(UpdateRule.GradientDescent, sampled, ClaimVariant.Amended);
        yield return Sampled(Broken.DescentOfInnerLayerOnly, sampled, ClaimVariant.Control("with frozen a"));
    }

    private static ExactClaim Grid(string name, string check, string text, ClaimVariant variant, string setting, Func<double> worst) => new()
    {
        Id = $"3.5/proven/{name}",
        Check = check,
        Statement = Statement,
        Reading = variant.Reading,
        Text = text,
        Under = variant.Under,
        Precisely = "U = Σuᵢ(0)² and V = Σvᵢ(0)² of uᵢ, vᵢ = (aᵢ ± wᵢ·θ*/‖θ*‖)/√2; by the exact recursion of U and V",
        Setting = $"{setting}, exact",
        Numbers = $"{setting}, exact",
        Expected = variant.Expected,
        Inequality = "the ratio of both sides is at most 1 in every case",
        Evaluate = () =>
        {
            double ratio = worst();
            return new ExactOutcome(ratio <= 1, ratio, string.Create(CultureInfo.InvariantCulture, $"largest ratio {ratio:G6}"));
        },
    };

    /// <summary>The largest of ‖θ(t) − θ*‖ over its bound at a multiple of t, over the grid of settings and corners and all t up to where the bound is 10⁻⁹‖θ*‖; +∞ if the theorem does not speak of a corner.</summary>
    private static double WorstRate(double multiple) => RateGrid.SelectMany(at => Corners.Select(corner => (at, corner))).Max(one =>
    {
        ((double eta, double width, double teacher), AlignedPair corner) = one;
        AlignedPair pair = Scaled(corner, width * eta);
        AlignedDescentBound bound = new(eta, teacher, pair);
        double worst = bound.Applies ? 0 : double.PositiveInfinity;
        for (long step = 0; bound.At(multiple * step) > 1e-9 * teacher; step++)
        {
            worst = Math.Max(worst, Math.Abs(pair.Error(teacher)) / bound.At(multiple * step));
            pair = pair.Next(eta, teacher);
        }

        return worst;
    });

    /// <summary>The largest of ‖θ − θ*‖/(η·ln(1/η)) at the lemma's time over the corners of the corollary, with θ* so many times as long and U so many times as large.</summary>
    private static double WorstTime(double longer, double growing) => TimeGrid.SelectMany(at => Corners.Select(corner => (at, corner))).Max(one =>
    {
        ((double eta, double width, double teacher), AlignedPair corner) = one;
        AlignedPair pair = Scaled(corner with { Growing = growing * corner.Growing }, width * eta);
        double length = longer * teacher;
        for (long left = (long)Math.Ceiling(-Math.Log(eta) / (eta * length * length)); left > 0; left--)
            pair = pair.Next(eta, length);
        return Math.Abs(pair.Error(length)) / (-eta * Math.Log(eta));
    });

    private static AlignedPair Scaled(AlignedPair corner, double by) => new(by * corner.Growing, by * corner.Decaying);

    private static ProbabilityClaim Sampled(UpdateRule rule, PhaseTwoSetting setting, ClaimVariant variant)
    {
        Problem problem = setting.Problem;
        long every = PhaseTwoTrials.ConvergenceTime(problem) / (4 * Looks);
        return variant.Claim(
            Statement,
            "proven rate of descent",
            "3.5/proven/sampled",
            "‖θ(t) − θ*‖ ≤ ‖θ(0) − θ*‖·max(1, (2‖θ*‖ + V)/U)·(1 + 2η‖θ*‖)^(−t) from alignment",
            setting,
            ProbabilityHypothesis.AllBut(0.01),
            Trial.OfItsRuleAlone(Trial.Lasting<TrialOutcome>(Looks * every, rule, problem, Program, BoxLaw.Aligned)),
            precisely: "U, V = Σ(aᵢ ± wᵢ·θ*/‖θ*‖)²/2 at step 0; at 16 steps up to a quarter of ln(1/η)/(η‖θ*‖²)");

        IEnumerable<TrialStep<TrialOutcome>> Program(Network network)
        {
            double squares = (network.OuterNormSquared + network.InnerNormSquared) / 2;
            AlignedDescentBound bound = new(problem.LearningRate, problem.TeacherNorm, new AlignedPair(squares + network.Theta[0], squares - network.Theta[0]));
            double worst = bound.Applies ? 0 : double.PositiveInfinity;
            for (int look = 0; look < Looks; look++)
            {
                yield return TrialStep<TrialOutcome>.Advance(every);
                worst = Math.Max(worst, Quantity.Distance.Of(network) / bound.At(network.Step));
            }

            yield return TrialStep<TrialOutcome>.Done(TrialOutcome.AtMost(worst, 1));
        }
    }
}
