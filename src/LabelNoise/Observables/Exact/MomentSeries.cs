using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// Means of exponentials of standard normal variables, enclosed, term by term from the moments E X^(2k) = 1·3·…·(2k − 1) and not from their closed forms
/// (docs/certified.md).
/// </summary>
internal static class MomentSeries
{
    /// <summary>What is left of the series may be this much, less than a rounding.</summary>
    private const double Rest = 1e-17;

    /// <summary>E e^(λX²) = Σλ^k·E X^(2k)/k!.</summary>
    /// <param name="lambda">λ, between −½ and ½.</param>
    public static Enclosure OfSquare(Enclosure lambda) => Sum(k => lambda * ((2 * k) + 1) / (k + 1), 2 * Enclosure.Abs(lambda));

    /// <summary>E e^(λXY) = Σλ^(2k)·(E X^(2k))²/(2k)!, X and Y independent.</summary>
    /// <param name="lambda">λ, between −1 and 1.</param>
    public static Enclosure OfProduct(Enclosure lambda) => Sum(k => lambda * lambda * ((2 * k) + 1) / ((2 * k) + 2), lambda * lambda);

    /// <summary>1 + q₀ + q₀q₁ + …, where no |q| is above the largest, so that what is left has a geometric bound.</summary>
    private static Enclosure Sum(Func<int, Enclosure> quotient, Enclosure largest)
    {
        Enclosure term = 1;
        Enclosure sum = 1;
        for (int k = 0; ; k++)
        {
            double rest = (Enclosure.Abs(term) * largest / (1 - largest)).Upper;
            if (rest <= Rest)
                return sum + new Enclosure(-rest, rest);
            term *= quotient(k);
            sum += term;
        }
    }
}
