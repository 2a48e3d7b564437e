using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// The even moments of e = θ − θ* from one step to the next, enclosed (docs/theorems.md, Theorem 8). A step along H x, H within δ of I, is
/// e' = e − κ(e·x − ε)Hx, and E‖e'‖^(2j) is at most Σᵢ ĉⱼᵢ‖e‖^(2i)σ^(2(j − i)), with equality and H = I at δ = 0.
/// </summary>
internal sealed class ResidualRecursion
{
    private readonly Enclosure[][] _coefficients;
    private readonly Enclosure[] _weights;

    /// <summary>Computes the recursion up to an order.</summary>
    /// <param name="dimension">The input dimension d, at least 1.</param>
    /// <param name="stability">ηm = κd, above 0.</param>
    /// <param name="halfOrder">k, half of the highest order, at least 1.</param>
    /// <param name="error">δ.</param>
    public ResidualRecursion(int dimension, Enclosure stability, int halfOrder, Enclosure error)
    {
        _ = Guard.AtLeast(dimension, 1);
        _ = Guard.AtLeast(halfOrder, 1);
        Enclosure[] shares = [.. Enumerable.Range(1, halfOrder).Select(j => Share(dimension, stability, j, error))];
        LargestShare = shares.Aggregate(Enclosure.Max);
        _coefficients = [[1], .. shares.Select((share, k) => Perturbed(dimension, stability, k + 1, share))];
        _weights = new Enclosure[halfOrder + 1];
        _weights[halfOrder] = 1;
        for (int i = halfOrder - 1; i >= 0; i--)
        {
            for (int j = i + 1; j <= halfOrder; j++)
                _weights[i] += _weights[j] * _coefficients[j][i];
            if (i > 0)
                _weights[i] /= 1 - _coefficients[i][i];
        }
    }

    /// <summary>The largest wⱼ, what a direction that is off by δ adds to a step; the bounds are proved where it is below 1.</summary>
    public Enclosure LargestShare { get; }

    /// <summary>The largest ĉⱼⱼ; the moments are bounded, and what follows means something, where it is below 1.</summary>
    public Enclosure Kept => _coefficients.Skip(1).Select((row, j) => row[j + 1]).Aggregate(Enclosure.Max);

    /// <summary>ν: E V(e') ≤ V(e) − (1 − ĉₖₖ)‖e‖^(2k) + νσ^(2k).</summary>
    public Enclosure Drift => _weights[0];

    /// <summary>A bound on E‖e‖^(2k)/σ^(2k) in the stationary law, ν/(1 − ĉₖₖ).</summary>
    public Enclosure Stationary => Drift / (1 - _coefficients[^1][^1]);

    /// <summary>ĉⱼᵢ for i = 0, …, j.</summary>
    /// <param name="halfOrder">j, at most k.</param>
    internal IReadOnlyList<Enclosure> Row(int halfOrder) => _coefficients[halfOrder];

    /// <summary>V(e)/σ^(2k) = Σᵢ vᵢ(‖e‖/σ)^(2i), i = 1, …, k.</summary>
    /// <param name="distance">‖e‖/σ.</param>
    public Enclosure Potential(Enclosure distance)
    {
        Enclosure square = distance * distance;
        Enclosure sum = 0;
        for (int i = _weights.Length - 1; i > 0; i--)
            sum = (sum + _weights[i]) * square;
        return sum;
    }

    /// <summary>cⱼᵢ for i = 0, …, j: the coefficients of r^(2i) in E(r² − 2κrs(rs − ε) + κ²(rs − ε)²‖x‖²)^j, s = x·u, ‖u‖ = 1.</summary>
    /// <param name="dimension">The input dimension d, at least 1.</param>
    /// <param name="stability">ηm = κd.</param>
    /// <param name="halfOrder">j, at least 0.</param>
    internal static Enclosure[] Coefficients(int dimension, Enclosure stability, int halfOrder)
    {
        Enclosure step = stability / dimension;
        Enclosure[] coefficients = new Enclosure[halfOrder + 1];
        for (int b = 0; b <= halfOrder; b++)
        {
            for (int c = 0; c <= halfOrder - b; c++)
            {
                Enclosure term = Binomial(halfOrder, b) * Binomial(halfOrder - b, c) * Enclosure.WholePower(-2 * step, b) * Enclosure.WholePower(step, 2 * c);

                // (rs − ε)^(b + 2c) by the powers of rs; those with an odd power of ε have mean 0.
                for (int h = b % 2; h <= b + (2 * c); h += 2)
                    coefficients[halfOrder - b - c + ((b + h) / 2)] += term * Binomial(b + (2 * c), h) * Moment(dimension, (b + h) / 2, c);
            }
        }

        return coefficients;
    }

    /// <summary>E[s^(2n)‖x‖^(2c)] = (2n − 1)!!·(d + 2n)(d + 2n + 2)…(d + 2n + 2c − 2).</summary>
    internal static Enclosure Moment(int dimension, int n, int c)
    {
        Enclosure product = 1;
        for (int k = 1; k <= n; k++)
            product *= (2 * k) - 1;
        for (int k = 0; k < c; k++)
            product *= dimension + (2 * (n + k));
        return product;
    }

    /// <summary>wⱼ = κδ(Dⱼ + Mⱼ/√q).</summary>
    private static Enclosure Share(int dimension, Enclosure stability, int j, Enclosure error)
    {
        Enclosure root = 0.5 / (Enclosure)j;
        return stability / dimension * error
            * (Enclosure.Pow(Moment(dimension, j, j), root) + (Enclosure.Pow(Moment(dimension, 0, j), root) / Enclosure.Sqrt(stability)));
    }

    /// <summary>ĉⱼᵢ from wⱼ.</summary>
    private static Enclosure[] Perturbed(int dimension, Enclosure stability, int j, Enclosure share)
    {
        Enclosure[] coefficients = Coefficients(dimension, stability, j);
        Enclosure growth = 1 / Enclosure.WholePower(1 - share, (2 * j) - 1);
        coefficients = [.. coefficients.Select(c => c * growth)];
        coefficients[j] += share;
        coefficients[0] += share * Enclosure.WholePower(stability, j);
        return coefficients;
    }

    private static Enclosure Binomial(int n, int k)
    {
        Enclosure product = 1;
        for (int i = 1; i <= k; i++)
            product = product * (n - k + i) / i;
        return product;
    }
}
