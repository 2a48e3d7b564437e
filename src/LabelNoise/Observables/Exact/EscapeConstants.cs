using System.Runtime.InteropServices;
using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// The constants of the proofs about Theorem C.4 (docs/theorems.md), each from those before it. A ratio is what a step needs over what it states, at
/// the least width m = 10¹⁶·d⁸, where all are largest; the step is right where it is at most 1.
/// </summary>
/// <param name="Dimension">The input dimension d.</param>
/// <param name="Energy">H, at which the proof stops a run: 1/100, written in decimals.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct EscapeConstants(int Dimension, double Energy)
{
    /// <summary>‖(d/m)G − I‖ is at most this.</summary>
    private static Enclosure GramError => Enclosure.Written(0.01);

    private Enclosure LogWidth => EscapeProof.LogLeastWidth(Dimension);

    private Enclosure Width => WidthTo(1);

    private Enclosure LargestStability => Dimension / ((Enclosure)Dimension + 2);

    /// <summary>Root log m over the fourth root of m: what the failures are a multiple of.</summary>
    private Enclosure Unit => Enclosure.Sqrt(LogWidth) * WidthTo(-0.25);

    /// <summary>Where ‖β‖ ≤ 1/8, which the bound 1/50 at the step before implies.</summary>
    private BoostBounds Weak => new(Enclosure.Written(Energy), 0.125);

    /// <summary>Where ‖β‖ ≤ 1/50.</summary>
    private BoostBounds Strong => new(Enclosure.Written(Energy), Enclosure.Written(0.02));

    /// <summary>All ratios.</summary>
    public IEnumerable<Enclosure> Ratios() => [.. OuterCoefficients(), .. Curvature(), .. SecondMoment(), .. Failures(), .. Endings()];

    private static Enclosure Of(double value) => Enclosure.Written(value);

    private Enclosure WidthTo(double power) => Enclosure.Exp(power * LogWidth);

    /// <summary>Lemma B: ‖β‖ ≤ (1.05d/m)(‖θ − θ*‖ + R) from ‖β‖ ≤ 1/8.</summary>
    private IEnumerable<Enclosure> OuterCoefficients()
    {
        yield return (Of(0.02) + (Enclosure.Sqrt(Of(Energy)) * Strong.LargestStretch)) / Weak.Outer;
        yield return 1 / Weak.LeastStretch / Of(1.03);
        yield return ((Weak.LargestInner * Weak.Outer / Weak.LeastStretch) + Weak.LargestOuter) / Of(1.03);
        yield return 2 * Weak.LargestInner * Weak.LargestOuter / Weak.LeastStretch / (Of(1.03) * Of(0.26));
        yield return Of(1.03) / (1 - GramError) / Of(1.05);
        yield return Of(1.05) * Dimension * (WidthTo(-0.125) + WidthTo(-0.875) + (Of(0.27) / Width)) / Of(0.02);
        yield return Strong.LargestInner / Of(0.021);
        yield return Strong.LargestOuter / Of(1.0005);
    }

    /// <summary>0.98·(m/d) ≤ WᵀW + ‖a‖² ≤ 1.02·(m/d).</summary>
    private IEnumerable<Enclosure> Curvature()
    {
        Enclosure cross = 2 * Strong.LargestStretch * Strong.LargestInner * WidthTo(-0.875) * Dimension;
        Enclosure stretch = Strong.LargestStretch * Strong.LargestStretch;
        yield return Of(0.98) / ((Strong.LeastStretch * Strong.LeastStretch * (1 - GramError)) - cross);
        yield return (((1 + GramError) * (stretch + (Of(0.02) * Of(0.02)))) + (2 * cross) + (3 * Dimension / Width)) / Of(1.02);
    }

    /// <summary>E‖e'‖² ≤ (1 − 0.89ηm/d)‖e‖² + 1.07(ηm)²σ²/d, and the mean of ‖e‖² over T₁ steps is at most 1.21·ηmσ².</summary>
    private IEnumerable<Enclosure> SecondMoment()
    {
        Enclosure q = LargestStability;
        Enclosure remainder = 27500 * (Enclosure)Dimension * (Dimension + 3.0) * q * q * q;
        yield return remainder * WidthTo(-0.5) / (q / (100.0 * Dimension));
        yield return remainder * WidthTo(-1.25) / (q * q / (100.0 * Dimension));
        yield return Of(0.89) / (Of(1.96) - Of(0.01) - Of(0.01) - (Of(1.02) * Of(1.02) * q * (1 + (2 / (Enclosure)Dimension))));
        yield return ((Of(1.01) * Of(1.02) * Of(1.02)) + Of(0.01)) / Of(1.07);
        yield return ((Of(1.07) / Of(0.89)) + (Of(1.15) * Dimension * WidthTo(-1.25) / (384 * Enclosure.Sqrt(LogWidth)))) / Of(1.21);
    }

    /// <summary>The failures add up to 430·√(log m)·m^(−1/4).</summary>
    private IEnumerable<Enclosure> Failures()
    {
        Enclosure gram = (1e4 * (Enclosure)Dimension * (Dimension + 1.0) / Width) + (2 / Width) + WidthTo(-0.25);
        Enclosure energy = 100 * (Enclosure)Dimension * (1 + Of(1.21)) * 388 * Enclosure.Sqrt(LogWidth / Width);
        Enclosure distance = (Of(1.07) * 388 / Dimension * Unit) + (2 * WidthTo(-1.5));
        yield return (gram + energy + distance) / (430 * Unit);
    }

    /// <summary>Short neurons stay, and long ones leave.</summary>
    private IEnumerable<Enclosure> Endings()
    {
        Enclosure cube = (Enclosure)Dimension * Dimension * Dimension;
        yield return ((Enclosure)388 / 400) + Strong.LargestInner;
        yield return Enclosure.Exp((Of(0.45) * Of(0.04)) + Of(0.001)) * (1 + (1 / Enclosure.Sqrt(Of(1.08)))) / 2;
        yield return (2 + (Of(2.1) * 4 * LogWidth * WidthTo(-0.5) * 80 * Enclosure.Sqrt(LogWidth))) * 80 / ((Of(0.449) - Of(0.021)) * 384);
        yield return Of(1.05) * Of(1.05) * (1 + Of(1.21)) * Enclosure.WholePower(1 + (Of(1.01) * WidthTo(-0.75)), 2) / Of(2.45);
        yield return ((245 * cube) + Of(1.3) + WidthTo(-0.75)) / (250 * cube);
        yield return (Of(0.48) * (1 + Strong.LargestStretch)) + Of(0.021);
    }
}
