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
/// two are independent. Both integrals are taken over the whole real line, R below and above 1/κ apart, where the integrand is analytic; where it falls
/// slowly the line is stretched, so that few nodes are left there.
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
        double width = Math.Min(0.25, 0.55 / Math.Sqrt(dimension + Guard.Positive(power)));
        Share[] shares = Shares(dimension, power);

        // R = 1/(κ(1 + e^(−z))) with z = t + e^t, and R = (1 + e^z)/κ with z = t − e^(−t), up to where e^(−R/2) outweighs the growth of all the rest.
        double below = LogIntegral.Trapezoid(
            t => Softplus(t) + Below(t + Math.Exp(t)),
            -(Decay / half) - Math.Abs(Math.Log(step * dimension)) - 5,
            Math.Log(Decay),
            width);
        double last = 0;
        while (Math.Exp(last) / (2 * step) < (2 * Decay) + (2 * (power + dimension) * Math.Max(1, last)))
            last += 0.25;
        double above = LogIntegral.Trapezoid(t => Softplus(-t) + Above(t - Math.Exp(-t)), -Math.Log(Decay), last + Math.Exp(-last), width);
        return Add(below, above) - (half * Math.Log(2)) - SpecialFunctions.GammaLn(half);

        double Below(double z)
        {
            double logRatio = -Softplus(-z);
            return (half * LogSquare(logRatio)) - (0.5 * Math.Exp(logRatio) / step) - Softplus(z) + LogShrinkage(shares, power, -Softplus(z));
        }

        double Above(double z)
        {
            double logRatio = Softplus(z);
            return ((half - 1) * LogSquare(logRatio)) - (0.5 * Math.Exp(logRatio) / step) + z - Math.Log(step) + LogShrinkage(shares, power, z);
        }

        double LogSquare(double logRatio) => logRatio - Math.Log(step);
    }

    /// <summary>ln E(1 − B + B·f²)^(p/2).</summary>
    private static double LogShrinkage(Share[] shares, double power, double logFactor)
    {
        double square = Math.Exp(2 * logFactor);
        double half = 0.5 * power;
        double largest = Math.Log(Math.Max(shares[0].Mix(square), shares[^1].Mix(square)));
        double sum = 0;
        foreach (Share share in shares)
            sum += share.Weight * Math.Exp(half * (Math.Log(share.Mix(square)) - largest));
        return (half * largest) + Math.Log(sum);
    }

    /// <summary>The law of B in ascending order, by the trapezoidal rule in t, B = 1/(1 + e^(−z)) with z = t − e^(−3 − t); at d = 1 B is 1.</summary>
    private static Share[] Shares(int dimension, double power)
    {
        if (dimension == 1)
            return [new Share(1, 0, 1)];
        double width = Math.Min(0.35, 1.5 / Math.Sqrt(dimension + power));
        int first = (int)Math.Floor((-Math.Log(2 * Decay) - 3) / width);
        double fall = 2 * Decay / (dimension - 1);
        int last = (int)Math.Ceiling((LogExponential.Log1p((power + 1) / (dimension - 1)) + fall + Math.Sqrt(2 * fall)) / width);
        Share[] shares = [.. Enumerable.Range(first, last - first + 1).Select(k => Of(k * width))];
        double total = shares.Sum(share => share.Weight);
        return [.. shares.Select(share => share with { Weight = share.Weight / total })];

        Share Of(double t)
        {
            double z = t - Math.Exp(-3 - t);
            double rest = Softplus(z);
            return new Share(Math.Exp(z - rest), Math.Exp(-rest), Math.Exp(Softplus(-3 - t) + (0.5 * z) - (0.5 * dimension * rest)));
        }
    }

    /// <summary>ln(1 + e^x).</summary>
    private static double Softplus(double x) => Math.Max(x, 0) + LogExponential.Log1p(Math.Exp(-Math.Abs(x)));

    /// <summary>ln(e^x + e^y).</summary>
    private static double Add(double x, double y) => Math.Max(x, y) + LogExponential.Log1p(Math.Exp(-Math.Abs(x - y)));

    /// <summary>A value of B, what is left to 1, and the weight of both.</summary>
    private readonly record struct Share(double Along, double Across, double Weight)
    {
        /// <summary>1 − B + B·f².</summary>
        public double Mix(double square) => Across + (Along * square);
    }
}
