using LabelNoise.Claims;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;

namespace LabelNoise.Paper;

/// <summary>(51), (53) and the display after (61): how near Σ̂ is to I, and what a step loses by it.</summary>
internal static class DescentCovariance
{
    /// <summary>The constant of O(1/√n) at d = 7, and of what follows from it.</summary>
    private const double Constant = 20;

    private const string LeftOut = "what Σ̂ = I leaves out";

    private static readonly double[] SampleCounts = [1e4, 1e6, 1e8];

    /// <summary>The claims.</summary>
    public static IEnumerable<Claim> Claims() => [.. Covariance(), .. Remainder()];

    private static IEnumerable<Claim> Covariance()
    {
        yield return Near(
            "51", "order", "sample covariance", ProofStep.True, "Pr[‖Σ̂ − I‖ ≤ 20/√n] ≥ 0.99", n => 1 / Enclosure.Sqrt(n), "n = 10⁴, 10⁶, 10⁸, d = 7");
        yield return Near(
            "51", "faster", "sample covariance", ClaimVariant.Control("without the root"), "Pr[‖Σ̂ − I‖ ≤ 20/n] ≥ 0.99", n => 1 / n,
            "n = 10⁴, 10⁶, 10⁸, d = 7");
        yield return Near(
            "59", "covariance", "sample covariance at A3", ClaimVariant.Amended, "Pr[‖Σ̂ − I‖ ≤ 20η] ≥ 0.99 at n = 1/η²",
            n => 1 / Enclosure.Sqrt(n), "η = 10⁻², 10⁻³, 10⁻⁴, d = 7");
        yield return Near(
            "59", "covariance-squared", "sample covariance at A3", ClaimVariant.AsPrinted, "Pr[‖Σ̂ − I‖ ≤ 20η²] ≥ 0.99 at n = 1/η²",
            n => 1 / n, "η = 10⁻², 10⁻³, 10⁻⁴, d = 7");
    }

    private static ExactClaim Near(
        string equation, string name, string check, ClaimVariant variant, string text, Func<Enclosure, Enclosure> scale, string numbers) => ProofStep.Certain(
        equation, name, check, variant, text, numbers, "Pr[‖Σ̂ − I‖ > 20r] ≤ 0.01, between its bounds by a net of directions and by one", () =>
        {
            Enclosure allowed = Enclosure.Written(0.01);
            Enclosure least = ProofStep.Largest(SampleCounts, n => new CovarianceTail(7, n).BeyondAtLeast(Constant * scale(n)));
            Enclosure most = ProofStep.Largest(SampleCounts, n => new CovarianceTail(7, n).BeyondAtMost(Constant * scale(n)));
            return new ExactOutcome(
                most.AtMost(allowed) == true ? true : least.AtMost(allowed) == false ? false : null, most.Middle,
                FormattableString.Invariant($"probability of failure from {least.Middle:G3} to {most.Middle:G3}"));
        });

    private static IEnumerable<Claim> Remainder()
    {
        yield return Claim("remainder", ProofStep.True, "what (53) leaves out of a step of wᵢ is at most 20η/√n", n => 1 / Enclosure.Sqrt(n));
        yield return Claim(
            "faster", ClaimVariant.Control("without the root"), "what (53) leaves out of a step of wᵢ is at most 20η/n", n => 1 / n);

        static ExactClaim Claim(string name, ClaimVariant variant, string text, Func<Enclosure, Enclosure> scale) => ProofStep.Certain(
            "53", name, LeftOut, variant, text, "m = 32, d = 7, η = 0.001, n = 1/η², one start in the box, T₂ steps",
            "largest remainder ≤ 20η/√n", () =>
            {
                BoxDescent descent = new(new PhaseTwoSetting(1e-3, 7, FiniteSample: true), LeftOut);
                EnclosedMatrix covariance = new(7, 7, (i, k) => descent.Covariance[(7 * i) + k]);
                EnclosedMatrix teacher = new(7, 1, (k, _) => k == 0 ? descent.TeacherNorm : 0);
                Enclosure worst = 0;
                for (long steps = descent.AlignmentTime; descent.Ball.Step < steps; descent.Ball.Advance(1))
                {
                    EnclosedMatrix neurons = descent.Ball.Neurons;
                    worst = Enclosure.Max(worst, BatchDescent.LeftOut(covariance, BatchDescent.Theta(neurons) - teacher, neurons.Column(0).Largest, descent.LearningRate));
                }

                return ProofStep.AtMost(worst, Constant * descent.LearningRate * scale(1_000_000), "largest remainder");
            });
    }
}
