using System.Runtime.InteropServices;
using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>What one step of gradient descent multiplies θ − θ* by, for perfectly aligned neurons and Σ̂ = I: (63) to (67).</summary>
/// <param name="LearningRate">η.</param>
/// <param name="TeacherNorm">‖θ*‖.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DistanceStep(Enclosure LearningRate, Enclosure TeacherNorm)
{
    /// <summary>The factor, exactly: 1 − η(‖a‖² + ‖W‖_F²) + η²⟨θ − θ*, θ⟩.</summary>
    /// <param name="curvature">‖a‖² + ‖W‖_F².</param>
    /// <param name="along">⟨θ, θ*⟩/‖θ*‖.</param>
    public Enclosure Factor(Enclosure curvature, Enclosure along) => Rate(curvature) + (LearningRate * LearningRate * (along - TeacherNorm) * along);

    /// <summary>The same without the square of η.</summary>
    /// <param name="curvature">‖a‖² + ‖W‖_F².</param>
    public Enclosure Rate(Enclosure curvature) => 1 - (LearningRate * curvature);

    /// <summary>How far a step is from multiplying by a factor.</summary>
    /// <param name="before">What is multiplied.</param>
    /// <param name="after">What it is after the step.</param>
    /// <param name="factor">The factor.</param>
    public static Enclosure Residue(Enclosure before, Enclosure after, Enclosure factor) => Enclosure.Abs(after - (before * factor));

    /// <summary>1 − |cos ∠(w, θ*)|, without its cancellation.</summary>
    /// <param name="along">w·θ*/‖θ*‖.</param>
    /// <param name="across">The norm of the rest of w, not 0 where that is.</param>
    public static Enclosure CosineDefect(Enclosure along, Enclosure across)
    {
        Enclosure square = across * across;
        Enclosure norm = Enclosure.Sqrt((along * along) + square);
        return square / (norm * (norm + Enclosure.Abs(along)));
    }

    /// <summary>The factor of (64) and (65), with ‖θ*‖² in place of ‖W‖_F².</summary>
    /// <param name="outer">‖a‖².</param>
    public Enclosure Printed(Enclosure outer) => Rate(outer + (TeacherNorm * TeacherNorm));
}
