using LabelNoise.Claims;
using LabelNoise.Observables.Exact;
using MathNet.Numerics.LinearAlgebra;

namespace LabelNoise.Paper;

/// <summary>(68) to (70): how far θ − θ* decays once neurons are aligned.</summary>
internal static class DescentDecay
{
    /// <summary>The constant of O(·) in the readings as printed.</summary>
    private const double Constant = 5;

    private const string Start = "distance at t₂";

    private const string Decay = "decay of ‖θ − θ*‖";

    private const string Summed = "distance at t₃";

    private const string Relative = "Σaᵢγᵢ at t₃";

    private const string Grid = "m = 1/√η, ‖θ*‖ = η^(1/8), η = 10⁻², 10⁻³, 10⁻⁴";

    private static readonly double[] LearningRates = [1e-2, 1e-3, 1e-4];

    /// <summary>The claims.</summary>
    public static IEnumerable<Claim> Claims() => [.. Starts(), .. Decays(), .. Ends()];

    /// <summary>What (66) supplies to (69).</summary>
    private static IEnumerable<Claim> Starts()
    {
        yield return Distance(
            "narrow", ClaimVariant.Amended, "from the corner of the box η‖θ(t₂) − θ*‖ ≤ 5η·ln(1/η), at mη ≤ ln(1/η)",
            eta => -Math.Log(eta) / eta, "m = ln(1/η)/η");
        yield return Distance("wide", ClaimVariant.AsPrinted, "from the corner of the box η‖θ(t₂) − θ*‖ ≤ 5η·ln(1/η)", eta => 100 / eta, "m = 100/η");

        static ExactClaim Distance(string name, ClaimVariant variant, string text, Func<double, double> width, string widths) => ProofStep.Claim(
            "69", name, Start, variant, text, $"{widths}, ‖θ*‖ = η^(1/8), η = 10⁻², 10⁻³, 10⁻⁴", "largest ‖θ(t₂) − θ*‖/ln(1/η) ≤ 5", () =>
                ProofStep.AtMost(
                    LearningRates.Max(eta => Math.Abs(new AlignedSums(2 * width(eta) * eta, 0, Teacher(eta)).Error) / -Math.Log(eta)),
                    Constant, "largest ‖θ(t₂) − θ*‖/ln(1/η)"));
    }

    private static IEnumerable<Claim> Decays()
    {
        yield return Shrinks(
            "amended", ClaimVariant.Amended, "‖θ − θ*‖ shrinks by 1 − 2η|⟨θ, θ*⟩|/‖θ*‖ or more at every step up to T₃",
            sums => 2 * Math.Abs(sums.Along));
        yield return Shrinks(
            "as-printed", ClaimVariant.AsPrinted, "‖θ − θ*‖ shrinks by 1 − η‖θ*‖² or more at every step up to T₃",
            sums => sums.TeacherNorm * sums.TeacherNorm);
        yield return Bound("amended", ClaimVariant.Amended, "from U = V = mη/3 (69) is met at t₃ with 5Tη², under A4", Teacher, Grid);
        yield return Bound(
            "as-printed", ClaimVariant.AsPrinted, "from U = V = mη/3 (69) is met at t₃ with 5Tη²", _ => 2,
            "m = 1/√η, ‖θ*‖ = 2, η = 10⁻², 10⁻³, 10⁻⁴");

        static ExactClaim Shrinks(string name, ClaimVariant variant, string text, Func<AlignedSums, double> rate) => ProofStep.Claim(
            "68", name, Decay, variant, $"{text}, up to 5η²", Grid, "largest (‖θ' − θ*‖ − bound)/η² ≤ 5",
            () => ProofStep.AtMost(LearningRates.Max(eta => LargestExcess(eta, rate)), Constant, "largest excess over η²"),
            "the mean start in the box, U = V = mη/3");

        static ExactClaim Bound(string name, ClaimVariant variant, string text, Func<double, double> teacher, string numbers) => ProofStep.Claim(
            "69", name, Summed, variant, text, numbers, "largest (‖θ(t₃) − θ*‖ − ‖θ(t₂) − θ*‖(1 − η‖θ*‖²)^T)/(Tη²) ≤ 5", () => ProofStep.AtMost(
                LearningRates.Max(eta =>
                {
                    (AlignedSums start, long steps) = (AlignedSums.Box(Math.Pow(eta, -0.5), eta, teacher(eta)), Time(eta, teacher(eta)));
                    double kept = Math.Pow(new DistanceStep(eta, teacher(eta)).Printed(0), steps);
                    return (Math.Abs(start.After(eta, steps).Error) - (Math.Abs(start.Error) * kept)) / (steps * eta * eta);
                }),
                Constant,
                "largest ratio"));
    }

    private static IEnumerable<Claim> Ends()
    {
        yield return ProofStep.Claim(
            "70", "at-t3", Relative, ClaimVariant.Amended, "from U = V = mη/3 |1 − Σaᵢγᵢ| ≤ η·ln(1/η) at t₃, under A4", Grid,
            "largest |1 − Σaᵢγᵢ|/(η·ln(1/η)) ≤ 1", () =>
            ProofStep.AtMost(
                LearningRates.Max(eta =>
                {
                    AlignedSums end = AlignedSums.Box(Math.Pow(eta, -0.5), eta, Teacher(eta)).After(eta, Time(eta, Teacher(eta)));
                    return Math.Abs(end.RelativeError) / (eta * -Math.Log(eta));
                }),
                1,
                "largest ratio"));
        yield return ProofStep.Claim(
            "70", "step", Relative, ClaimVariant.AsPrinted, "‖θ − θ*‖ ≤ η·ln(1/η) gives |1 − Σaᵢγᵢ| ≤ 5η·ln(1/η)",
            "one neuron, a₁ = 1, ‖θ*‖ = 0.1, η = 0.001", "|1 − a₁γ₁| ≤ 5η·ln(1/η)", () =>
        {
            const double Eta = 1e-3;
            double distance = -Eta * Math.Log(Eta);
            Matrix<double> neuron = Matrix<double>.Build.DenseOfArray(new[,] { { 1, 0.1 - distance } });
            return ProofStep.AtMost(
                Math.Abs(AlignedSums.Of(neuron, 0.1).RelativeError), Constant * distance,
                FormattableString.Invariant($"‖θ − θ*‖ = {distance:G4}, |1 − a₁γ₁| ="));
        });
    }

    /// <summary>The largest ‖θ' − θ*‖ − ‖θ − θ*‖·(1 − η·rate) of a step, over η².</summary>
    private static double LargestExcess(double learningRate, Func<AlignedSums, double> rate)
    {
        AlignedSums sums = AlignedSums.Box(Math.Pow(learningRate, -0.5), learningRate, Teacher(learningRate));
        double worst = double.NegativeInfinity;
        for (long steps = Time(learningRate, sums.TeacherNorm); steps > 0; steps--)
        {
            AlignedSums next = sums.Next(learningRate);
            worst = Math.Max(worst, Math.Abs(next.Error) - (Math.Abs(sums.Error) * (1 - (learningRate * rate(sums)))));
            sums = next;
        }

        return worst / (learningRate * learningRate);
    }

    /// <summary>A4 with equality at m = 1/√η.</summary>
    private static double Teacher(double learningRate) => Math.Pow(learningRate, 1.0 / 8);

    /// <summary>T = ln(1/η)/(η‖θ*‖²).</summary>
    private static long Time(double learningRate, double teacherNorm) =>
        (long)Math.Ceiling(-Math.Log(learningRate) / (learningRate * teacherNorm * teacherNorm));
}
