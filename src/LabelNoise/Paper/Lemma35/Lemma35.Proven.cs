using System.Globalization;
using LabelNoise.Claims;
using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Numerics;
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

    /// <summary>6U and 6V over mη at the worst starts: the least U of the corollary without and with the rest in V, and wide boxes of either sign.</summary>
    private static readonly (int Growing, int Decaying)[] Corners = [(1, 0), (1, 11), (6, 6), (12, 0)];

    private static readonly (decimal LearningRate, decimal Width, decimal Teacher)[] RateGrid = [(0.01m, 10, 1), (0.001m, 32, 0.4m), (0.01m, 1000, 0.2m), (0.1m, 10, 2.5m), (0.0001m, 100, 2)];

    private static readonly (double LearningRate, double Width, double Teacher)[] TimeGrid = [(1e-2, 10, 1), (1e-3, 32, 1), (1e-3, 32, 0.5), (1e-4, 100, 1)];

    /// <inheritdoc/>
    public static IEnumerable<Claim> Proven(Rules rules)
    {
        const string Bound = "‖θ(t) − θ*‖ ≤ ‖θ(0) − θ*‖·max(1, (2‖θ*‖ + V)/U)·(1 + 2η‖θ*‖)^(−t) at every step";
        yield return Grid("rate", ProvenRate, Bound, ClaimVariant.Amended, "U from mη/6 to 2mη, five settings from η = 10⁻⁴ to 0.1", () => WorstRates(1));
        yield return Grid("control/rate", ProvenRate, Bound, ClaimVariant.Control("at the step 1.1t"), "U from mη/6 to 2mη, five settings from η = 10⁻⁴ to 0.1", () => WorstRates(1.1));
        const string Times = "‖θ − θ*‖ ≤ η·ln(1/η) after ln(1/η)/(η‖θ*‖²) steps from aligned starts with U ≥ mη/6";
        const string TimeSetting = "η = 10⁻², 10⁻³, 10⁻⁴, m = ⌈1/√η⌉, ‖θ*‖ ≤ 1";
        yield return Grid("time", ProvenTime, Times, ClaimVariant.Amended, TimeSetting, () => WorstTimes(1, 1));
        yield return Grid("control/time-stable", ProvenTime, Times, ClaimVariant.Control("with U = 0"), TimeSetting, () => WorstTimes(1, 0));
        yield return Grid("control/time-teacher", ProvenTime, Times, ClaimVariant.Control("with ‖θ*‖ twice as long"), TimeSetting, () => WorstTimes(2, 1));
        PhaseTwoSetting sampled = new(1e-3, 7);
        yield return Sampled(UpdateRule.GradientDescent, sampled, ClaimVariant.Amended);
        yield return Sampled(Broken.DescentOfInnerLayerOnly, sampled, ClaimVariant.Control("with frozen a"));
    }

    private static ExactClaim Grid(string name, string check, string text, ClaimVariant variant, string setting, Func<IEnumerable<Enclosure>> ratios) => Exactly.Claim(
        Statement,
        $"3.5/proven/{name}",
        check,
        variant.Reading,
        variant.Expected,
        text,
        setting,
        "the ratio of both sides is at most 1 in every case",
        () =>
        {
            Enclosure[] all = [.. ratios()];
            double largest = all.Max(ratio => ratio.Upper);
            return new ExactOutcome(ExactOutcome.All(all.Select(ratio => ratio.AtMost(1))), largest, string.Create(CultureInfo.InvariantCulture, $"largest ratio {largest:G6}"));
        },
        variant.Under,
        "U = Σuᵢ(0)² and V = Σvᵢ(0)² of uᵢ, vᵢ = (aᵢ ± wᵢ·θ*/‖θ*‖)/√2; by the exact recursion of U and V",
        Certification.Certified);

    /// <summary>The largest of ‖θ(t) − θ*‖ over its bound at a multiple of t, at each setting and corner, over all t up to where the bound is 10⁻⁹‖θ*‖.</summary>
    private static IEnumerable<Enclosure> WorstRates(double multiple) => RateGrid.SelectMany(at => Corners.Select(corner => IsAdmitted(at, corner)
        ? WorstRate(Enclosure.Written((double)at.LearningRate), (double)at.Width, Enclosure.Written((double)at.Teacher), corner, Enclosure.Written(multiple))
        : double.PositiveInfinity));

    /// <summary>Whether η‖θ*‖ ≤ ¼ and η(U + V) ≤ 1/5, of which some are equalities: decimals are exact.</summary>
    private static bool IsAdmitted((decimal LearningRate, decimal Width, decimal Teacher) at, (int Growing, int Decaying) corner) =>
        at.LearningRate * at.Teacher <= 0.25m && at.LearningRate * at.LearningRate * at.Width * (corner.Growing + corner.Decaying) <= 1.2m;

    /// <summary>From step 1 on: at step 0 the distance is no larger than a bound that has it for a factor.</summary>
    private static Enclosure WorstRate(Enclosure eta, Enclosure width, Enclosure teacher, (int Growing, int Decaying) corner, Enclosure multiple)
    {
        AlignedSums sums = Start(eta, width, teacher, corner);
        AlignedDescentBound bound = new(eta, teacher, sums.Grown, sums.Decayed);
        Enclosure fall = Enclosure.Exp(-multiple * bound.LogRate);
        double least = (Enclosure.Written(1e-9) * teacher).Lower;
        Enclosure worst = 0;
        for (Enclosure allowed = bound.FirstDistance * bound.Factor * fall; allowed.Upper > least; allowed *= fall)
        {
            sums = sums.Next(eta);
            worst = Enclosure.Max(worst, Enclosure.Abs(sums.Error) / allowed);
        }

        return worst;
    }

    /// <summary>‖θ − θ*‖/(η·ln(1/η)) at the lemma's time from the corners of the corollary, with θ* so many times as long and U so many times as large.</summary>
    private static IEnumerable<Enclosure> WorstTimes(int longer, int growing) => TimeGrid.SelectMany(at => Corners.Select(corner =>
    {
        Enclosure eta = Enclosure.Written(at.LearningRate);
        Enclosure length = longer * Enclosure.Written(at.Teacher);
        Enclosure logarithm = -Enclosure.Log(eta);
        Enclosure steps = logarithm / (eta * length * length);
        long last = (long)Math.Ceiling(steps.Lower);
        AlignedSums end = Start(eta, at.Width, length, (growing * corner.Growing, corner.Decaying)).Path(eta, last).Last();

        // Nothing is known of the last step where the enclosure holds a whole number.
        return last == Math.Ceiling(steps.Upper) ? Enclosure.Abs(end.Error) / (eta * logarithm) : new Enclosure(0, double.PositiveInfinity);
    }));

    private static AlignedSums Start(Enclosure eta, Enclosure width, Enclosure teacher, (int Growing, int Decaying) corner)
    {
        Enclosure unit = width * eta / 6;
        return AlignedSums.From(corner.Growing * unit, corner.Decaying * unit, teacher);
    }

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
            AlignedDescentBound bound = new(problem.LearningRate, problem.TeacherNorm, squares + network.Theta[0], squares - network.Theta[0]);
            double worst = bound.Applies ? 0 : double.PositiveInfinity;
            for (int look = 0; look < Looks; look++)
            {
                yield return TrialStep<TrialOutcome>.Advance(every);
                worst = Math.Max(worst, Quantity.Distance.Of(network) / bound.At(network.Step).Middle);
            }

            yield return TrialStep<TrialOutcome>.Done(TrialOutcome.AtMost(worst, 1));
        }
    }
}
