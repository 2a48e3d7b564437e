using System.Globalization;
using LabelNoise.Claims;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;

namespace LabelNoise.Paper;

/// <content>The lemma with explicit constants, by the recursion of the second moments (docs/theorems-phase-two.md).</content>
internal sealed partial class Lemma33
{
    private const string ProvenCheck = "proven time";

    private const string ProvenSetting = "η = ¼, 10⁻², 10⁻³, 10⁻⁶, 10⁻¹², 10⁻²⁰, m = ⌈1/√η⌉";

    /// <summary>α: half of √η is left for θ*.</summary>
    private const double TeacherShare = 0.5;

    private static readonly double[] ProvenRates = [0.25, 1e-2, 1e-3, 1e-6, 1e-12, 1e-20];

    private static readonly Bracket Isotropic = new(1, 1);

    private static readonly Bracket Spread = new(0.5, 1.5);

    /// <inheritdoc/>
    public static IEnumerable<Claim> Proven(Rules rules)
    {
        const string Longest = "‖θ*‖² = (1 − κ/2)/√η";
        yield return Proved("isotropic", ClaimVariant.Amended, "E[(1/m)Σ‖wᵢ(t₀)‖²] ≤ √η and t₀ ≤ 1/η² for the longest θ* that is admitted", Longest, eta => Least(eta, Isotropic, Magnitude.Of(1), 1));
        yield return Proved("spectrum", ClaimVariant.Amended, "E[(1/m)Σ‖wᵢ(t₀)‖²] ≤ √η for Σ̂ = diag(½, 3/2) and θ* along the second axis", "‖θ*‖² = (2 − κ)/(3√η)", eta => Least(eta, Spread, Magnitude.Of(1), 1));
        yield return Proved("not-before", ClaimVariant.Amended, "E[(1/m)Σ‖wᵢ(t)‖²] > √η up to t = (½·ln(1/η) − 1/100)·η^(−3/2), from η = 10⁻² on", "without θ*", Before, first: 1);
        yield return Proved("control/half-the-time", ClaimVariant.Control("at half of t₀"), "E[(1/m)Σ‖wᵢ(t₀)‖²] ≤ √η", Longest, eta => Least(eta, Isotropic, Magnitude.Of(0.5), 1));
        yield return Proved("control/long-teacher", ClaimVariant.Control("at 2.1 times the largest ‖θ*‖²"), "E[(1/m)Σ‖wᵢ(t₀)‖²] ≤ √η", Longest, eta => Least(eta, Isotropic, Magnitude.Of(1), 2.1));
    }

    /// <summary>A claim about all learning rates of the grid from one on; the largest of the ratios decides.</summary>
    private static ExactClaim Proved(string name, ClaimVariant variant, string text, string teacher, Func<double, (Bracket Ratio, bool InTime)> of, int first = 0) => new()
    {
        Id = $"3.3/proven/{name}",
        Check = ProvenCheck,
        Statement = Statement,
        Reading = variant.Reading,
        Text = text,
        Under = variant.Under,
        Precisely = "t₀ as in docs/theorems-phase-two.md, κ = mλ₊η^(3/2)",
        Setting = $"{ProvenSetting}, {teacher}, exact",
        Numbers = $"{ProvenSetting}, {teacher}, exact",
        Expected = variant.Expected,
        Inequality = "the ratio of both sides is at most 1 at every η",
        Evaluate = () =>
        {
            (Bracket Ratio, bool InTime)[] all = [.. ProvenRates.Skip(first).Select(of)];
            double largest = all.Max(one => one.Ratio.Upper);
            bool? holds = largest <= 1 && all.All(one => one.InTime) ? true : all.Any(one => one.Ratio.Lower > 1 || !one.InTime) ? false : null;
            return new ExactOutcome(holds, largest, $"ratios {string.Join(", ", all.Select(one => one.Ratio.Upper.ToString("G6", CultureInfo.InvariantCulture)))}");
        },
    };

    /// <summary>E[(1/m)Σ‖wᵢ(t)‖²]/√η at a part of t₀, with θ* as long as the theorem admits or longer; whether t₀ is by 1/η² where Σ̂ = I.</summary>
    private static (Bracket Ratio, bool InTime) Least(double learningRate, Bracket spectrum, Magnitude part, double longer)
    {
        Magnitude eta = Magnitude.Of(learningRate);
        Magnitude width = OscillationMoments.WidthOfLemma(eta);
        OscillationBound bound = new(eta, width, spectrum, TeacherShare);
        double teacher = Math.Sqrt(longer * bound.LargestSquaredTeacher);
        Bracket mean = Mean(eta, width, teacher, spectrum, bound.Step * part);
        return (Over(mean, Math.Sqrt(learningRate)), spectrum != Isotropic || bound.Step <= eta.Pow(-2));
    }

    /// <summary>√η/E[(1/m)Σ‖wᵢ(t)‖²] at the last step at which the mean surely exceeds √η.</summary>
    private static (Bracket Ratio, bool InTime) Before(double learningRate)
    {
        Magnitude eta = Magnitude.Of(learningRate);
        Magnitude width = OscillationMoments.WidthOfLemma(eta);
        Bracket mean = Mean(eta, width, 0, Isotropic, new OscillationBound(eta, width, Isotropic, TeacherShare).LastStepAbove);
        double level = Math.Sqrt(learningRate);
        return (new Bracket(level / mean.Upper, level / mean.Lower), true);
    }

    /// <summary>The mean over one coordinate of each end of the spectrum; θ* is along the upper one.</summary>
    private static Bracket Mean(Magnitude eta, Magnitude width, double teacher, Bracket spectrum, Magnitude step)
    {
        if (spectrum == Isotropic)
            return new OscillationMoments(eta, teacher, width).MeanSquaredNorm(step);

        // In d = 2 dimensions a coordinate of wᵢ(0) has the mean square ½, so that of θ* is √2·‖θ*‖ relative to it.
        Bracket slow = new OscillationMoments(eta, 0, width, spectrum.Lower).MeanSquaredNorm(step);
        Bracket fast = new OscillationMoments(eta, Math.Sqrt(2) * teacher, width, spectrum.Upper).MeanSquaredNorm(step);
        return new Bracket((slow.Lower + fast.Lower) / 2, (slow.Upper + fast.Upper) / 2);
    }

    private static Bracket Over(Bracket mean, double level) => new(mean.Lower / level, mean.Upper / level);
}
