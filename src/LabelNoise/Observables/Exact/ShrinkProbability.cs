using LabelNoise.Numerics;
using MathNet.Numerics;
using MathNet.Numerics.Integration;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// Lemma C.3 (2) for one neuron: the probability, given the past, that ΔWᵢ ≤ −(σ/4)², that is g²((x·w)² − a²‖x‖²) ≥ (σ/4)² with g = (θ − θ*)·x − ε,
/// x ~ N(0, I_d) and ε = ±σ.
/// </summary>
/// <remarks>
/// With x = ρu, ‖u‖ = 1, C = (w·u)² − a² and V = u·(θ − θ*)/σ the event is ρ·|ρV ∓ 1|·√C ≥ ¼, so that ρ² ~ χ²_d lies beyond roots of quadratics; what is
/// left is the mean over the direction u, which enters by its angle φ to w and, within the sphere about w, its angle ψ to the rest of θ − θ*.
/// </remarks>
internal static class ShrinkProbability
{
    private const int OuterNodes = 48;
    private const int InnerNodes = 32;

    /// <summary>A coordinate of u is of order 1/√d, and beyond this many times as much hardly ever.</summary>
    private const double Spread = 4;

    /// <summary>The probability, to 10⁻⁵ up to d = 20 and to 2·10⁻⁴ at d = 100, where the tail is steep between the nodes.</summary>
    /// <param name="dimension">The input dimension d, at least 3.</param>
    /// <param name="norm">‖w‖, at least 0.</param>
    /// <param name="outer">|a|, at least 0.</param>
    /// <param name="along">The part of (θ − θ*)/σ along w; its sign does not matter.</param>
    /// <param name="across">The length of the rest of (θ − θ*)/σ, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static double Of(int dimension, double norm, double outer, double along, double across)
    {
        _ = Guard.AtLeast(dimension, 3);
        _ = Guard.AtLeast(norm, 0);
        _ = Guard.AtLeast(outer, 0);
        _ = Guard.AtLeast(across, 0);
        if (outer >= norm)
            return 0;

        double sum = Mean(OuterNodes, OuterEnds(dimension, norm, outer, along, across), angle => Math.Pow(Math.Sin(angle), dimension - 2) * Around(angle));
        return 2 * sum / SpecialFunctions.Beta(0.5, 0.5 * (dimension - 1));

        double Around(double angle)
        {
            double root = Math.Sqrt(Math.Max(0, ((norm * Math.Cos(angle)) - outer) * ((norm * Math.Cos(angle)) + outer)));
            double constant = along * Math.Cos(angle);
            double swing = across * Math.Sin(angle);
            if (swing == 0)
                return OfDirection(dimension, root, constant);

            // The roots appear where |V| = √C, and near V = 0 the tail beyond 1/|V| is smooth but has no power series.
            double spread = Spread / Math.Sqrt(dimension);
            double[] ends = [0, Angle(spread), Angle((root - constant) / swing), Angle(-constant / swing), Angle((-root - constant) / swing), Angle(-spread), Math.PI];
            double mean = Mean(InnerNodes, ends, psi => Math.Pow(Math.Sin(psi), dimension - 3) * OfDirection(dimension, root, constant + (swing * Math.Cos(psi))));
            return mean / SpecialFunctions.Beta(0.5, 0.5 * (dimension - 2));
        }
    }

    /// <summary>A lower bound whatever θ − θ* is: the two terms of the residual have the same sign half of the time, and then |g| ≥ σ.</summary>
    public static double WhateverTheta(int dimension, double norm, double outer) => Of(dimension, norm, outer, 0, 0) / 2;

    /// <summary>
    /// From φ = 0 to where C = 0, with the angles at which |V| = √C is met first, at ψ = 0 or π: (v₁ + v₂t)² = ‖w‖² − a²(1 + t²), t = ±tan φ.
    /// </summary>
    private static double[] OuterEnds(int dimension, double norm, double outer, double along, double across)
    {
        double last = Math.Acos(outer / norm);
        double square = (across * across) + (outer * outer);
        double discriminant = (along * across * along * across) - (square * ((along * along) + (outer * outer) - (norm * norm)));
        double root = Math.Sqrt(Math.Max(0, discriminant));
        double scale = Math.Sqrt(dimension);
        double[] ends =
        [
            0,
            Angle(Spread / scale),
            Angle(1 / scale),
            Math.Atan2(Math.Abs((-along * across) + root), square),
            Math.Atan2(Math.Abs((-along * across) - root), square),
            last,
        ];
        return [.. ends.Select(angle => Math.Min(angle, last))];
    }

    private static double Angle(double cosine) => Math.Acos(Math.Clamp(cosine, -1, 1));

    /// <summary>The probability for a direction with √C and V, averaged over the sign of ε.</summary>
    private static double OfDirection(int dimension, double root, double residual)
    {
        if (root == 0)
            return 0;
        double least = 1 / (4 * root);
        double product = 4 * Math.Abs(residual) * least;
        double opposed = (1 + Math.Sqrt(1 + product)) / 2;
        double sum = Beyond(dimension, least / opposed) + Beyond(dimension, opposed / Math.Abs(residual));
        if (product < 1)
        {
            double aligned = (1 + Math.Sqrt(1 - product)) / 2;
            sum += Beyond(dimension, least / aligned) - Beyond(dimension, aligned / Math.Abs(residual));
        }

        return sum / 2;
    }

    /// <summary>Pr[‖x‖ > <paramref name="length"/>].</summary>
    private static double Beyond(int dimension, double length) => length < 1e100 ? Math.Exp(ChiSquareTail.LogSurvival(dimension, length * length)) : 0;

    /// <summary>Gauss–Legendre between neighbouring ends, in which a square root at an end is smooth: by t²(3 − 2t).</summary>
    private static double Mean(int nodes, double[] ends, Func<double, double> density)
    {
        Array.Sort(ends);
        double sum = 0;
        for (int k = 1; k < ends.Length; k++)
        {
            (double from, double length) = (ends[k - 1], ends[k] - ends[k - 1]);
            if (length > 0)
                sum += GaussLegendreRule.Integrate(t => density(from + (length * t * t * (3 - (2 * t)))) * 6 * t * (1 - t) * length, 0, 1, nodes);
        }

        return sum;
    }
}
