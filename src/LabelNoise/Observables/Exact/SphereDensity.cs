using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>The density of a coordinate x₁ of a uniform direction, as the proof of Lemma C.3 has it after (43), enclosed: Γ(d/2)/(√π·Γ((d − 1)/2))·(1 − x₁²)^((d − 3)/2).</summary>
internal static class SphereDensity
{
    /// <summary>cos(k·π/6), k = 0, …, 6.</summary>
    private static readonly Enclosure[] Cosines = [1, Enclosure.Sqrt(3) / 2, 0.5, 0, -0.5, -Enclosure.Sqrt(3) / 2, -1];

    /// <summary>Its factor before the power, the density at 0.</summary>
    /// <param name="dimension">d, at least 2.</param>
    public static Enclosure AtZero(int dimension) =>
        Enclosure.Exp(CertifiedSaddlePoint.LogGamma(0.5 * Guard.AtLeast((long)dimension, 2, nameof(dimension))) - CertifiedSaddlePoint.LogGamma(0.5 * (dimension - 1))) / Enclosure.Sqrt(Enclosure.Pi);

    /// <summary>sin(k·π/12).</summary>
    /// <param name="twelfths">k, from 0 to 6.</param>
    public static Enclosure Sine(int twelfths) => Enclosure.Sqrt((1 - Cosines[twelfths]) / 2);

    /// <summary>∫ from −r to r, r = sin(k·π/12), by the angle whose sine is x₁.</summary>
    /// <param name="dimension">d, at least 2.</param>
    /// <param name="twelfths">k, from 0 to 6.</param>
    public static Enclosure Probability(int dimension, int twelfths) => 2 * AtZero(dimension) * CosineIntegral(dimension - 2, twelfths);

    /// <summary>The largest probability of a band over 2r times the density at 0, at r = 0.03, 0.07, …, 0.99: at most 1 where the density is nowhere above its value at 0.</summary>
    /// <param name="dimension">d, at least 2.</param>
    public static Enclosure LargestShareOfMiddle(int dimension)
    {
        Enclosure middle = AtZero(dimension);
        return Enumerable.Range(0, 25).Select(k => ((4 * k) + 3) / (Enclosure)100).Select(r => CertifiedSphereCap.BandProbability(dimension, r) / (2 * r * middle)).Aggregate(Enclosure.Max);
    }

    /// <summary>∫cosⁿ from 0 to k·π/12, by parts: n·∫cosⁿ = sin·cosⁿ⁻¹ + (n − 1)·∫cosⁿ⁻².</summary>
    private static Enclosure CosineIntegral(int power, int twelfths)
    {
        Enclosure sine = Sine(twelfths);
        Enclosure square = (1 + Cosines[twelfths]) / 2;
        bool isEven = power % 2 == 0;
        Enclosure integral = isEven ? twelfths * Enclosure.Pi / 12 : sine;
        Enclosure before = isEven ? Enclosure.Sqrt(square) : square;
        for (int n = isEven ? 2 : 3; n <= power; n += 2)
        {
            integral = ((sine * before) + ((n - 1) * integral)) / n;
            before *= square;
        }

        return integral;
    }
}
