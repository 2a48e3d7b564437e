using System.Runtime.InteropServices;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// The constants of the proofs about Theorem C.4 (docs/theorems.md), each from those before it. A ratio is what a step needs over what it states, at
/// the least width m = 10¹⁶·d⁸, where all are largest; the step is right where it is at most 1.
/// </summary>
/// <param name="Dimension">The input dimension d.</param>
/// <param name="Energy">H, at which the proof stops a run: 1/100.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct EscapeConstants(int Dimension, double Energy)
{
    private const double GramError = 0.01;

    private double Width => EscapeProof.LeastWidth(Dimension).ToDouble();

    private double LargestStability => Dimension / (Dimension + 2.0);

    private double LogWidth => Math.Log(Width);

    /// <summary>Root log m over the fourth root of m: what the failures are a multiple of.</summary>
    private double Unit => Math.Sqrt(LogWidth) * Math.Pow(Width, -0.25);

    /// <summary>All ratios.</summary>
    public IEnumerable<double> Ratios() => [.. OuterCoefficients(), .. Curvature(), .. SecondMoment(), .. Failures(), .. Endings()];

    /// <summary>Lemma B: ‖β‖ ≤ (1.05d/m)(‖θ − θ*‖ + R) from ‖β‖ ≤ 1/8, which the bound 1/50 at the step before implies.</summary>
    private IEnumerable<double> OuterCoefficients()
    {
        BoostBounds weak = new(Energy, 0.125);
        BoostBounds strong = new(Energy, 0.02);
        yield return (0.02 + (Math.Sqrt(Energy) * strong.LargestStretch)) / weak.Outer;
        yield return 1 / weak.LeastStretch / 1.03;
        yield return ((weak.LargestInner * weak.Outer / weak.LeastStretch) + weak.LargestOuter) / 1.03;
        yield return 2 * weak.LargestInner * weak.LargestOuter / weak.LeastStretch / (1.03 * 0.26);
        yield return 1.03 / (1 - GramError) / 1.05;
        yield return 1.05 * Dimension / Width * (Math.Pow(Width, 0.875) + Math.Pow(Width, 0.125) + 0.27) / 0.02;
        yield return strong.LargestInner / 0.021;
        yield return strong.LargestOuter / 1.0005;
    }

    /// <summary>0.98·(m/d) ≤ WᵀW + ‖a‖² ≤ 1.02·(m/d).</summary>
    private IEnumerable<double> Curvature()
    {
        BoostBounds strong = new(Energy, 0.02);
        double cross = 2 * strong.LargestStretch * strong.LargestInner * Math.Pow(Width, 0.125) * Dimension / Width;
        double stretch = strong.LargestStretch * strong.LargestStretch;
        yield return 0.98 / ((strong.LeastStretch * strong.LeastStretch * (1 - GramError)) - cross);
        yield return (((1 + GramError) * (stretch + (0.02 * 0.02))) + (2 * cross) + (3 * Dimension / Width)) / 1.02;
    }

    /// <summary>E‖e'‖² ≤ (1 − 0.89ηm/d)‖e‖² + 1.07(ηm)²σ²/d, and the mean of ‖e‖² over T₁ steps is at most 1.21·ηmσ².</summary>
    private IEnumerable<double> SecondMoment()
    {
        double q = LargestStability;
        double remainder = 27500.0 * Dimension * (Dimension + 3.0) * q * q * q;
        yield return remainder / Math.Sqrt(Width) / (q / (100.0 * Dimension));
        yield return remainder * Math.Pow(Width, -1.25) / (q * q / (100.0 * Dimension));
        yield return 0.89 / (1.96 - 0.01 - 0.01 - (1.02 * 1.02 * q * (1 + (2.0 / Dimension))));
        yield return ((1.01 * 1.02 * 1.02) + 0.01) / 1.07;
        yield return ((1.07 / 0.89) + (1.15 * Dimension * Math.Pow(Width, 0.25) / (384 * Math.Sqrt(LogWidth) * Math.Pow(Width, 1.5)))) / 1.21;
    }

    /// <summary>The failures add up to 430·√(log m)·m^(−1/4).</summary>
    private IEnumerable<double> Failures()
    {
        double gram = (1e4 * Dimension * (Dimension + 1.0) / Width) + (2 / Width) + Math.Pow(Width, -0.25);
        double energy = 100 * Dimension * (1 + 1.21) * 388 * Math.Sqrt(LogWidth / Width);
        double distance = (1.07 * 388 / Dimension * Unit) + (2 * Math.Pow(Width, -1.5));
        yield return (gram + energy + distance) / (430 * Unit);
    }

    /// <summary>Short neurons stay, and long ones leave.</summary>
    private IEnumerable<double> Endings()
    {
        double small = 4 * LogWidth / Width;
        yield return (388.0 / 400) + new BoostBounds(Energy, 0.02).LargestInner;
        yield return Math.Exp((0.45 * 0.04) + 0.001) * (1 + (1 / Math.Sqrt(1.08))) / 2;
        yield return (2 + (2.1 * Math.Sqrt(Width) * small * 80 * Math.Sqrt(LogWidth))) * 80 / ((0.449 - 0.021) * 384);
        yield return ((495 * Math.Pow(Dimension, 3)) + 1.3 + Math.Pow(Width, -0.75)) / (500 * Math.Pow(Dimension, 3));
    }
}
