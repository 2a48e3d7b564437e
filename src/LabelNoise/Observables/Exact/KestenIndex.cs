using LabelNoise.Numerics;
using MathNet.Numerics;
using MathNet.Numerics.RootFinding;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// The tail of the residual while WᵀW stays near (m/d)·I: the error e = θ − θ* obeys e' = (I − κxxᵀ)e + κεx, κ = ηm/d, x ~ N(0, I_d), so that in its
/// stationary law Pr[‖e‖ > y] falls like y^(−p), where the index p > 0 solves E‖(I − κxxᵀ)u‖^p = 1, ‖u‖ = 1 (Kesten 1973).
/// </summary>
/// <remarks>
/// With R = ‖x‖² and B = (x·u)²/R the square of the norm is 1 − B + B·(κR − 1)²; R is χ² with d degrees of freedom, B is Beta(½, (d − 1)/2), and the
/// two are independent. Both integrals are taken over the whole real line, R below and above 1/κ apart, where the integrand is analytic.
/// </remarks>
internal static class KestenIndex
{
    /// <summary>Where the terms of an integral have fallen by e^(−40), under the last digit.</summary>
    private const double Decay = 40;

    /// <summary>The index p, to a relative 10⁻⁹; 0 where a step does not shrink ln‖e‖ on average, so that there is no stationary law.</summary>
    /// <param name="dimension">The input dimension d, at least 1.</param>
    /// <param name="stability">ηm, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static double Of(int dimension, double stability)
    {
        // ln E‖·‖^p is convex in p and 0 at p = 0.
        double high = 1;
        while (LogMoment(dimension, stability, high) < 0)
            high *= 2;
        double low = high / 2;
        while (LogMoment(dimension, stability, low) >= 0)
        {
            (low, high) = (low / 2, low);
            if (low < 1e-3)
                return 0;
        }

        return Brent.FindRoot(power => LogMoment(dimension, stability, power), low, high, 1e-11 * high, 200);
    }

    /// <summary>ln E‖(I − κxxᵀ)u‖^<paramref name="power"/>.</summary>
    /// <param name="dimension">The input dimension d, at least 1.</param>
    /// <param name="stability">ηm = κd, above 0.</param>
    /// <param name="power">p, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static double LogMoment(int dimension, double stability, double power)
    {
        double half = 0.5 * Guard.AtLeast(dimension, 1);
        double step = Guard.Positive(stability) / dimension;
        double width = Math.Min(0.25, 0.7 / Math.Sqrt(dimension + Guard.Positive(power)));

        // R = 1/(κ(1 + e^(−z))), and R = (1 + e^z)/κ up to where e^(−R/2) outweighs the growth of all the rest.
        double below = LogIntegral.Trapezoid(
            z => (half * LogSquare(-Softplus(-z))) - (0.5 * Square(-Softplus(-z))) - Softplus(z) + Shrinkage(-Softplus(z)),
            -(Decay / half) - Math.Abs(Math.Log(step * dimension)) - 5,
            Decay,
            width);
        double last = 0;
        while (Math.Exp(last) / (2 * step) < (2 * Decay) + (2 * (power + dimension) * Math.Max(1, last)))
            last += 0.25;
        double above = LogIntegral.Trapezoid(
            z => ((half - 1) * LogSquare(Softplus(z))) - (0.5 * Square(Softplus(z))) + z - Math.Log(step) + Shrinkage(z), -Decay, last, width);
        return Add(below, above) - (half * Math.Log(2)) - SpecialFunctions.GammaLn(half);

        double LogSquare(double logRatio) => logRatio - Math.Log(step);

        double Square(double logRatio) => Math.Exp(logRatio) / step;

        double Shrinkage(double logFactor) => dimension == 1 ? power * logFactor : LogShrinkage(dimension, power, logFactor);
    }

    /// <summary>ln E(1 − B + B·f²)^(p/2) for B ~ Beta(½, (d − 1)/2), d ≥ 2, by B = 1/(1 + e^(−z)).</summary>
    private static double LogShrinkage(int dimension, double power, double logFactor)
    {
        double half = 0.5 * power;
        double exponent = 0.5 * (dimension + power);
        double sum = LogIntegral.Trapezoid(
            z => (0.5 * z) - (exponent * Softplus(z)) + (half * Softplus(z + (2 * logFactor))),
            -2 * Decay,
            2 * Decay / (dimension - 1),
            Math.Min(0.4, 2 / Math.Sqrt(dimension + power)));
        return sum - SpecialFunctions.BetaLn(0.5, 0.5 * (dimension - 1));
    }

    /// <summary>ln(1 + e^x).</summary>
    private static double Softplus(double x) => Math.Max(x, 0) + LogExponential.Log1p(Math.Exp(-Math.Abs(x)));

    /// <summary>ln(e^x + e^y).</summary>
    private static double Add(double x, double y) => Math.Max(x, y) + LogExponential.Log1p(Math.Exp(-Math.Abs(x - y)));
}
