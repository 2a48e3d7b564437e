using LabelNoise.Claims;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <summary>(44) and (45): how long inputs and initial neurons are. Both are Lemma B.5, whose c/K⁴ is ½ for Gaussian coordinates.</summary>
internal static class LengthEquations
{
    /// <summary>Every dimension at which a bound for all d is tried.</summary>
    private const int LargestDimension = 400;

    /// <summary>Every width up to here is tried where a bound is for all m.</summary>
    private const int LargestWidth = 10_000;

    /// <summary>d at which (45) is looked at, unless all d matter.</summary>
    private const int Dimension = 7;

    private static readonly int[] Dimensions = [1, 2, 3, 4, 7, 20, 100];

    /// <summary>At d = 2 the union is 1/m but for a share 1/(2m), which no enclosure shows at large m.</summary>
    private static Enclosure Rounding => Enclosure.Written(1e-9);

    /// <summary>The claims.</summary>
    public static IEnumerable<Claim> Claims() => [.. OfInputs(), .. OfNeurons()];

    private static IEnumerable<Claim> OfInputs()
    {
        yield return Deviation("as-printed", Reading.AsPrinted, "4cd/(9K⁴)", 4, Verdict.Refuted);
        yield return Deviation("amended", Reading.Amended, "cd/(9K⁴)", 1, Verdict.Supported);
        yield return Half("as-printed", Reading.AsPrinted, "A6, d ≥ 9·ln 2·K⁴/(2c)", 4.5, Verdict.Refuted);
        yield return Half("amended", Reading.Amended, "d ≥ 18·ln 2·K⁴/c", 18, Verdict.Supported);
        yield return Typical("amended", Reading.Amended, "d ≥ 3", 3, Verdict.Supported);
        yield return Typical("control", Reading.Control, "d ≥ 2", 2, Verdict.Refuted);
    }

    private static IEnumerable<Claim> OfNeurons()
    {
        yield return Centre(
            "as-printed", Reading.AsPrinted, "Pr[|‖wᵢ(0)‖ − √(2·log m)| ≥ √(log m)] ≤ 2/m", log => GaussianLength.LogOutside(Dimension, Enclosure.Sqrt(2 * Dimension * log), Enclosure.Sqrt(Dimension * log)), Verdict.Refuted);
        yield return Centre("amended", Reading.Amended, "Pr[|√d·‖wᵢ(0)‖ − √d| ≥ √(2·log m)] ≤ 2/m", log => GaussianLength.LogOutside(Dimension, Enclosure.Sqrt(2 * log)), Verdict.Supported);
        yield return Constant("as-printed", Reading.AsPrinted, "1, as O(1/m) for one neuron needs", 1, Verdict.Refuted);
        yield return Constant("amended", Reading.Amended, "½", GaussianLength.Constant, Verdict.Supported);
        yield return Union("as-printed", Reading.AsPrinted, "c = K⁴", 1, Verdict.Refuted);
        yield return Union("amended", Reading.Amended, "c = 2K⁴", 2, Verdict.Supported);
        yield return Radius("amended", Reading.Amended, "d ≥ 2", [2, 3, 7, 20, 100], Verdict.Supported);
        yield return Radius("control", Reading.Control, "d = 1", [1], Verdict.Refuted);
    }

    /// <summary>(44), first inequality.</summary>
    private static ExactClaim Deviation(string id, Reading reading, string exponent, double factor, Verdict expected) => ProofStep.Certain(
        $"44/deviation/{id}",
        "deviation of an input",
        reading,
        expected,
        $"(44), Pr[|‖x‖ − √d| ≥ √d/3] ≤ 2·e^(−{exponent})",
        FormattableString.Invariant($"d from 1 to {LargestDimension}"),
        "ln Pr − ln of the bound ≤ 0",
        () => AtDimensions(1, d => GaussianLength.LogOutside(d, Third(d)) - GaussianLength.LogBound(factor * GaussianLength.Constant, Third(d))),
        "c/K⁴ = ½; (√d/3)² is d/9");

    /// <summary>(44), second inequality: whether the bound that Lemma B.5 grants is ½ or less.</summary>
    private static ExactClaim Half(string id, Reading reading, string condition, double factor, Verdict expected) => ProofStep.Certain(
        $"44/half/{id}",
        "a half by Lemma B.5",
        reading,
        expected,
        $"(44), with {condition} Lemma B.5 grants ½",
        "c/K⁴ = ½",
        "2·e^(−cd/(9K⁴)) ≤ ½",
        () =>
        {
            int dimension = (int)Math.Ceiling((factor * Enclosure.Ln2 / GaussianLength.Constant).Upper);
            Enclosure bound = Enclosure.Exp(GaussianLength.LogBound(GaussianLength.Constant, Third(dimension)));
            return new ExactOutcome(bound.AtMost(0.5), bound.Middle, FormattableString.Invariant($"{bound.Middle:G4} at d = {dimension}"));
        },
        "its bound on Pr[|‖x‖ − √d| ≥ √d/3] is 2·e^(−cd/(9K⁴)); at the least d");

    /// <summary>What (44) is for, without the lemma.</summary>
    private static ExactClaim Typical(string id, Reading reading, string condition, int least, Verdict expected) => ProofStep.Certain(
        $"44/typical/{id}",
        "typical inputs",
        reading,
        expected,
        $"(44) and what follows: ‖x‖ is within √d/3 of √d with Pr ≥ ½, and at least 2√d/3 with Pr ≥ ⅔, for {condition}",
        FormattableString.Invariant($"d from {least} to {LargestDimension}"),
        "ln Pr[not so] − ln of ½ or ⅓ ≤ 0",
        () => AtDimensions(
            least,
            d => Enclosure.Max(GaussianLength.LogOutside(d, Third(d)) + Enclosure.Ln2, CertifiedChiSquare.LogCumulative(d, 4 * d / (Enclosure)9) + Enclosure.Log(3))),
        "by the law of ‖x‖");

    private static ExactClaim Centre(string id, Reading reading, string inequality, Func<Enclosure, Enclosure> logProbability, Verdict expected) => ProofStep.Certain(
        $"45/centre/{id}",
        "centre of an initial norm",
        reading,
        expected,
        $"(45), {inequality}",
        FormattableString.Invariant($"d = {Dimension}, m from 3 to 10 000"),
        "ln Pr − ln(2/m) ≤ 0",
        () => AtWidths(3, log => logProbability(log) - Enclosure.Ln2 + log),
        "the printed t is such that the exponent is c·log m/K⁴; the norm of a standard vector is near √d, that of wᵢ(0) near 1");

    /// <summary>Whether Lemma B.5 is true with a constant.</summary>
    private static ExactClaim Constant(string id, Reading reading, string words, double constant, Verdict expected) => ProofStep.Certain(
        $"45/constant/{id}",
        "constant of Lemma B.5",
        reading,
        expected,
        $"(45), for Gaussian coordinates c/K⁴ may be {words}",
        "d = 1, 2, 3, 4, 7, 20, 100, m = 2, 3, 4 and 10^(k/4) up to 10⁴⁰",
        "ln Pr − ln of the bound ≤ 0",
        () =>
        {
            ExactOutcome found = Exactly.AtMost(
                from d in Dimensions
                from width in Widths([2, 3, 4], Enumerable.Range(4, 157).Select(k => k / 4.0))
                select (BeyondLemma(d, width.Log, constant), FormattableString.Invariant($"d = {d}, {width.Name}")));
            return found.Holds == false ? found with { Seen = FormattableString.Invariant($"at d = 1 from m = {FirstBeyondLemma(constant)} on; {found.Seen}") } : found;
        },
        "that Pr[|‖x‖ − √d| ≥ t] ≤ 2·e^(−c·t²/K⁴) at t = √(log m)");

    /// <summary>The union over the neurons that follows (45).</summary>
    private static ExactClaim Union(string id, Reading reading, string constants, double constant, Verdict expected) => ProofStep.Certain(
        $"45/union/{id}",
        "union over initial norms",
        reading,
        expected,
        $"after (45), with {constants} the union over m neurons has failure K/m",
        FormattableString.Invariant($"d = {Dimension}, m from 2 to 10 000"),
        "ln of the union − ln(K/m) ≤ 0",
        () => AtWidths(2, log => (2 * log) + GaussianLength.LogBound(constant, Enclosure.Sqrt(log)) - Enclosure.Log(TheoremC4.FailureConstant(Dimension))),
        "m·2·e^(−c·log m/K⁴) ≤ K/m, K = 4d + 3");

    /// <summary>What the union is for, without the lemma.</summary>
    private static ExactClaim Radius(string id, Reading reading, string condition, int[] dimensions, Verdict expected) => ProofStep.Certain(
        $"45/radius/{id}",
        "radius of all initial norms",
        reading,
        expected,
        $"after (45), every ‖wᵢ(0)‖ ≤ √(2·log m) with Pr ≥ 1 − 1/m, for {condition}",
        FormattableString.Invariant($"d = {ProofStep.List(dimensions)}, m = 2 to 100, 10³, 10⁴, 10¹⁰, 10³⁰, 10¹⁰⁰"),
        "ln Pr[some is longer] − ln(1/m) ≤ 10⁻⁹",
        () => Exactly.Everywhere(
            from d in dimensions
            from width in Widths(Enumerable.Range(2, 99), [3, 4, 10, 30, 100])
            select (GaussianLength.LogSomeLonger(width.Log, d) + width.Log - Rounding, FormattableString.Invariant($"{width.Name}, d = {d}"))),
        "by the law of the norms");

    /// <summary>√d/3.</summary>
    private static Enclosure Third(int dimension) => Enclosure.Sqrt(dimension) / 3;

    private static Enclosure BeyondLemma(int dimension, Enclosure logWidth, double constant) =>
        GaussianLength.LogOutside(dimension, Enclosure.Sqrt(logWidth)) - GaussianLength.LogBound(constant, Enclosure.Sqrt(logWidth));

    /// <summary>The smallest width at which Lemma B.5 is false for d = 1 and t = √(log m): from there on it stays so.</summary>
    private static double FirstBeyondLemma(double constant) =>
        Math.Floor(Math.Exp(IntervalHalving.Edge(Math.Log(2), Math.Log(1e40), log => BeyondLemma(1, log, constant).AtMost(0) == false))) + 1;

    private static ExactOutcome AtDimensions(int from, Func<int, Enclosure> excess) =>
        Exactly.Everywhere(Enumerable.Range(from, LargestDimension - from + 1).Select(d => (excess(d), FormattableString.Invariant($"d = {d}"))));

    /// <summary>Whole numbers and powers of ten, by their logarithms.</summary>
    private static IEnumerable<(Enclosure Log, string Name)> Widths(IEnumerable<int> numbers, IEnumerable<double> powers) =>
    [
        .. numbers.Select(m => (Enclosure.Log(m), FormattableString.Invariant($"m = {m}"))),
        .. powers.Select(power => (power * Enclosure.Ln10, FormattableString.Invariant($"m = 10^{power}"))),
    ];

    /// <summary>At every width, by its logarithm.</summary>
    private static ExactOutcome AtWidths(int from, Func<Enclosure, Enclosure> excess) =>
        Exactly.Everywhere(ProofStep.WholeNumbers(from, LargestWidth).Select(cell => (excess(Enclosure.Log(cell)), FormattableString.Invariant($"m = {cell.Lower}"))));
}
