using System.Runtime.InteropServices;
using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// The constants of Proposition 7 of docs/theorems.md, d = 1, each from those before it. A ratio is what a step needs over what it states; the step is right where it is at most 1.
/// </summary>
/// <param name="Size">The bound on |θ(t)| over m up to which a neuron is shown to stay, written in decimals: 1/100.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct OneDimensionConstants(double Size)
{
    private static readonly double[] Widths = [1, 2, 3, 4, 5, 7, 10, 12, 16, 32, 64, 512, 4096, 1e6, 1e8, 1e12, 1e16];

    /// <summary>All ratios.</summary>
    public IEnumerable<Enclosure> Ratios() => [.. Start(), .. Motion(), .. Widths.Select(Birth)];

    private static Enclosure Of(double value) => Enclosure.Written(value);

    /// <summary>Chernoff's bound on Pr[χ²_m ≤ 2m/3] to the power 2/m, and Pr[|a| ≤ 1/√m].</summary>
    private static IEnumerable<Enclosure> Start()
    {
        Enclosure share = 2 / (Enclosure)3;
        yield return share * Enclosure.Exp(1 - share) / Of(0.9305);
        yield return Of(0.68) / Enclosure.Exp(CertifiedChiSquare.LogCumulative(1, 1));
    }

    /// <summary>From N₊ ≥ m/3 and |θ| ≤ m/100, which give U² − V² ≤ 12/100: U, U + V, (U − V)/2, |(U + V)/2 − 1| and how far the neuron moves.</summary>
    private IEnumerable<Enclosure> Motion()
    {
        Enclosure difference = 4 * Of(Size) * 3;
        Enclosure half = difference / 2;
        yield return Enclosure.Sqrt(half + Enclosure.Sqrt(1 + (half * half))) / Of(1.04);
        yield return (Of(1.04) + (1 / Of(1.04))) / Of(2.002);
        yield return Enclosure.Sqrt(difference) / 2 / Of(0.18);
        yield return (Of(2.002) / 2) - 1;
        yield return Of(0.82) + (Enclosure.Sqrt(difference) / 2);
    }

    /// <summary>0.44·√m over −m·ln(1 − 0.68·(2Φ(0.82/√m) − 1)).</summary>
    private static Enclosure Birth(double width)
    {
        Enclosure share = Of(0.68) * Enclosure.Exp(CertifiedChiSquare.LogCumulative(1, Of(0.82) * Of(0.82) / width));
        return Of(0.44) * Enclosure.Sqrt(width) / (-width * Enclosure.Log1p(-share));
    }
}
