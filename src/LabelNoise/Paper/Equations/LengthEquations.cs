using System.Globalization;
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

    /// <summary>d at which (45) is looked at, unless all d matter.</summary>
    private const int Dimension = 7;

    /// <summary>At d = 2 the union is exactly 1/m, and what is left of the difference of two logarithms is rounding.</summary>
    private const double Rounding = 1e-9;

    private static readonly int[] Dimensions = [1, 2, 3, 4, 7, 20, 100];

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
        yield return Centre("as-printed", Reading.AsPrinted, "Pr[|‖wᵢ(0)‖ − √(2·log m)| ≥ √(log m)] ≤ 2/m", m => GaussianLength.LogOutside(Dimension, Math.Sqrt(2 * Dimension * Math.Log(m)), Math.Sqrt(Dimension * Math.Log(m))), Verdict.Refuted);
        yield return Centre("amended", Reading.Amended, "Pr[|√d·‖wᵢ(0)‖ − √d| ≥ √(2·log m)] ≤ 2/m", m => GaussianLength.LogOutside(Dimension, Math.Sqrt(2 * Math.Log(m))), Verdict.Supported);
        yield return Constant("as-printed", Reading.AsPrinted, "1, as O(1/m) for one neuron needs", 1, Verdict.Refuted);
        yield return Constant("amended", Reading.Amended, "½", GaussianLength.Constant, Verdict.Supported);
        yield return Union("as-printed", Reading.AsPrinted, "c = K⁴", 1, Verdict.Refuted);
        yield return Union("amended", Reading.Amended, "c = 2K⁴", 2, Verdict.Supported);
        yield return Radius("amended", Reading.Amended, "d ≥ 2", [2, 3, 7, 20, 100], Verdict.Supported);
        yield return Radius("control", Reading.Control, "d = 1", [1], Verdict.Refuted);
    }

    /// <summary>(44), first inequality.</summary>
    private static ExactClaim Deviation(string id, Reading reading, string exponent, double factor, Verdict expected) => Exact(
        $"44/deviation/{id}",
        "deviation of an input",
        reading,
        $"(44), Pr[|‖x‖ − √d| ≥ √d/3] ≤ 2·e^(−{exponent})",
        "c/K⁴ = ½; (√d/3)² is d/9",
        FormattableString.Invariant($"d from 1 to {LargestDimension}"),
        expected,
        "ln Pr − ln of the bound ≤ 0",
        () => Least(1, LargestDimension, d => GaussianLength.LogOutside(d, Math.Sqrt(d) / 3) - GaussianLength.LogBound(factor * GaussianLength.Constant, Math.Sqrt(d) / 3), "d"));

    /// <summary>(44), second inequality: whether the bound that Lemma B.5 grants is ½ or less.</summary>
    private static ExactClaim Half(string id, Reading reading, string condition, double factor, Verdict expected) => Exact(
        $"44/half/{id}",
        "a half by Lemma B.5",
        reading,
        $"(44), with {condition} Lemma B.5 grants ½",
        "its bound on Pr[|‖x‖ − √d| ≥ √d/3] is 2·e^(−cd/(9K⁴)); at the least d",
        "c/K⁴ = ½",
        expected,
        "2·e^(−cd/(9K⁴)) ≤ ½",
        () =>
        {
            double dimension = Math.Ceiling(factor * Math.Log(2) / GaussianLength.Constant);
            double bound = Math.Exp(GaussianLength.LogBound(GaussianLength.Constant, Math.Sqrt(dimension) / 3));
            return new ExactOutcome(bound <= 0.5, bound, FormattableString.Invariant($"{bound:G4} at d = {dimension}"));
        });

    /// <summary>What (44) is for, without the lemma.</summary>
    private static ExactClaim Typical(string id, Reading reading, string condition, int least, Verdict expected) => Exact(
        $"44/typical/{id}",
        "typical inputs",
        reading,
        $"(44) and what follows: ‖x‖ is within √d/3 of √d with Pr ≥ ½, and at least 2√d/3 with Pr ≥ ⅔, for {condition}",
        "exactly, by the law of ‖x‖",
        FormattableString.Invariant($"d from {least} to {LargestDimension}"),
        expected,
        "ln Pr[not so] − ln of ½ or ⅓ ≤ 0",
        () => Least(
            least,
            LargestDimension,
            d => Math.Max(GaussianLength.LogOutside(d, Math.Sqrt(d) / 3) + Math.Log(2), ChiSquareTail.LogCumulative(d, 4.0 * d / 9) + Math.Log(3)),
            "d"));

    private static ExactClaim Centre(string id, Reading reading, string inequality, Func<int, double> logProbability, Verdict expected) => Exact(
        $"45/centre/{id}",
        "centre of an initial norm",
        reading,
        $"(45), {inequality}",
        "the printed t is such that the exponent is c·log m/K⁴; the norm of a standard vector is near √d, that of wᵢ(0) near 1",
        FormattableString.Invariant($"d = {Dimension}, m from 3 to 10 000"),
        expected,
        "ln Pr − ln(2/m) ≤ 0",
        () => Least(3, 10_000, m => logProbability(m) - Math.Log(2.0 / m), "m"));

    /// <summary>Whether Lemma B.5 is true with a constant.</summary>
    private static ExactClaim Constant(string id, Reading reading, string words, double constant, Verdict expected) => Exact(
        $"45/constant/{id}",
        "constant of Lemma B.5",
        reading,
        $"(45), for Gaussian coordinates c/K⁴ may be {words}",
        "that Pr[|‖x‖ − √d| ≥ t] ≤ 2·e^(−c·t²/K⁴) at t = √(log m)",
        string.Create(CultureInfo.InvariantCulture, $"d = 1, 2, 3, 4, 7, 20, 100, m = 2, 3, 4 and 10^(k/4) up to 10⁴⁰"),
        expected,
        "ln Pr − ln of the bound ≤ 0",
        () =>
        {
            double[] logWidths = [.. new[] { 2.0, 3, 4 }.Select(m => Math.Log(m)), .. Enumerable.Range(4, 157).Select(k => k * Math.Log(10) / 4)];
            (double Excess, int Dimension, double LogWidth) worst = Dimensions
                .SelectMany(d => logWidths.Select(l => (GaussianLength.LogOutside(d, Math.Sqrt(l)) - GaussianLength.LogBound(constant, Math.Sqrt(l)), d, l)))
                .MaxBy(at => at.Item1);
            return new ExactOutcome(
                worst.Excess <= 0,
                worst.Excess,
                worst.Excess <= 0
                    ? FormattableString.Invariant($"ln Pr − ln of the bound is {worst.Excess:G3} at most")
                    : FormattableString.Invariant($"at d = 1 from m = {SmallestAtOne(constant)} on; ln Pr − ln of the bound is {worst.Excess:G3} at d = {worst.Dimension}, m = 10^{worst.LogWidth / Math.Log(10):G3}"));
        });

    /// <summary>The smallest width at which Lemma B.5 is false for d = 1 and t = √(log m): from there on it stays so.</summary>
    private static double SmallestAtOne(double constant)
    {
        double last = IntervalHalving.Edge(Math.Log(2), Math.Log(1e40), log => GaussianLength.LogOutside(1, Math.Sqrt(log)) > GaussianLength.LogBound(constant, Math.Sqrt(log)));
        return Math.Floor(Math.Exp(last)) + 1;
    }

    /// <summary>The union over the neurons that follows (45).</summary>
    private static ExactClaim Union(string id, Reading reading, string constants, double constant, Verdict expected) => Exact(
        $"45/union/{id}",
        "union over initial norms",
        reading,
        $"after (45), with {constants} the union over m neurons has failure K/m",
        "m·2·e^(−c·log m/K⁴) ≤ K/m, K = 4d + 3",
        FormattableString.Invariant($"d = {Dimension}, m from 2 to 10 000"),
        expected,
        "ln of the union − ln(K/m) ≤ 0",
        () => Least(2, 10_000, m => Math.Log(m) + GaussianLength.LogBound(constant, Math.Sqrt(Math.Log(m))) - Math.Log(TheoremC4.FailureConstant(Dimension) / m), "m"));

    /// <summary>What the union is for, without the lemma.</summary>
    private static ExactClaim Radius(string id, Reading reading, string condition, int[] dimensions, Verdict expected) => Exact(
        $"45/radius/{id}",
        "radius of all initial norms",
        reading,
        $"after (45), every ‖wᵢ(0)‖ ≤ √(2·log m) with Pr ≥ 1 − 1/m, for {condition}",
        "exactly, by the law of the norms",
        FormattableString.Invariant($"d = {string.Join(", ", dimensions.Select(number => number.ToString(CultureInfo.InvariantCulture)))}, m = 2 to 100, 10³, 10⁴, 10¹⁰, 10³⁰, 10¹⁰⁰"),
        expected,
        "ln Pr[some is longer] − ln(1/m) ≤ 10⁻⁹",
        () =>
        {
            Magnitude[] widths = [.. Enumerable.Range(2, 99).Select(m => Magnitude.Of(m)), .. new[] { 3.0, 4, 10, 30, 100 }.Select(Magnitude.FromLog10)];
            (double Excess, Magnitude Width)[] all = [.. dimensions.SelectMany(d => widths.Select(m => (GaussianLength.LogSomeLonger(m, d) + m.Ln, m)))];
            double largest = all.Max(at => at.Excess);
            return new ExactOutcome(
                largest <= Rounding,
                largest,
                largest <= Rounding
                    ? FormattableString.Invariant($"ln Pr − ln(1/m) is {largest:G3} at most")
                    : FormattableString.Invariant($"first at m = {all.First(at => at.Excess > Rounding).Width}; ln Pr − ln(1/m) is {largest:G3} at most"));
        });

    /// <summary>Tries an inequality at all whole numbers of a range, and names the smallest that breaks it.</summary>
    private static ExactOutcome Least(int from, int to, Func<int, double> excess, string symbol)
    {
        int witness = Enumerable.Range(from, to - from + 1).FirstOrDefault(n => excess(n) > 0);
        if (witness > 0)
            return new ExactOutcome(false, excess(witness), FormattableString.Invariant($"first broken at {symbol} = {witness}, by {excess(witness):G3} in the logarithm"));
        double largest = Enumerable.Range(from, to - from + 1).Max(excess);
        return new ExactOutcome(true, largest, FormattableString.Invariant($"kept by {-largest:G3} in the logarithm at least"));
    }

    private static ExactClaim Exact(string id, string check, Reading reading, string text, string precisely, string setting, Verdict expected, string inequality, Func<ExactOutcome> evaluate) => new()
    {
        Id = $"Eq/{id}",
        Check = check,
        Statement = Equations.Statement,
        Reading = reading,
        Text = text,
        Precisely = precisely,
        Setting = $"{setting}, exact",
        Expected = expected,
        Inequality = inequality,
        Evaluate = evaluate,
    };
}
