using System.Globalization;
using LabelNoise.Claims;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <content>Lemma C.2 with footnote 3's constant, by bounds that are derived and computed (docs/derivations.md).</content>
internal sealed partial class LemmaC2
{
    /// <summary>At the least width, below stability and above it.</summary>
    private static IEnumerable<Claim> Footnote()
    {
        yield return WithFootnote("least-width", "m = C·η^(−1/2), σ = 1 and m^(1/4)", [.. At(d => d.LeastWidth, 0), .. At(d => d.LeastWidth, 0.25)], Verdict.Supported);
        yield return WithFootnote("stable/sigma=1", "ηm = ½, σ = 1", At(d => d.WidthAt(0.5), 0), Verdict.Supported);
        yield return WithFootnote("stable/sigma=m^(1:4)", "ηm = ½ (1 at d = 100), σ = m^(1/4)", At(d => d.WidthAt(d.Dimension < 100 ? 0.5 : 1), 0.25), Verdict.Refuted);
        yield return WithFootnote("unstable", "ηm = 10⁴, σ = 1 and m^(1/4)", [.. At(d => d.WidthAt(1e4), 0), .. At(d => d.WidthAt(1e4), 0.25)], Verdict.Refuted);
    }

    private static LazyRun[] At(Func<FootnoteSetting, Magnitude> width, double noiseExponent) =>
        [.. FootnoteSetting.Dimensions.Select(d => new FootnoteSetting(d)).Select(setting => setting.Run(width(setting), noiseExponent))];

    /// <summary>A bound on ln of the probability that (i) or (ii) is broken; 0 where |aᵢ| ≤ m^(−1/4) does not follow from ‖θ − θ*‖ ≤ E.</summary>
    /// <param name="run">The run.</param>
    /// <param name="logDistance">ln E; (i) follows from E ≤ 2·m^(1/4).</param>
    internal static double LogFailure(LazyRun run, double logDistance)
    {
        LazyBounds bounds = new(run, logDistance);
        return bounds.IsEstablished && bounds.LogOuter <= -run.Width.Ln / 4 ? bounds.LogFailure(new ResidualMoments(run, bounds).LogFailure) : 0;
    }

    /// <summary>Whether 1 − K/m is reached at all points, or missed at all; by steps that lengthen θ − θ*, and else by the moments of θ − θ*.</summary>
    private static ExactOutcome Judge(LazyRun[] runs)
    {
        double[] allowed = [.. runs.Select(run => Math.Log(FailureConstant(run.Dimension)) - run.Width.Ln)];
        double[] kept = [.. runs.Select(ResidualGrowth.LogKept)];
        if (kept.Zip(allowed).All(pair => pair.First < LogExponential.Complement(pair.Second)))
            return new ExactOutcome(false, kept.Max(), $"ln Pr[both bounds] ≤ {Listed(kept)}");
        double[] failures = [.. runs.Select(run => LogFailure(run, Math.Log(2) + (run.Width.Ln / 4)))];
        return new ExactOutcome(failures.Zip(allowed).All(pair => pair.First <= pair.Second) ? true : null, failures.Max(), $"ln Pr[a bound is broken] ≤ {Listed(failures)}, ln K/m = {Listed(allowed)}");
    }

    private static string Listed(double[] logs) => string.Join(", ", logs.Select(log => log.ToString("G5", CultureInfo.InvariantCulture)));

    private static ExactClaim WithFootnote(string name, string numbers, LazyRun[] runs, Verdict expected) => new()
    {
        Id = $"C.2/footnote/{name}",
        Check = "footnote 3",
        Statement = Statement,
        Reading = Reading.AsPrinted,
        Text = "while lazy |g| = O(m^(1/4)), every |aᵢ| ≤ m^(−1/4), Pr ≥ 1 − K/m",
        Precisely = "at every lazy step; O(m^(1/4)) is 2(‖θ(0)‖ + m^(1/4))·C_data + σ, C_data the largest ‖x‖ of the run; K = 4d + 1",
        Setting = $"C of footnote 3, d = 7, 20, 100, η = C⁻⁹⁶, {numbers}, ‖θ*‖ = m^(−1/4), online, by bounds",
        Numbers = $"{FootnoteSetting.Numbers}, {numbers}",
        Expected = expected,
        Inequality = "Pr[(i) or (ii) is broken] ≤ K/m, from bounds on both sides",
        Evaluate = () => Judge(runs),
    };
}
