using LabelNoise.Claims;
using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Randomness;
using LabelNoise.Simulation;

namespace LabelNoise.Paper;

/// <summary>(58) and (63) to (67): one step of θ − θ* once neurons are aligned.</summary>
internal static class DescentDistance
{
    /// <summary>The constant of O(·) in the readings as printed.</summary>
    private const double Constant = 5;

    private static Enclosure LearningRate => Enclosure.Written(3e-3);

    private const string Cosine = "cosine at t₃";

    private const string Vector = "step of θ − θ*";

    private const string Norm = "step of ‖θ − θ*‖";

    private const string Size = "size of θ at t₂";

    private const string Start = "m = 19, d = 7, η = 0.003, one aligned start";

    /// <summary>5η².</summary>
    private static Enclosure Allowed => Constant * LearningRate * LearningRate;

    private static readonly Enclosure[] SmallLearningRates = [Enclosure.Written(1e-4), Enclosure.Written(1e-6), Enclosure.Written(1e-8)];

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

        static ExactClaim Claim(string name, ClaimVariant variant, string text, Func<Enclosure, Enclosure> share) => ProofStep.Certain(
            "58", name, Cosine, variant, text, "η = 10⁻⁴, 10⁻⁶, 10⁻⁸", "largest (1 − |cos|)/(η·ln²(1/η)) over the bound's ≤ 1", () =>
                ProofStep.AtMost(
                    ProofStep.Largest(SmallLearningRates, eta =>
                    {
                        Enclosure log = -Enclosure.Log(eta);
                        Enclosure across = eta * log;
                        return DistanceStep.CosineDefect(Enclosure.Sqrt(eta - (across * across)), across) / (eta * log * log * share(log));
                    }),
                    1,
                    "largest ratio"));
    }

    private static IEnumerable<Claim> Steps()
    {
        yield return Along(
            "63", "exact", Vector, ClaimVariant.Amended, "θ − θ* is multiplied by 1 − η(‖a‖² + ‖W‖_F²) + η²⟨θ − θ*, θ⟩",
            (step, at) => DistanceStep.Residue(at.Error, at.Next, step.Factor(at.Outer + at.Inner, at.Along)), ProofStep.Rounding);
        yield return Along(
            "63", "as-printed", Vector, ClaimVariant.AsPrinted, "θ − θ* is multiplied by 1 − η(‖a‖² + ‖θ*‖²), up to 5η²",
            (step, at) => DistanceStep.Residue(at.Error, at.Next, step.Printed(at.Outer)), Allowed);
        yield return ProofStep.Certain(
            "67", "amended", Norm, ClaimVariant.Amended, "at every step ‖θ − θ*‖ is multiplied by at most 1 − η(‖a‖² + ‖W‖_F²), up to 5η²",
            $"{Start}, T₃ steps by (63)", "largest excess over the steps ≤ the bound", () =>
            {
                (Problem problem, EnclosedMatrix neurons) = Drawn();
                DistanceStep step = new(LearningRate, problem.TeacherNorm);
                Enclosure worst = AlignedSums.Of(neurons, problem.TeacherNorm).Path(LearningRate, PhaseTwoTrials.ConvergenceTime(problem)).Aggregate(
                    (Enclosure)double.NegativeInfinity,
                    (largest, at) => Enclosure.Max(largest, Enclosure.Abs(at.Error) * (Enclosure.Abs(step.Factor(at.Curvature, at.Along)) - Enclosure.Abs(step.Rate(at.Curvature)))));
                return ProofStep.AtMost(worst, Allowed, "largest excess");
            });
        yield return Along(
            "67", "as-printed", Norm, ClaimVariant.AsPrinted, "‖θ − θ*‖ is multiplied by 1 − η(‖a‖² + ‖θ*‖²), up to 5η²",
            (step, at) => DistanceStep.Residue(Enclosure.Abs(at.Error), Enclosure.Abs(at.Next), Enclosure.Abs(step.Printed(at.Outer))), Allowed);
    }

    /// <summary>A bound on every one of a few steps of descent with Σ̂ = I.</summary>
    private static ExactClaim Along(
        string equation, string name, string check, ClaimVariant variant, string text, Func<DistanceStep, State, Enclosure> excess, Enclosure bound) => ProofStep.Certain(
        equation, name, check, variant, $"at every step {text}", $"{Start}, 8 steps", "largest excess over the steps ≤ the bound", () =>
        {
            (Problem problem, EnclosedMatrix neurons) = Drawn();
            BatchDescent descent = BatchDescent.OfIdentity(problem.Dimension, problem.TeacherNorm);
            DistanceStep step = new(LearningRate, problem.TeacherNorm);
            Enclosure worst = double.NegativeInfinity;
            for (int t = 0; t < 8; t++)
            {
                EnclosedMatrix error = descent.Error(neurons);
                EnclosedMatrix next = BatchDescent.Moved(neurons, LearningRate, error);
                worst = Enclosure.Max(worst, excess(step, new State(neurons.Column(0).SquaredNorm, BatchDescent.Inner(neurons).SquaredNorm, BatchDescent.Theta(neurons)[0, 0], error[0, 0], descent.Error(next)[0, 0])));
                neurons = next;
            }

            return ProofStep.AtMost(worst, bound, "largest excess");
        });

    private static (Problem Problem, EnclosedMatrix Neurons) Drawn()
    {
        Problem problem = new PhaseTwoSetting(3e-3, 7).Problem;
        return (problem, BatchDescent.Rows(InitialLaw.AlignedBox.Draw(problem, ReplicateSeed.For(1, Vector, 0))));
    }

    private static IEnumerable<Claim> Starts()
    {
        yield return Box("bound", ProofStep.True, "in the box |Σaᵢγᵢ| ≤ mη/‖θ*‖, and its corner reaches it", 1);
        yield return Box("half", ClaimVariant.Control("with half of it"), "in the box |Σaᵢγᵢ| ≤ mη/(2‖θ*‖), and its corner reaches it", 0.5);

        static ExactClaim Box(string name, ClaimVariant variant, string text, double share) => ProofStep.Certain(
            "66", name, Size, variant, text, "m = 32, η = 0.001, ‖θ*‖ = 0.4, 20 starts and the corner",
            "largest |Σaᵢγᵢ|·‖θ*‖/(mη) within 10⁻¹² of the bound's", () =>
            {
                Problem problem = new PhaseTwoSetting(1e-3, 7, 0.4).Problem;
                Enclosure eta = Enclosure.Written(1e-3);
                IEnumerable<EnclosedMatrix> drawn = Enumerable.Range(0, 20).Select(r => BatchDescent.Rows(InitialLaw.AlignedBox.Draw(problem, ReplicateSeed.For(1, Size, r))));
                Enclosure largest = ProofStep.Largest(drawn.Append(BatchDescent.Corner(32, 7, eta)), neurons => Enclosure.Abs(BatchDescent.Theta(neurons)[0, 0])) / (32 * eta);
                return new ExactOutcome(
                    Enclosure.Abs(largest - share).AtMost(ProofStep.Rounding), largest.Middle, FormattableString.Invariant($"largest {largest.Middle:G6} of mη/‖θ*‖, claimed {share}"));
            });
    }

    /// <summary>A network before a step: ‖a‖², ‖W‖_F², θ and θ − θ* along θ*; and the last after it.</summary>
    private readonly record struct State(Enclosure Outer, Enclosure Inner, Enclosure Along, Enclosure Error, Enclosure Next);
}
