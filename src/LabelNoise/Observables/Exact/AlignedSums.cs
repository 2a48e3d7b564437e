using System.Runtime.InteropServices;
using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// Gradient descent of perfectly aligned neurons with Σ̂ = I, exactly, by the numbers that decide everything (docs/derivations.md): with uᵢ, vᵢ = (aᵢ ± ‖θ*‖γᵢ)/√2 and
/// e = ⟨θ − θ*, θ*⟩/‖θ*‖ = ½(U − V) − ‖θ*‖ a step multiplies every u by 1 − ηe, every v by 1 + ηe, and e by the factor of (63).
/// </summary>
/// <remarks>
/// Any two of e, U and V have the third, and all are carried along. Where e goes to 0, or U begins there, its enclosure as a difference of the others would grow with e^(2η‖θ*‖t) (docs/certified.md).
/// </remarks>
/// <param name="Error">e; its size is ‖θ − θ*‖.</param>
/// <param name="Grown">U = Σuᵢ².</param>
/// <param name="Decayed">V = Σvᵢ².</param>
/// <param name="TeacherNorm">‖θ*‖.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct AlignedSums(Enclosure Error, Enclosure Grown, Enclosure Decayed, Enclosure TeacherNorm)
{
    /// <summary>⟨θ, θ*⟩/‖θ*‖ = ‖θ*‖·Σaᵢγᵢ = (U − V)/2.</summary>
    public Enclosure Along => Error + TeacherNorm;

    /// <summary>Σaᵢγᵢ − 1.</summary>
    public Enclosure RelativeError => Error / TeacherNorm;

    /// <summary>‖a‖² + ‖W‖_F².</summary>
    public Enclosure Curvature => Grown + Decayed;

    /// <summary>The sums U and V themselves.</summary>
    /// <param name="grown">U, at least 0.</param>
    /// <param name="decayed">V, at least 0.</param>
    /// <param name="teacherNorm">‖θ*‖.</param>
    public static AlignedSums From(Enclosure grown, Enclosure decayed, Enclosure teacherNorm) => new((0.5 * (grown - decayed)) - teacherNorm, grown, decayed, teacherNorm);

    /// <summary>The mean over weights uniform in the box.</summary>
    /// <param name="width">m.</param>
    /// <param name="learningRate">η.</param>
    /// <param name="teacherNorm">‖θ*‖.</param>
    public static AlignedSums Box(Enclosure width, Enclosure learningRate, Enclosure teacherNorm)
    {
        Enclosure sum = width * learningRate / 3;
        return new AlignedSums(-teacherNorm, sum, sum, teacherNorm);
    }

    /// <summary>The corner of the box.</summary>
    /// <param name="width">m.</param>
    /// <param name="learningRate">η.</param>
    /// <param name="teacherNorm">‖θ*‖.</param>
    public static AlignedSums Corner(Enclosure width, Enclosure learningRate, Enclosure teacherNorm) => new((width * learningRate) - teacherNorm, 2 * width * learningRate, 0, teacherNorm);

    /// <summary>The sums of given neurons, of whose wᵢ the part along θ* is taken.</summary>
    /// <param name="neurons">[a | W], θ* along the first coordinate.</param>
    /// <param name="teacherNorm">‖θ*‖.</param>
    public static AlignedSums Of(EnclosedMatrix neurons, Enclosure teacherNorm)
    {
        (EnclosedMatrix outer, EnclosedMatrix along) = (neurons.Column(0), neurons.Column(1));
        return new AlignedSums(EnclosedMatrix.Dot(outer, along) - teacherNorm, 0.5 * (outer + along).SquaredNorm, 0.5 * (outer - along).SquaredNorm, teacherNorm);
    }

    /// <summary>What every u has been multiplied by, and every v divided by, once θ is at θ* along θ*: the flow conserves UV, and ½(G²U − V/G²) = ‖θ*‖.</summary>
    public Enclosure FinalGrowth => Enclosure.Sqrt((TeacherNorm + Enclosure.Sqrt((TeacherNorm * TeacherNorm) + (Grown * Decayed))) / Grown);

    /// <summary>The sums after one step.</summary>
    /// <param name="learningRate">η.</param>
    public AlignedSums Next(Enclosure learningRate)
    {
        Enclosure change = learningRate * Error;
        return this with
        {
            Error = Error * new DistanceStep(learningRate, TeacherNorm).Factor(Curvature, Along),
            Grown = Grown * (1 - change) * (1 - change),
            Decayed = Decayed * (1 + change) * (1 + change),
        };
    }

    /// <summary>The sums at the start and after each of a number of steps.</summary>
    /// <param name="learningRate">η.</param>
    /// <param name="steps">At least 0.</param>
    public IEnumerable<AlignedSums> Path(Enclosure learningRate, long steps)
    {
        AlignedSums sums = this;
        yield return sums;
        for (long t = 0; t < steps; t++)
        {
            sums = sums.Next(learningRate);
            yield return sums;
        }
    }

    /// <summary>
    /// Whether it is certain that e stays between its present value and 0 for ever. So it is where e ≤ 0, η|e| ≤ 1 and 3η(‖θ*‖ + V) ≤ 1. For |⟨θ, θ*⟩|/‖θ*‖ ≤ (U + V)/2, so that the factor of
    /// (63) is between 1 − (3/2)η(U + V) and 1, and U + V = 2(‖θ*‖ + e + V) ≤ 2(‖θ*‖ + V); and V does not grow, so that the same is true after the step.
    /// </summary>
    /// <param name="learningRate">η.</param>
    public bool Approaches(Enclosure learningRate) =>
        Error.Upper <= 0 && (-learningRate * Error).Upper <= 1 && (3 * learningRate * (TeacherNorm + Decayed)).Upper <= 1;

    /// <summary>‖θ − θ*‖ after a number of steps: where it is certain to fall, between 0 and what it is once that is small enough.</summary>
    /// <param name="learningRate">η.</param>
    /// <param name="steps">At least 0.</param>
    /// <param name="enough">What is small enough.</param>
    public Enclosure DistanceAfter(Enclosure learningRate, long steps, double enough)
    {
        bool falls = Approaches(learningRate);
        AlignedSums sums = this;
        for (long t = 0; t < steps; t++)
        {
            if (falls && -sums.Error.Lower <= enough)
                return new Enclosure(0, -sums.Error.Lower);
            sums = sums.Next(learningRate);
        }

        return Enclosure.Abs(sums.Error);
    }
}
