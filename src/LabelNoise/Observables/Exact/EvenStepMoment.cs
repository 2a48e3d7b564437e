using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// The moments E‖(I − κxxᵀ)u‖^(2k), ‖u‖ = 1 and x ~ N(0, I_d), by finite sums (docs/certified.md). With X = κ‖x‖² and B = (x·u)²/‖x‖² the square of the norm
/// is 1 − B + B(X − 1)², B is Beta(½, (d − 1)/2), and the two are independent.
/// </summary>
/// <remarks>Other orders have no finite sum: <see cref="CertifiedStepMoment"/> has integrals for them, which take longer and are known to some 10⁻¹⁰.</remarks>
internal static class EvenStepMoment
{
    /// <summary>The moment.</summary>
    /// <param name="dimension">d, at least 2.</param>
    /// <param name="step">κ, above 0.</param>
    /// <param name="half">k, half of the order.</param>
    public static Enclosure Of(int dimension, Enclosure step, int half)
    {
        double rest = 0.5 * (dimension - 1);
        Enclosure[] deviations = Deviations(0.5 * dimension, 2 * step, 2 * half);

        // E B^j(1 − B)^(k − j) = (½)ⱼ(b)ₖ₋ⱼ/(½ + b)ₖ, b = (d − 1)/2, from j = k down.
        Enclosure weight = 1;
        for (int k = 0; k < half; k++)
            weight *= (0.5 + k) / (Enclosure)(0.5 + rest + k);
        Enclosure sum = weight * deviations[2 * half];
        for (int j = half - 1; j >= 0; j--)
        {
            weight *= (Enclosure)((j + 1) * (rest + half - j - 1)) / ((half - j) * (0.5 + j));
            sum += weight * deviations[2 * j];
        }

        return sum;
    }

    /// <summary>
    /// Mₙ = E(X − 1)ⁿ, n = 0, …, for X Gamma with a shape and a scale: E X·g(X) = shape·scale·E g(X) + scale·E X·g'(X) gives
    /// Aₙ = E X(X − 1)ⁿ = shape·scale·Mₙ + scale·n·Aₙ₋₁, and Mₙ₊₁ = Aₙ − Mₙ.
    /// </summary>
    private static Enclosure[] Deviations(double shape, Enclosure scale, int last)
    {
        Enclosure[] moments = new Enclosure[last + 1];
        moments[0] = 1;
        Enclosure times = 0;
        for (int n = 0; n < last; n++)
        {
            times = (shape * scale * moments[n]) + (scale * n * times);
            moments[n + 1] = times - moments[n];
        }

        return moments;
    }
}
