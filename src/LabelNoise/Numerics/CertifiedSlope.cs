namespace LabelNoise.Numerics;

/// <summary>The least-squares slope through points whose coordinates are enclosed.</summary>
internal static class CertifiedSlope
{
    /// <summary>Σ(x − x̄)·y/Σ(x − x̄)².</summary>
    /// <param name="x">The abscissae, two of which differ for certain.</param>
    /// <param name="y">The ordinates, as many.</param>
    public static Enclosure Through(IReadOnlyList<Enclosure> x, IReadOnlyList<Enclosure> y)
    {
        Enclosure mean = Sum(x) / x.Count;
        Enclosure[] deviations = [.. x.Select(at => at - mean)];
        return Sum(deviations.Zip(y, (deviation, at) => deviation * at)) / Sum(deviations.Select(deviation => Enclosure.Abs(deviation) * Enclosure.Abs(deviation)));
    }

    private static Enclosure Sum(IEnumerable<Enclosure> terms) => terms.Aggregate((Enclosure)0, (sum, term) => sum + term);
}
