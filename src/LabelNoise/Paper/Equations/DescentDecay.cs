using LabelNoise.Claims;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;

namespace LabelNoise.Paper;

/// <summary>(68) to (70): how far θ − θ* decays once neurons are aligned.</summary>
internal static class DescentDecay
{
    /// <summary>The constant of O(·) in the readings as printed.</summary>
    private const double Constant = 5;

    /// <summary>The share of a bound below which the rest of a path is not followed.</summary>
    private const double Negligible = 1e-3;

    private const string Start = "distance at t₂";

    private const string Decay = "decay of ‖θ − θ*‖";

    private const string Summed = "distance at t₃";

    private const string Relative = "Σaᵢγᵢ at t₃";

    private const string Grid = "m = 1/√η, ‖θ*‖ = η^(1/8), η = 10⁻², 10⁻³, 10⁻⁴";

    private static readonly Enclosure[] LearningRates = [Enclosure.Written(1e-2), Enclosure.Written(1e-3), Enclosure.Written(1e-4)];

    /// <summary>The claims.</summary>
    public static IEnumerable<Claim> Claims() => [.. Starts(), .. Decays(), .. Ends()];

    /// <summary>What (66) supplies to (69).</summary>
    private static IEnumerable<Claim> Starts()
    {
        yield return Distance(
            "narrow", ClaimVariant.Amended, "from the corner of the box η‖θ(t₂) − θ*‖ ≤ 5η·ln(1/η), at mη ≤ ln(1/η)",
            eta => LogInverse(eta) / eta, "m = ln(1/η)/η");
        yield return Distance("wide", ClaimVariant.AsPrinted, "from the corner of the box η‖θ(t₂) − θ*‖ ≤ 5η·ln(1/η)", eta => 100 / eta, "m = 100/η");

        static ExactClaim Distance(string name, ClaimVariant variant, string text, Func<Enclosure, Enclosure> width, string widths) => Largest(
            "69", name, Start, variant, text, $"{widths}, ‖θ*‖ = η^(1/8), η = 10⁻², 10⁻³, 10⁻⁴", "largest ‖θ(t₂) − θ*‖/ln(1/η) ≤ 5", Constant,
            eta => Enclosure.Abs(AlignedSums.Corner(width(eta), eta, Teacher(eta)).Error) / LogInverse(eta));
    }

    private static IEnumerable<Claim> Decays()
    {
        yield return Shrinks(
            "amended", ClaimVariant.Amended, "‖θ − θ*‖ shrinks by 1 − 2η|⟨θ, θ*⟩|/‖θ*‖ or more at every step up to T₃",
            sums => 2 * Enclosure.Abs(sums.Along));
        yield return Shrinks(
            "as-printed", ClaimVariant.AsPrinted, "‖θ − θ*‖ shrinks by 1 − η‖θ*‖² or more at every step up to T₃",
            sums => sums.TeacherNorm * sums.TeacherNorm);
        yield return Bound("amended", ClaimVariant.Amended, "from U = V = mη/3 (69) is met at t₃ with 5Tη², under A4", Teacher, Grid);
        yield return Bound(
            "as-printed", ClaimVariant.AsPrinted, "from U = V = mη/3 (69) is met at t₃ with 5Tη²", _ => 2,
            "m = 1/√η, ‖θ*‖ = 2, η = 10⁻², 10⁻³, 10⁻⁴");

        static ExactClaim Shrinks(string name, ClaimVariant variant, string text, Func<AlignedSums, Enclosure> rate) => Largest(
            "68", name, Decay, variant, $"{text}, up to 5η²", Grid, "largest (‖θ' − θ*‖ − bound)/η² ≤ 5", Constant, eta => LargestExcess(eta, rate),
            "the mean start in the box, U = V = mη/3");

        static ExactClaim Bound(string name, ClaimVariant variant, string text, Func<Enclosure, Enclosure> teacher, string numbers) => Largest(
            "69", name, Summed, variant, text, numbers, "largest (‖θ(t₃) − θ*‖ − ‖θ(t₂) − θ*‖(1 − η‖θ*‖²)^T)/(Tη²) ≤ 5", Constant, eta =>
            {
                (AlignedSums start, long steps) = (Box(eta, teacher(eta)), Time(eta, teacher(eta)));
                Enclosure kept = Enclosure.Pow(new DistanceStep(eta, teacher(eta)).Printed(0), steps);
                Enclosure scale = steps * eta * eta;
                return (start.DistanceAfter(eta, steps, Negligible * scale.Lower) - (Enclosure.Abs(start.Error) * kept)) / scale;
            });
    }

    private static IEnumerable<Claim> Ends()
    {
        yield return Largest(
            "70", "at-t3", Relative, ClaimVariant.Amended, "from U = V = mη/3 |1 − Σaᵢγᵢ| ≤ η·ln(1/η) at t₃, under A4", Grid,
            "largest |1 − Σaᵢγᵢ|/(η·ln(1/η)) ≤ 1", 1, eta =>
            {
                Enclosure scale = Teacher(eta) * eta * LogInverse(eta);
                return Box(eta, Teacher(eta)).DistanceAfter(eta, Time(eta, Teacher(eta)), Negligible * scale.Lower) / scale;
            });
        yield return ProofStep.Certain(
            "70", "step", Relative, ClaimVariant.AsPrinted, "‖θ − θ*‖ ≤ η·ln(1/η) gives |1 − Σaᵢγᵢ| ≤ 5η·ln(1/η)",
            "one neuron, a₁ = 1, ‖θ*‖ = 0.1, η = 0.001", "|1 − a₁γ₁| ≤ 5η·ln(1/η)", () =>
        {
            (Enclosure eta, Enclosure teacher) = (Enclosure.Written(1e-3), Enclosure.Written(0.1));
            Enclosure distance = eta * LogInverse(eta);
            EnclosedMatrix neuron = new(1, 2, (_, k) => k == 0 ? 1 : teacher - distance);
            return ProofStep.AtMost(
                Enclosure.Abs(AlignedSums.Of(neuron, teacher).RelativeError), Constant * distance,
                FormattableString.Invariant($"‖θ − θ*‖ = {distance.Middle:G4}, |1 − a₁γ₁| ="));
        });
    }

    /// <summary>That the largest of a number over the learning rates is at most a bound.</summary>
    private static ExactClaim Largest(
        string equation, string name, string check, ClaimVariant variant, string text, string numbers, string inequality, double bound, Func<Enclosure, Enclosure> number,
        string precisely = "") => ProofStep.Certain(
        equation, name, check, variant, text, numbers, inequality, () => ProofStep.AtMost(ProofStep.Largest(LearningRates, number), bound, "largest"), precisely);

    /// <summary>The largest ‖θ' − θ*‖ − ‖θ − θ*‖·(1 − η·rate) of a step, over η²: where ‖θ − θ*‖ falls it is at most η‖θ − θ*‖ times the rate, and no rate is above 2‖θ*‖.</summary>
    private static Enclosure LargestExcess(Enclosure learningRate, Func<AlignedSums, Enclosure> rate)
    {
        AlignedSums sums = Box(learningRate, Teacher(learningRate));
        bool falls = sums.Approaches(learningRate);
        Enclosure rest = (Enclosure)Negligible * Constant;
        double enough = (rest * learningRate / (2 * sums.TeacherNorm)).Lower;
        Enclosure worst = double.NegativeInfinity;
        for (long steps = Time(learningRate, sums.TeacherNorm); steps > 0; steps--)
        {
            if (falls && -sums.Error.Lower <= enough)
                return Enclosure.Max(worst, new Enclosure(double.NegativeInfinity, rest.Upper));
            AlignedSums next = sums.Next(learningRate);
            Enclosure excess = Enclosure.Abs(next.Error) - (Enclosure.Abs(sums.Error) * (1 - (learningRate * rate(sums))));
            worst = Enclosure.Max(worst, excess / (learningRate * learningRate));
            sums = next;
        }

        return worst;
    }

    /// <summary>The mean start in the box at m = 1/√η.</summary>
    private static AlignedSums Box(Enclosure learningRate, Enclosure teacherNorm) => AlignedSums.Box(1 / Enclosure.Sqrt(learningRate), learningRate, teacherNorm);

    /// <summary>A4 with equality at m = 1/√η.</summary>
    private static Enclosure Teacher(Enclosure learningRate) => Enclosure.Sqrt(Enclosure.Sqrt(Enclosure.Sqrt(learningRate)));

    private static Enclosure LogInverse(Enclosure learningRate) => -Enclosure.Log(learningRate);

    /// <summary>T = ln(1/η)/(η‖θ*‖²), rounded up.</summary>
    private static long Time(Enclosure learningRate, Enclosure teacherNorm) => ProofStep.RoundedUp(LogInverse(learningRate) / (learningRate * teacherNorm * teacherNorm));
}
