using LabelNoise.Claims;
using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Simulation;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <summary>Equations 27 and 28: that |aᵢ − θ*·wᵢ(0)| is a supermartingale, and contracts by 1 − η.</summary>
internal static class SupermartingaleEquations
{
    private static readonly Enclosure Rate = Enclosure.Written(0.05);

    /// <summary>What two sides that are equal may differ by.</summary>
    private static readonly Enclosure Rounding = Enclosure.Written(1e-13);

    private const int Steps = 14;

    /// <summary>Where the mean of θ is sampled; with θ* = 0 (27) says that it contracts by 1 − η, too.</summary>
    private static PhaseOneSetting Sampled => new(4096, 7, 0.5, InputLaw.Online, NoiseLevel: 0.5, TeacherNorm: 0);

    /// <summary>The claims.</summary>
    public static IEnumerable<Claim> Claims()
    {
        yield return DriftAsPrinted();
        yield return Drift();
        yield return Contraction("as-printed", 1, new ClaimVariant(Reading.AsPrinted, Verdict.Refuted));
        yield return Contraction("columns", (double)Sampled.Width / Sampled.Dimension, ClaimVariant.Amended);
        yield return Folded("28/as-printed", Reading.AsPrinted, Verdict.Refuted, "E[Yᵢ(t + 1) | F_t] ≤ Yᵢ(t)", 1);
        yield return Folded("28/submartingale", Reading.Amended, Verdict.Supported, "E[Yᵢ(t + 1) | F_t] ≥ Yᵢ(t)", -1);
    }

    /// <summary>The smallest network in which part of a is outside of the column space: θ = θ* = 0, so that nothing pulls at a.</summary>
    private static ExactClaim DriftAsPrinted() => ProofStep.Certain(
        "27/drift/as-printed",
        "drift",
        Reading.AsPrinted,
        Verdict.Refuted,
        "(27): on average a step contracts aᵢ − θ*·wᵢ by 1 − η",
        "m = 2, d = 1, a = (½, −½), W = (1, 1), θ* = 0, η = 0.05",
        "|E a(t + 1) − (1 − η)a(t)| ≤ 10⁻¹³",
        () =>
        {
            Enclosure[] outer = [0.5, -0.5];
            Enclosure[] mean = OuterDrift.Mean(outer, [[1], [1]], [0], Rate, 1);
            return Exactly.AtMost(mean.Zip(outer, (after, a) => (Enclosure.Abs(after - ((1 - Rate) * a)) - Rounding, FormattableString.Invariant($"aᵢ = {a.Middle}, E aᵢ(t + 1) = {after.Middle}"))));
        });

    /// <summary>With WᵀW = (m/d)·I, as at the start but for relative errors √(d/m).</summary>
    private static ExactClaim Drift() => ProofStep.Certain(
        "27/drift",
        "drift",
        Reading.Amended,
        Verdict.Supported,
        "(27): on average a − (d/m)Wθ* contracts by 1 − ηm/d in the column space of W, the rest of it not at all",
        "(m, d) = (2, 1), (6, 3), (64, 4), η = 0.05",
        "|E a(t + 1) − a* − (1 − ηm/d)P(a − a*) − (I − P)(a − a*)| ≤ 10⁻¹³, a* = (d/m)Wθ*, P = (d/m)WWᵀ, WᵀW = (m/d)I",
        () => Exactly.AtMost(new[] { (2, 1), (6, 3), (64, 4) }.SelectMany(size => DriftAt(size.Item1, size.Item2))));

    private static IEnumerable<(Enclosure Excess, string At)> DriftAt(int width, int dimension)
    {
        Enclosure square = (Enclosure)width / dimension;
        Enclosure[] teacher = [.. Enumerable.Range(1, dimension).Select(k => (Enclosure)(0.3 / k))];
        Enclosure[][] inner = [.. Enumerable.Range(0, width).Select(i => Enumerable.Range(0, dimension).Select(k => (Enclosure)(k == i % dimension ? 1 : 0)).ToArray())];
        Enclosure[] outer = [.. Enumerable.Range(0, width).Select(i => (Enclosure)(Math.Sin(i + 1) / Math.Sqrt(width)))];
        Enclosure[] away = [.. outer.Zip(inner, (a, w) => a - (OuterDrift.Dot(w, teacher) / square))];
        Enclosure[] inColumns = OuterDrift.InColumns(inner, away, square);
        Enclosure[] mean = OuterDrift.Mean(outer, inner, teacher, Rate, 1);
        return mean.Select((after, i) => (Enclosure.Abs(after - outer[i] + (Rate * square * inColumns[i])) - Rounding, FormattableString.Invariant($"m = {width}, d = {dimension}, i = {i}")));
    }

    /// <summary>The mean of θ = Wᵀa after some steps from E a(t) = the printed or the amended contraction of a(0), within 5 %.</summary>
    private static RangeClaim Contraction(string name, double gain, ClaimVariant variant)
    {
        double kept = Math.Pow(1 - (gain * Sampled.Stability / Sampled.Width), Steps);
        return new RangeClaim
        {
            Id = $"Eq/27/contraction/{name}",
            Check = "contraction",
            Statement = Equations.Statement,
            Reading = variant.Reading,
            Text = FormattableString.Invariant($"(27): on average {Steps} steps contract θ by (1 − {(gain == 1 ? "η" : "ηm/d")})^{Steps}"),
            Precisely = FormattableString.Invariant($"within 5 %; X = θ(0)·θ({Steps})/‖θ(0)‖², cut off at −4 and 5"),
            Setting = Sampled.Text,
            Numbers = Sampled.Numbers,
            Problem = Sampled.Problem,
            Expected = variant.Expected,
            Range = new RangeHypothesis(new Interval(0.95 * kept, 1.05 * kept), new Interval(-4, 5), 0.05 * kept),
            Observation = Overlap(),
        };
    }

    private static Trial<double> Overlap()
    {
        return Trial.Lasting<double>(Steps, UpdateRule.LabelNoiseSgd, Sampled.Problem, Program, keepsNeurons: false);

        IEnumerable<TrialStep<double>> Program(Network network)
        {
            double[] start = network.Theta.ToArray();
            yield return TrialStep<double>.Advance(Steps);
            yield return TrialStep<double>.Done(Dense.Dot(start, network.Theta) / Dense.Dot(start, start));
        }
    }

    /// <summary>At θ = θ*, where the step of aᵢ is a centred normal variable of standard deviation s = ησ‖wᵢ‖. Only Y/s matters.</summary>
    private static ExactClaim Folded(string path, Reading reading, Verdict expected, string text, int sign) => ProofStep.Certain(
        path,
        "mean of Yᵢ",
        reading,
        expected,
        $"(28): {text} for Yᵢ = |aᵢ − θ*·wᵢ(0)|",
        reading == Reading.AsPrinted ? "m = d = 1, θ* = w(0) = a, Y = 0" : "θ = θ*, Y/(ησ‖wᵢ‖) from 0 to 8",
        "(E|Y + sN| − Y)/s against 0, s = ησ‖wᵢ‖, which falls with Y/s",
        () => Exactly.AtMost(
            from twice in reading == Reading.AsPrinted ? [0] : Enumerable.Range(0, 17)
            let ratio = twice / 2.0
            select (sign * FoldedNormal.Growth(ratio), FormattableString.Invariant($"Y = {ratio}·s"))));
}
