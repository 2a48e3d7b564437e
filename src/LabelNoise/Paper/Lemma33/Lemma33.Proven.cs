using System.Globalization;
using LabelNoise.Claims;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;

namespace LabelNoise.Paper;

/// <content>The lemma with explicit constants, by the recursion of the second moments (docs/theorems-phase-two.md).</content>
internal sealed partial class Lemma33
{
    private static readonly string[] ProvenRateNames = ["¼", "10⁻²", "10⁻³", "10⁻⁶", "10⁻¹²", "10⁻²⁰"];

    /// <summary>α: half of √η is left for θ*.</summary>
    private const double TeacherShare = 0.5;

    private static readonly double[] ProvenRates = [0.25, 1e-2, 1e-3, 1e-6, 1e-12, 1e-20];

    private static readonly Enclosure Isotropic = 1;

    private static readonly Enclosure Spread = new(0.5, 1.5);

    /// <inheritdoc/>
    public static IEnumerable<Claim> Proven(Rules rules)
    {
        const string Longest = "‖θ*‖² = (1 − κ/2)/√η";
        yield return Proved("isotropic", ClaimVariant.Amended, "E[(1/m)Σ‖wᵢ(t₀)‖²] ≤ √η and t₀ ≤ 1/η² for the longest θ* that is admitted", Longest, eta => Least(eta, Isotropic, 1, 1));
        yield return Proved("spectrum", ClaimVariant.Amended, "E[(1/m)Σ‖wᵢ(t₀)‖²] ≤ √η for Σ̂ = diag(½, 3/2) and θ* along the second axis", "‖θ*‖² = (2 − κ)/(3√η)", eta => Least(eta, Spread, 1, 1));
        yield return Proved("not-before", ClaimVariant.Amended, "E[(1/m)Σ‖wᵢ(t)‖²] > √η up to t = (½·ln(1/η) − 1/100)·η^(−3/2), from η = 10⁻² on", "without θ*", Before, first: 1);
        yield return Proved("control/half-the-time", ClaimVariant.Control("at half of t₀"), "E[(1/m)Σ‖wᵢ(t₀)‖²] ≤ √η", Longest, eta => Least(eta, Isotropic, 0.5, 1));
        yield return Proved("control/long-teacher", ClaimVariant.Control("at 2.1 times the largest ‖θ*‖²"), "E[(1/m)Σ‖wᵢ(t₀)‖²] ≤ √η", Longest, eta => Least(eta, Isotropic, 1, 2.1));
    }

    /// <summary>A claim about all learning rates of the grid from one on; the largest of the ratios decides.</summary>
    private static ExactClaim Proved(string name, ClaimVariant variant, string text, string teacher, Func<double, (Enclosure Ratio, bool? InTime)> of, int first = 0) => Exactly.Claim(
        Statement,
        $"3.3/proven/{name}",
        "proven time",
        variant.Reading,
        variant.Expected,
        text,
        $"η = {string.Join(", ", ProvenRateNames.Skip(first))}, m = ⌈1/√η⌉, {teacher}",
        "the ratio of both sides is at most 1 at every η",
        () =>
        {
            (Enclosure Ratio, bool? InTime)[] all = [.. ProvenRates.Skip(first).Select(of)];
            return new ExactOutcome(
                ExactOutcome.All(all.Select(one => one.Ratio.AtMost(1) & one.InTime)),
                all.Max(one => one.Ratio.Upper),
                $"ratios {string.Join(", ", all.Select(one => one.Ratio.Upper.ToString("G6", CultureInfo.InvariantCulture)))}");
        },
        variant.Under,
        "t₀ as in docs/theorems-phase-two.md, κ = mλ₊η^(3/2)",
        Certification.Certified);

    /// <summary>E[(1/m)Σ‖wᵢ(t)‖²]/√η at a part of t₀, with θ* as long as the theorem admits or longer; whether t₀ is by 1/η² where Σ̂ = I.</summary>
    private static (Enclosure Ratio, bool? InTime) Least(double learningRate, Enclosure spectrum, double part, double longer)
    {
        Enclosure eta = Enclosure.Written(learningRate);
        double width = WidthOfLemma(learningRate);
        OscillationBound bound = new(eta, width, spectrum, TeacherShare);
        Enclosure teacher = Enclosure.Sqrt(Enclosure.Written(longer) * bound.LargestSquaredTeacher);
        Enclosure step = new(Math.Floor(part * bound.Step.Lower), Math.Ceiling(part * bound.Step.Upper));
        return (Mean(eta, width, teacher, spectrum, step) / Enclosure.Sqrt(eta), spectrum == Isotropic ? bound.Step.AtMost(1 / (eta * eta)) : true);
    }

    /// <summary>√η/E[(1/m)Σ‖wᵢ(t)‖²] at the last step at which the mean surely exceeds √η.</summary>
    private static (Enclosure Ratio, bool? InTime) Before(double learningRate)
    {
        Enclosure eta = Enclosure.Written(learningRate);
        double width = WidthOfLemma(learningRate);
        return (Enclosure.Sqrt(eta) / Mean(eta, width, 0, Isotropic, new OscillationBound(eta, width, Isotropic, TeacherShare).LastStepAbove), true);
    }

    /// <summary>The mean over one coordinate of each end of the spectrum; θ* is along the upper one.</summary>
    private static Enclosure Mean(Enclosure eta, double width, Enclosure teacher, Enclosure spectrum, Enclosure step)
    {
        if (spectrum == Isotropic)
            return OfAnySplit(eta, teacher, width, 1, step);

        // In d = 2 dimensions a coordinate of wᵢ(0) has the mean square ½, so that of θ* is √2·‖θ*‖ relative to it.
        return (OfAnySplit(eta, 0, width, spectrum.Lower, step) + OfAnySplit(eta, Enclosure.Sqrt(2) * teacher, width, spectrum.Upper, step)) / 2;
    }

    /// <summary>For every split of the neurons into classes, after ⌊t/2⌋ or ⌈t/2⌉ active steps: at least the moment of a class of one neuron, at most that of all m.</summary>
    private static Enclosure OfAnySplit(Enclosure eta, Enclosure teacher, double width, double eigenvalue, Enclosure step)
    {
        Enclosure active = new(Math.Floor(step.Lower / 2), Math.Ceiling(step.Upper / 2));
        return new Enclosure(new CertifiedMoment(eta, teacher, 1, eigenvalue).After(active).Lower, new CertifiedMoment(eta, teacher, width, eigenvalue).After(active).Upper);
    }
}
