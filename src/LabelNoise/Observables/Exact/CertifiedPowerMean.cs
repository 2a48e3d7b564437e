using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// An enclosure of E(1 − wB)^s = Σ(−s)ₖ(α)ₖ/((β)ₖk!)·w^k, 0 ≤ w ≤ 1, of a variable B that is Beta(α, β − α). From the Kth term on, K ≥ s, the quotients are
/// at most w and at most (k − s)/(k + 1), so that the terms add up to no more than the Kth times 1/(1 − w) and times K/s (docs/certified.md).
/// </summary>
/// <param name="alpha">α, above 0.</param>
/// <param name="beta">β, above α.</param>
/// <param name="power">s, above 0.</param>
internal sealed class CertifiedPowerMean(Enclosure alpha, Enclosure beta, Enclosure power)
{
    /// <summary>What is left is looked at once in so many terms.</summary>
    private const int Stride = 16;

    /// <summary>The coefficients that some w has needed; they are the same for all.</summary>
    private readonly List<Enclosure> _coefficients = [1];

    /// <summary>The mean at a w.</summary>
    /// <param name="weight">w, which reaches above 1 by rounding alone.</param>
    /// <param name="share">What the series leaves out may be this share of its sum.</param>
    public Enclosure At(Enclosure weight, double share)
    {
        Enclosure w = new(Math.Min(1, weight.Lower), Math.Min(1, weight.Upper));
        double geometric = (1 / (1 - w)).Upper;
        Enclosure whole = 1;
        Enclosure sum = 0;
        for (int k = 0; ; k++)
        {
            Enclosure term = Coefficient(k) * whole;
            if (k % Stride == 0 && k > power.Upper)
            {
                double rest = (Enclosure.Abs(term) * Math.Min(geometric, (k / power).Upper)).Upper;
                if (rest <= share * Enclosure.Abs(sum).Upper)
                    return sum + new Enclosure(-rest, rest);
            }

            sum += term;
            whole *= w;
        }
    }

    private Enclosure Coefficient(int k)
    {
        if (k == _coefficients.Count)
            _coefficients.Add(_coefficients[^1] * (k - 1 - power) * (k - 1 + alpha) / ((k - 1 + beta) * k));
        return _coefficients[k];
    }
}
