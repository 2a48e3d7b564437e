using System.Globalization;
using LabelNoise.Claims;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <content>Lemma C.2 with footnote 3's constant, by bounds that are derived and computed (docs/derivations.md).</content>
internal sealed partial class LemmaC2
{
    /// <summary>What is below 0 where the lemma holds, and above it where it fails.</summary>
    private const string Excess = "ln(Pr[a bound is broken]/(K/m))";

    /// <summary>At the least width, below stability and above it.</summary>
    private static IEnumerable<Claim> Footnote()
    {
        yield return WithFootnote("least-width", "m = C·η^(−1/2), σ = 1 and m^(1/4)", [.. At(d => d.LogLeastWidth, 0), .. At(d => d.LogLeastWidth, 0.25)], Verdict.Supported);
        yield return WithFootnote("stable/sigma=1", "ηm = ½, σ = 1", At(d => d.LogWidthAt(0.5), 0), Verdict.Supported);
        yield return WithFootnote("stable/sigma=m^(1:4)", "ηm = ½ (1 at d = 100), σ = m^(1/4)", At(d => d.LogWidthAt(d.Dimension < 100 ? 0.5 : 1), 0.25), Verdict.Refuted);
        yield return WithFootnote("unstable", "ηm = 10⁴, σ = 1 and m^(1/4)", [.. At(d => d.LogWidthAt(1e4), 0), .. At(d => d.LogWidthAt(1e4), 0.25)], Verdict.Refuted);
    }

    private static LazyRun[] At(Func<FootnoteSetting, Enclosure> logWidth, double noiseExponent) =>
        [.. FootnoteSetting.Dimensions.Select(d => new FootnoteSetting(d)).Select(setting => setting.Run(logWidth(setting), noiseExponent))];

    /// <summary>A bound on ln of the probability that (i) or (ii) is broken; 0 where |aᵢ| ≤ m^(−1/4) does not follow from ‖θ − θ*‖ ≤ E.</summary>
    /// <param name="run">The run.</param>
    /// <param name="logDistance">ln E; (i) follows from E ≤ 2·m^(1/4).</param>
    internal static Enclosure LogFailure(LazyRun run, Enclosure logDistance)
    {
        LazyBounds bounds = new(run, logDistance);
        return bounds.IsEstablished && bounds.LogOuter.AtMost(-run.LogWidth / 4) == true ? bounds.LogFailure(new ResidualMoments(run, bounds).LogFailure) : 0;
    }

    /// <summary>ln of K/m.</summary>
    internal static Enclosure LogAllowed(LazyRun run) => Enclosure.Log(FailureConstant(run.Dimension)) - run.LogWidth;

    /// <summary>Whether 1 − K/m is reached at all points, or missed at all; by steps that lengthen θ − θ*, and else by the moments of θ − θ*.</summary>
    private static ExactOutcome Judge(LazyRun[] runs)
    {
        Enclosure[] allowed = [.. runs.Select(LogAllowed)];
        Enclosure[] kept = [.. runs.Select(ResidualGrowth.LogKept)];
        if (ExactOutcome.All(kept.Zip(allowed, (log, all) => log.Below(CertifiedLog.Complement(all)))) == true)
        {
            double[] least = [.. kept.Zip(allowed, (log, all) => (CertifiedLog.Complement(log) - all).Lower)];
            return new ExactOutcome(false, least.Min(), $"{Excess} ≥ {Listed(least)}");
        }

        Enclosure[] failures = [.. runs.Select(run => LogFailure(run, Enclosure.Ln2 + (run.LogWidth / 4)))];
        double[] most = [.. failures.Zip(allowed, (log, all) => (log - all).Upper)];
        return new ExactOutcome(ExactOutcome.All(failures.Zip(allowed, (log, all) => log.AtMost(all))) == true ? true : null, most.Max(), $"{Excess} ≤ {Listed(most)}");
    }

    private static string Listed(double[] logs) => string.Join(", ", logs.Select(log => log.ToString("G5", CultureInfo.InvariantCulture)));

    private static ExactClaim WithFootnote(string name, string numbers, LazyRun[] runs, Verdict expected) => Exactly.Claim(
        Statement,
        $"C.2/footnote/{name}",
        "footnote 3",
        Reading.AsPrinted,
        expected,
        "while lazy |g| = O(m^(1/4)), every |aᵢ| ≤ m^(−1/4), Pr ≥ 1 − K/m",
        $"{FootnoteSetting.Numbers}, {numbers}",
        "Pr[(i) or (ii) is broken] ≤ K/m, from bounds on both sides",
        () => Judge(runs),
        precisely: "at every lazy step; O(m^(1/4)) is 2(‖θ(0)‖ + m^(1/4))·C_data + σ, C_data the largest ‖x‖ of the run; K = 4d + 1",
        certification: Certification.Certified,
        setting: $"C of footnote 3, d = 7, 20, 100, η = C⁻⁹⁶, {numbers}, ‖θ*‖ = m^(−1/4), online, by bounds");
}
