using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// The sums Z_j = ΣX_ij·Y_i over i ≤ m, j ≤ d, of products of independent standard normal variables: given Y they are independent normal variables of variance
/// ‖Y‖², and ‖Y‖² is chi-square with m degrees of freedom. At the start of training θ_j(0) = Z_j/√(dm).
/// </summary>
/// <remarks>A narrow number that samples are held to; <see cref="CertifiedGaussianSums"/> has bounds, some of them wide, that decide inequalities.</remarks>
internal static class GaussianSums
{
    /// <summary>Below e^−45 of its largest value nothing of the integrand counts.</summary>
    private const double Negligible = 45;

    private const int Nodes = 400;

    /// <summary>ln Pr[‖θ(0)‖ > r], θ(0) = Z/√(dm).</summary>
    /// <param name="width">m, from 1 to <see cref="ChiSquareTail.LargestDegrees"/>.</param>
    /// <param name="dimension">d, at least 1.</param>
    /// <param name="r">r, above 0.</param>
    public static double LogNorm(double width, int dimension, double r) =>
        LogMean(width, square => ChiSquareTail.LogSurvival(dimension, dimension * width * r * r / square));

    /// <summary>ln of the mean of e^f over χ² with <paramref name="width"/> degrees of freedom, where f is concave in the logarithm of its argument, as tails are.</summary>
    private static double LogMean(double width, Func<double, double> f)
    {
        double spread = Math.Sqrt(2 / width);
        double mode = Mode(LogIntegrand, -Bracket(LogIntegrand, -spread), Bracket(LogIntegrand, spread));
        double least = LogIntegrand(mode) - Negligible;
        double lower = mode - Reach(-1);
        double upper = mode + Reach(1);
        return LogIntegral.Trapezoid(LogIntegrand, lower, upper, (upper - lower) / Nodes);

        // In v = ln(χ²/m).
        double LogIntegrand(double v)
        {
            double square = width * Math.Exp(v);
            return ChiSquareTail.LogDensityOfLogarithm(width, square) + f(square);
        }

        double Reach(int sign)
        {
            double reach = spread;
            while (LogIntegrand(mode + (sign * reach)) > least)
                reach *= 2;
            return IntervalHalving.Edge(reach, 0, r => LogIntegrand(mode + (sign * r)) > least);
        }
    }

    /// <summary>A distance from 0, in the direction of a step, beyond which a concave function falls.</summary>
    private static double Bracket(Func<double, double> concave, double step)
    {
        double far = step;
        while (concave(2 * far) > concave(far))
            far *= 2;
        return Math.Abs(2 * far);
    }

    /// <summary>Where a concave function is largest, to a thousandth of the interval, by golden sections.</summary>
    private static double Mode(Func<double, double> concave, double lower, double upper)
    {
        double golden = (Math.Sqrt(5) - 1) / 2;
        for (double precision = (upper - lower) / 1000; upper - lower > precision;)
        {
            double left = upper - (golden * (upper - lower));
            double right = lower + (golden * (upper - lower));
            if (concave(left) < concave(right))
                lower = left;
            else
                upper = right;
        }

        return (lower + upper) / 2;
    }
}
