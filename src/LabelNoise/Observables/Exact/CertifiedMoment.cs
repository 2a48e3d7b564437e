using System.Runtime.InteropServices;
using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// An enclosure of what <see cref="ClassMoment"/> computes: the second moment x(n) = x* + (1 − x*)·(1 − δ)^n of a class of k active neurons
/// after n active steps, δ = λη^(3/2)·(2 − kλη^(3/2)) and x* = λη‖θ*‖²/(2 − kλη^(3/2)). It is monotone in n, and grows with k.
/// </summary>
/// <param name="LearningRate">η, from 10⁻¹⁰⁰ to below 1.</param>
/// <param name="TeacherNorm">‖θ*‖, or its coordinate over the root-mean-square one of wᵢ(0).</param>
/// <param name="Size">k.</param>
/// <param name="Eigenvalue">λ, the eigenvalue of Σ̂ along the coordinate.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CertifiedMoment(Enclosure LearningRate, Enclosure TeacherNorm, Enclosure Size, Enclosure Eigenvalue)
{
    /// <summary>The whole norm, at Σ̂ = I.</summary>
    /// <param name="learningRate">η.</param>
    /// <param name="teacherNorm">‖θ*‖.</param>
    /// <param name="size">k.</param>
    public CertifiedMoment(Enclosure learningRate, Enclosure teacherNorm, Enclosure size)
        : this(learningRate, teacherNorm, size, 1)
    {
    }

    /// <summary>x*, where x(n) goes as n grows if the class contracts.</summary>
    public Enclosure Limit => Eigenvalue * LearningRate * TeacherNorm * TeacherNorm / Slack;

    private Enclosure Power => LearningRate * Enclosure.Sqrt(LearningRate) * Eigenvalue;

    private Enclosure Slack => 2 - (Size * Power);

    /// <summary>ln(1 − δ).</summary>
    private Enclosure LogKept => Enclosure.Log1p(-(Power * Slack));

    /// <summary>x(n).</summary>
    /// <param name="activeSteps">n, at least 0.</param>
    public Enclosure After(Enclosure activeSteps) => Limit + ((1 - Limit) * Enclosure.Exp(activeSteps * LogKept));

    /// <summary>The real n with x(n) equal to a level between x* and 1, of a class that contracts.</summary>
    /// <param name="level">The level.</param>
    public Enclosure StepsTo(Enclosure level) => Enclosure.Log((1 - Limit) / (level - Limit)) / -LogKept;

    /// <summary>
    /// A lower bound on the share of neurons in classes that do not contract, kη^(3/2) ≥ 2, whose x stays at 1 or above: k − 1 is Binomial(m − 1, ½), and
    /// Hoeffding's inequality bounds the chance that it is below 2η^(−3/2) − 1. 0 where that is not far below the middle.
    /// </summary>
    /// <param name="learningRate">η.</param>
    /// <param name="width">m.</param>
    public static Enclosure NotContracting(Enclosure learningRate, double width)
    {
        Enclosure others = (Enclosure)width - 1;
        Enclosure gap = (others / 2) - ((2 / (learningRate * Enclosure.Sqrt(learningRate))) - 1);
        return gap.Lower > 0 ? -Enclosure.Expm1(-2 * gap * gap / others) : 0;
    }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
