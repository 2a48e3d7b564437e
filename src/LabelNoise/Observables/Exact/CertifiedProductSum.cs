using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// Enclosures of the tail of Z = ΣXᵢYᵢ over i ≤ n, X and Y independent and standard normal. Given S = ‖Y‖², chi-square with n degrees of freedom, Z is normal of
/// variance S, so Pr[|Z| ≥ t] is the mean of g(S) = Pr[χ²₁ ≥ t²/S], which increases in S (docs/certified.md).
/// </summary>
/// <remarks>Its cells reach far, as tails far out need; <see cref="CertifiedGaussianSums"/> has finer ones for several such sums near their spread.</remarks>
internal sealed class CertifiedProductSum
{
    /// <summary>From one end of a cell to the next S grows by this factor.</summary>
    private const double Growth = 1.25;

    /// <summary>n over the first end, and the last over n.</summary>
    private const double Reach = 64;

    private readonly ChiSquareCells _cells;

    /// <summary>Takes n, at least 1.</summary>
    public CertifiedProductSum(int count)
    {
        _ = Guard.AtLeast(count, 1);
        _cells = new ChiSquareCells(Ends(count), square => CertifiedChiSquare.LogSurvival(count, square));
    }

    /// <summary>ln Pr[Z ≥ <paramref name="t"/>], half of Pr[|Z| ≥ t].</summary>
    /// <param name="t">At least 0.</param>
    public Enclosure LogAtLeast(double t)
    {
        _ = Guard.AtLeast(t, 0);
        return _cells.LogMean(square => CertifiedChiSquare.LogSurvival(1, (Enclosure)t * t / square)) - Enclosure.Ln2;
    }

    private static IEnumerable<double> Ends(int count)
    {
        for (double end = count / Reach; end < Reach * count; end *= Growth)
            yield return end;
    }
}
