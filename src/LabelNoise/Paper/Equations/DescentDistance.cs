using LabelNoise.Claims;
using LabelNoise.Model;
using LabelNoise.Observables.Exact;
using LabelNoise.Randomness;
using LabelNoise.Simulation;
using MathNet.Numerics.LinearAlgebra;

namespace LabelNoise.Paper;

/// <summary>(58) and (63) to (67): one step of θ − θ* once neurons are aligned.</summary>
internal static class DescentDistance
{
    private const double Rounding = 1e-12;

    /// <summary>The constant of O(·) in the readings as printed.</summary>
    private const double Constant = 5;

    private const string Cosine = "cosine at t₃";

    private const string Vector = "step of θ − θ*";

    private const string Norm = "step of ‖θ − θ*‖";

    private const string Size = "size of θ at t₂";

    private const string Path = "m = 19, d = 7, η = 0.003, one aligned start, T₃ steps";

    private static readonly double[] SmallLearningRates = [1e-4, 1e-6, 1e-8];

    /// <summary>The claims.</summary>
    public static IEnumerable<Claim> Claims() => [.. Cosines(), .. Steps(), .. Starts()];

    /// <summary>The last display of the proof, for a neuron of norm √η with an error of η·ln(1/η) across θ*.</summary>
    private static IEnumerable<Claim> Cosines()
    {
        yield return Claim(
            "as-printed", ClaimVariant.AsPrinted, "an error of η·ln(1/η) in a wᵢ of norm √η leaves 1 − |cos ∠(wᵢ, θ*)| ≤ 5η·ln(1/η)",
            log => Constant / log);
        yield return Claim(
            "squared", ClaimVariant.Amended, "an error of η·ln(1/η) in a wᵢ of norm √η leaves 1 − |cos ∠(wᵢ, θ*)| ≤ η·ln²(1/η)", _ => 1);

        static ExactClaim Claim(string name, ClaimVariant variant, string text, Func<double, double> share) => ProofStep.Claim(
            "58", name, Cosine, variant, text, "η = 10⁻⁴, 10⁻⁶, 10⁻⁸", "largest (1 − |cos|)/(η·ln²(1/η)) over the bound's ≤ 1", () =>
            {
                double worst = SmallLearningRates.Max(eta =>
                {
                    double log = -Math.Log(eta);
                    double sine = Math.Sqrt(eta) * log;
                    Vector<double> neuron = Vector<double>.Build.DenseOfArray([Math.Sqrt(eta * (1 - (sine * sine))), eta * log]);
                    return DistanceStep.CosineDefect(neuron) / (eta * log * log * share(log));
                });
                return ProofStep.AtMost(worst, 1, "largest ratio");
            });
    }

    private static IEnumerable<Claim> Steps()
    {
        yield return Along(
            "63", "exact", Vector, ClaimVariant.Amended, "θ − θ* is multiplied by 1 − η(‖a‖² + ‖W‖_F²) + η²⟨θ − θ*, θ⟩",
            (step, at) => DistanceStep.Residue(at.Error, at.Next, step.Factor(at.Outer, at.Inner, at.Along)), _ => Rounding);
        yield return Along(
            "63", "as-printed", Vector, ClaimVariant.AsPrinted, "θ − θ* is multiplied by 1 − η(‖a‖² + ‖θ*‖²), up to 5η²",
            (step, at) => DistanceStep.Residue(at.Error, at.Next, step.Printed(at.Outer)), eta => Constant * eta * eta);
        yield return Along(
            "67", "amended", Norm, ClaimVariant.Amended, "‖θ − θ*‖ is multiplied by at most 1 − η(‖a‖² + ‖W‖_F²), up to 5η²",
            (step, at) => Math.Abs(at.Next) - (Math.Abs(at.Error) * Math.Abs(step.Rate(at.Outer + at.Inner))), eta => Constant * eta * eta);
        yield return Along(
            "67", "as-printed", Norm, ClaimVariant.AsPrinted, "‖θ − θ*‖ is multiplied by 1 − η(‖a‖² + ‖θ*‖²), up to 5η²",
            (step, at) => DistanceStep.Residue(Math.Abs(at.Error), Math.Abs(at.Next), Math.Abs(step.Printed(at.Outer))), eta => Constant * eta * eta);
    }

    /// <summary>A bound on every step of a path of simulated descent, d = 7.</summary>
    private static ExactClaim Along(
        string equation, string name, string check, ClaimVariant variant, string text, Func<DistanceStep, State, double> excess,
        Func<double, double> bound) => ProofStep.Claim(
        equation, name, check, variant, $"at every step {text}", Path, "largest excess over the steps ≤ the bound", () =>
        {
            Problem problem = new PhaseTwoSetting(3e-3, 7).Problem;
            DistanceStep step = new(problem.LearningRate, problem.TeacherNorm);
            Trajectory trajectory = UpdateRule.GradientDescent.Start(
                problem, ReplicateSeed.For(1, Vector, 0), InitialLaw.AlignedBox, Engine.GramOnly);
            double worst = double.NegativeInfinity;
            for (long steps = PhaseTwoTrials.ConvergenceTime(problem); steps > 0; steps--)
            {
                State at = new(trajectory.OuterNormSquared, trajectory.InnerNormSquared, trajectory.Theta[0], problem.TeacherNorm, 0);
                trajectory.Advance(1);
                worst = Math.Max(worst, excess(step, at with { Next = trajectory.Theta[0] - problem.TeacherNorm }));
            }

            return ProofStep.AtMost(worst, bound(problem.LearningRate), "largest excess");
        });

    private static IEnumerable<Claim> Starts()
    {
        yield return Box("bound", ProofStep.True, "in the box |Σaᵢγᵢ| ≤ mη/‖θ*‖, and its corner reaches it", 1);
        yield return Box("half", ClaimVariant.Control("with half of it"), "in the box |Σaᵢγᵢ| ≤ mη/(2‖θ*‖), and its corner reaches it", 0.5);

        static ExactClaim Box(string name, ClaimVariant variant, string text, double share) => ProofStep.Claim(
            "66", name, Size, variant, text, "m = 32, η = 0.001, ‖θ*‖ = 0.4, 20 starts and the corner",
            "largest |Σaᵢγᵢ|·‖θ*‖/(mη) within 10⁻¹² of the bound's", () =>
            {
                Problem problem = new PhaseTwoSetting(1e-3, 7, 0.4).Problem;
                IEnumerable<Matrix<double>> drawn = Enumerable.Range(0, 20).Select(r => BatchDescent.Rows(InitialLaw.AlignedBox.Draw(problem, ReplicateSeed.For(1, Size, r))));
                double largest = drawn.Append(BatchDescent.Corner(32, 7, 1e-3)).Max(neurons => Math.Abs(BatchDescent.Theta(neurons)[0])) / (32 * 1e-3);
                return new ExactOutcome(
                    Math.Abs(largest - share) <= Rounding, largest, FormattableString.Invariant($"largest {largest:G6} of mη/‖θ*‖, claimed {share}"));
            });
    }

    /// <summary>A network before a step, and θ − θ* along θ* after it.</summary>
    private readonly record struct State(double Outer, double Inner, double Along, double TeacherNorm, double Next)
    {
        /// <summary>θ − θ* along θ* before it.</summary>
        public double Error => Along - TeacherNorm;
    }
}
