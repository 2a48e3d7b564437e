using LabelNoise.Claims;
using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Randomness;
using LabelNoise.Simulation;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <summary>Equations 22 to 26 and the displays between them: θ and the outer weights at step 0, for Lemma C.2.</summary>
internal static class InitialWeightEquations
{
    private const double Constant = GaussianLength.Constant;

    /// <summary>A radius near the median of ‖θ(0)‖ at m = 64, d = 7.</summary>
    private const double Radius = 0.95;

    private static int[] Dimensions => [1, 2, 7, 20, 100];

    private static double[] Widths => [2, 3, 4, 5, 7, 10, 15, 27, 50, 100, 300, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8];

    private static Problem Small => new() { Width = 64, Dimension = 7, LearningRate = 1.0 / 64 };

    private static double ExactAtRadius => Math.Exp(GaussianSums.LogNorm(Small.Width, Small.Dimension, Radius));

    /// <summary>The claims.</summary>
    public static IEnumerable<Claim> Claims() => [.. Moments(), .. Sums(), .. Ranges(), .. OuterWeights()];

    private static IEnumerable<Claim> Moments()
    {
        yield return Moments("22/moments", Reading.AsPrinted, Verdict.Supported, (1, 1));
        yield return Moments("22/control/squares", Reading.Control, Verdict.Refuted, (2, 0), "with Yᵢ = X_ij");
    }

    private static IEnumerable<Claim> Sums()
    {
        yield return Largest("24/largest", Reading.AsPrinted, Verdict.Supported, "√(8m·log m)", m => Enclosure.Sqrt(8 * m * Enclosure.Log(m)));
        yield return Largest("24/threshold/as-printed", Reading.AsPrinted, Verdict.Refuted, "the t before (24), √((8·log m)/m)", m => Enclosure.Sqrt(8 * Enclosure.Log(m) / m));
        yield return Distance("24/distance", Reading.AsPrinted, Verdict.Supported, 3);
        yield return Distance("24/control/distance", Reading.Control, Verdict.Refuted, 1);
        yield return Agreement("at-most", ProbabilityHypothesis.AtMost(ExactAtRadius, 0.05), InitialLaw.Ntk);
        yield return Agreement("at-least", ProbabilityHypothesis.AtLeast(ExactAtRadius, 0.05), InitialLaw.Ntk);
        yield return Agreement("large-outer-layer", ProbabilityHypothesis.AtMost(ExactAtRadius, 0.05), Broken.LargeOuterLayer);
    }

    private static IEnumerable<Claim> OuterWeights()
    {
        yield return Large("25/tail", Reading.AsPrinted, Verdict.Supported, Constant, "½");
        yield return Large("25/control/constant", Reading.Control, Verdict.Refuted, 2.2, "2.2");
        yield return Union("26/union/as-printed", Reading.AsPrinted, Verdict.Refuted, 0.75, "m^(3/4)", "m = 558", [558]);
        yield return Union("26/union", Reading.Amended, Verdict.Supported, 0.5, "m^(1/2)", "m to 10⁸", Widths);
        const string OneOverWidth = "after (26): every |aᵢ(0)| ≤ m^(−1/4), Pr ≥ 1 − 1/m,";
        yield return From("26/one-over-m/as-printed", "1/m after (26)", OneOverWidth, 2, m => InitialOuterWeights.LogFailure(m) + Enclosure.Log(m));
        yield return From("26/one-over-m", "1/m after (26)", OneOverWidth, 427, m => InitialOuterWeights.LogFailure(m) + Enclosure.Log(m));
    }

    /// <summary>By independence the mean and the variance of Z_j are m times those of a summand.</summary>
    private static ExactClaim Moments(string id, Reading reading, Verdict expected, (int OfX, int OfY) powers, string under = "") => ProofStep.Certain(
        id,
        "moments at the start",
        reading,
        expected,
        "(22), (23): E Z_j = 0 and Var Z_j = m for Z_j = ΣX_ij·Yᵢ",
        "every m",
        "mean 0 and variance 1 of a summand, in whole numbers, by E X²ᵏ = (2k − 1)!!",
        () =>
        {
            int mean = Moment(powers.OfX) * Moment(powers.OfY);
            int variance = (Moment(2 * powers.OfX) * Moment(2 * powers.OfY)) - (mean * mean);
            return new ExactOutcome(mean == 0 && variance == 1, variance, FormattableString.Invariant($"mean {mean}, variance {variance}"));
        },
        under: under);

    /// <summary>E Xᵏ of a standard normal variable.</summary>
    private static int Moment(int power) => power == 0 ? 1 : power == 1 ? 0 : (power - 1) * Moment(power - 2);

    private static ExactClaim Largest(string id, Reading reading, Verdict expected, string threshold, Func<Enclosure, Enclosure> at) => ProofStep.Certain(
        id,
        "sums at the start",
        reading,
        expected,
        $"(24): Pr[some |Z_j| exceeds {threshold}] ≤ 2d/m",
        "m to 10⁸, d to 100",
        "ln Pr ≤ ln(2d/m) at m = 2, 3, 4, 5, 7, 10, 15, 27, 50, 100, 300, 10³, …, 10⁸, d = 1, 2, 7, 20, 100",
        () => OnGrid((m, d) => CertifiedGaussianSums.LogLargest(m, d, at(m)), (m, d) => 2 * (Enclosure)d / m));

    /// <summary>The t of (24) in the range t ≤ ν²/b of Lemma B.4, which is m for ν = 2√m, b = 4.</summary>
    private static IEnumerable<Claim> Ranges()
    {
        const string Lemma = "before (24) Lemma B.4 applies, t = √(8m·log m) ≤ ν²/b = m";
        const string Triangle = "after (24): √(8·log m) + m^(−1/4) ≤ 3√(log m)";
        yield return From("24/range/as-printed", "range of Lemma B.4", Lemma, 2, BeyondLemma);
        yield return From("24/range", "range of Lemma B.4", Lemma, 27, BeyondLemma);
        yield return From("24/triangle/as-printed", "sum after (24)", Triangle, 2, BeyondTriangle);
        yield return From("24/triangle", "sum after (24)", Triangle, 66, BeyondTriangle);

        static Enclosure BeyondLemma(Enclosure m) => Enclosure.Sqrt(8 * m * Enclosure.Log(m)) - m;
        static Enclosure BeyondTriangle(Enclosure m) => Enclosure.Sqrt(8 * Enclosure.Log(m)) + FourthRoot(m) - (3 * Enclosure.Sqrt(Enclosure.Log(m)));
    }

    /// <summary>That an inequality is met from a width on: printed for every m from 2 on, amended from the least such width on.</summary>
    private static ExactClaim From(string id, string check, string text, int from, Func<Enclosure, Enclosure> excess) => ProofStep.Certain(
        id,
        check,
        from == 2 ? Reading.AsPrinted : Reading.Amended,
        from == 2 ? Verdict.Refuted : Verdict.Supported,
        FormattableString.Invariant($"{text} from m = {from} on{(from == 2 ? string.Empty : " and no sooner")}"),
        FormattableString.Invariant($"m = {from} to 2000"),
        "at every such m",
        () => Exactly.AtMost(
        [
            .. Enumerable.Range(from, 2001 - from).Select(m => (excess(m), FormattableString.Invariant($"m = {m}"))),
            .. from == 2 ? [] : new (Enclosure, string)[] { (-excess(from - 1), FormattableString.Invariant($"m = {from - 1}, where it is not")) },
        ]));

    /// <summary>By ‖θ(0) − θ*‖ ≤ ‖θ(0)‖ + m^(−1/4), as the proof has it.</summary>
    private static ExactClaim Distance(string id, Reading reading, Verdict expected, double factor) => ProofStep.Certain(
        id,
        "distance at the start",
        reading,
        expected,
        FormattableString.Invariant($"after (24): ‖θ(0) − θ*‖ ≤ {(factor == 1 ? string.Empty : 3)}√(log m), Pr ≥ 1 − 2/m"),
        "m from 2 to 10⁸, d to 100",
        "ln Pr[‖θ(0)‖ > r − m^(−1/4)] ≤ ln(2/m) at r times √(log m), on the grid of (24)",
        () => OnGrid((m, d) => LogBeyond(m, d, (factor * Enclosure.Sqrt(Enclosure.Log(m))) - FourthRoot(m)), (m, _) => 2 / (Enclosure)m));

    /// <summary>m^(−1/4).</summary>
    private static Enclosure FourthRoot(Enclosure width) => 1 / Enclosure.Sqrt(Enclosure.Sqrt(width));

    /// <summary>ln Pr[‖θ(0)‖ > r]; a radius that is not positive is exceeded almost surely.</summary>
    private static Enclosure LogBeyond(double width, int dimension, Enclosure radius) => radius.Upper <= 0 ? 0 : CertifiedGaussianSums.LogNorm(width, dimension, radius);

    private static ProbabilityClaim Agreement(string name, ProbabilityHypothesis hypothesis, InitialLaw law) => new()
    {
        Id = $"Eq/24/agreement/{name}",
        Check = "θ(0), sampled",
        Statement = Equations.Statement,
        Reading = law == InitialLaw.Ntk ? Reading.Amended : Reading.Control,
        IsSelfCheck = true,
        Text = $"sampled, Pr[‖θ(0)‖ > R] is {(hypothesis.Direction == Direction.AtMost ? "at most" : "at least")} the value computed for (24)",
        Precisely = "within 0.05",
        Under = law == InitialLaw.Ntk ? string.Empty : "with the second layer drawn N(0, 1)",
        Setting = FormattableString.Invariant($"m = {Small.Width}, d = {Small.Dimension}, R = {Radius}, exact value {ExactAtRadius:F4}"),
        Numbers = FormattableString.Invariant($"m = {Small.Width}, d = {Small.Dimension}, R = {Radius}"),
        Expected = law == InitialLaw.Ntk ? Verdict.Supported : Verdict.Refuted,
        Probability = hypothesis,
        Trial = Trial.OneByOne(seed => Exceeds(law, seed)),
    };

    private static TrialOutcome Exceeds(InitialLaw law, ReplicateSeed seed)
    {
        double norm = Dense.Norm(UpdateRule.LabelNoiseSgd.Start(Small, seed, law).Theta);
        return new TrialOutcome(norm > Radius, Radius / norm);
    }

    private static ExactClaim Large(string id, Reading reading, Verdict expected, double constant, string value) => ProofStep.Certain(
        id,
        "a large outer weight",
        reading,
        expected,
        "(25): Pr[|aᵢ(0)| ≥ m^(−1/8)] ≤ 2·exp(−c·m^(3/4)/(4·K_a⁴))",
        $"c/K_a⁴ = {value}, m to 10⁸",
        "with logarithms, at m = 2, 3, 4, 5, 7, 10, 15, 27, 50, 100, 300, 10³, …, 10⁸",
        () => Exactly.AtMost(Widths.Select(m => (InitialOuterWeights.LogLarge(m) - InitialOuterWeights.LogBound(m, 0.75, Enclosure.Written(constant)), FormattableString.Invariant($"m = {m}")))));

    /// <summary>Without the factor 1 − 3d/m, with which the printed bound is smaller still.</summary>
    private static ExactClaim Union(string id, Reading reading, Verdict expected, double power, string printed, string range, double[] widths) => ProofStep.Certain(
        id,
        "union over outer weights",
        reading,
        expected,
        $"(26): Pr[not C₀] ≤ m·2·exp(−c·{printed}/(4·K_a⁴))",
        $"c/K_a⁴ = ½, {range}",
        widths.Length == 1 ? "with logarithms and without the factor 1 − 3d/m" : "the same at m = 2, 3, 4, 5, 7, 10, 15, 27, 50, 100, 300, 10³, …, 10⁸",
        () => Exactly.AtMost(widths.Select(m => (InitialOuterWeights.LogFailure(m) - Enclosure.Log(m) - InitialOuterWeights.LogBound(m, power, Constant), FormattableString.Invariant($"m = {m}")))),
        precisely: "C₀ is that |aᵢ(0)| ≤ m^(−1/4) for every i");

    private static ExactOutcome OnGrid(Func<double, int, Enclosure> logProbability, Func<double, int, Enclosure> bound) => Exactly.AtMost(
        from m in Widths
        from d in Dimensions
        select (logProbability(m, d) - Enclosure.Log(bound(m, d)), FormattableString.Invariant($"m = {m}, d = {d}")));
}
