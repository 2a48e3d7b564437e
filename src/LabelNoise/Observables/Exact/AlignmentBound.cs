using LabelNoise.Model;
using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// Lemma 3.4 with explicit constants (docs/theorems-phase-two.md): gradient descent with Σ̂ = I from the box |aᵢ|, ‖wᵢ‖ ≤ √η, up to the first step t₂ with θ·θ*/‖θ*‖ ≥ ½‖θ*‖, for the neurons with |uᵢ(0)| ≥ δ√η,
/// uᵢ = (aᵢ + wᵢ·θ*/‖θ*‖)/√2.
/// </summary>
/// <param name="problem">The problem; ‖θ*‖ is above 0.</param>
/// <param name="growing">U = Σuᵢ(0)², above 0.</param>
/// <param name="least">δ, above 0 and at most 1.</param>
internal sealed class AlignmentBound(Problem problem, double growing, double least)
{
    private const double LargestRate = 0.1;

    /// <summary>Largest mη/‖θ*‖ over δ².</summary>
    private const double LargestShare = 1.0 / 300;

    /// <summary>Largest ℓe^ℓ over δ·√(U/(mη)).</summary>
    private const double LargestLoad = 1.0 / 32;

    /// <summary>The same in place of <see cref="LargestShare"/> for what holds after t₂.</summary>
    private const double LargestShareAfter = 1.0 / 30_000;

    /// <summary>Largest η‖θ*‖ over δ² for what holds after t₂.</summary>
    private const double LargestRateAfter = 1.0 / 300;

    /// <summary>Least U over mη for what holds after t₂.</summary>
    private const double LeastGrowing = 1.0 / 12;

    /// <summary>η‖θ*‖.</summary>
    private double Rate => problem.LearningRate * problem.TeacherNorm;

    /// <summary>mη, which bounds ‖W(0)‖_F² and ‖a(0)‖².</summary>
    private double Mass => problem.Width * problem.LearningRate;

    /// <summary>T = ⌈(1 + η‖θ*‖/4)/(η‖θ*‖)·ln(5‖θ*‖/(4U))⌉, by which t₂ comes.</summary>
    public long LatestStep => (long)Math.Ceiling((1 + (Rate / 4)) / Rate * Math.Log(1.25 * problem.TeacherNorm / growing));

    /// <summary>ℓe^ℓ with ℓ = mη²T: what the parts of the neurons across θ* do to the parts along it.</summary>
    private double Load
    {
        get
        {
            double load = Mass * problem.LearningRate * LatestStep;
            return load * Math.Exp(load);
        }
    }

    /// <summary>Whether the theorem speaks of this start.</summary>
    public bool Applies => Rate <= LargestRate && Mass <= LargestShare * least * least * problem.TeacherNorm && Load <= LargestLoad * least * Math.Sqrt(growing / Mass);

    /// <summary>(1.5·√U/δ + 0.85·√(mη))²/‖θ*‖, which bounds 1 − |cos ∠(wᵢ, θ*)| at t₂.</summary>
    public double Defect => Square(1.5, 0.85);

    /// <summary>Whether the theorem speaks of the steps after t₂ too.</summary>
    public bool AppliesAfterwards =>
        Applies && Rate <= LargestRateAfter * least * least && Mass <= LargestShareAfter * least * least * problem.TeacherNorm && growing >= LeastGrowing * Mass;

    /// <summary>(9·√U/δ + 17·√(mη))²/‖θ*‖, which bounds 1 − |cos ∠(wᵢ, θ(t))| from t₂ on.</summary>
    public double LaterDefect => Square(9, 17);

    /// <summary>0.51·‖θ*‖·(1 − 0.48·η‖θ*‖)^k, which bounds ‖θ − θ*‖ k steps after t₂.</summary>
    /// <param name="steps">k, at least 0.</param>
    public double Distance(double steps) => 0.51 * problem.TeacherNorm * Math.Exp(steps * LogExponential.Log1p(-0.48 * Rate));

    private double Square(double ofGrowing, double ofMass)
    {
        double root = (ofGrowing * Math.Sqrt(growing) / least) + (ofMass * Math.Sqrt(Mass));
        return root * root / problem.TeacherNorm;
    }
}
