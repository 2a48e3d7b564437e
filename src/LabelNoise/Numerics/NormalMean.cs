namespace LabelNoise.Numerics;

/// <summary>
/// Means over independent standard normal variables by the trapezoidal rule, which is exact to rounding for an integrand that is analytic and decays like a Gaussian
/// at the ends (Trefethen and Weideman, "The exponentially convergent trapezoidal rule", 2014).
/// </summary>
internal static class NormalMean
{
    /// <summary>Half of the nodes; with <see cref="Step"/> they reach to 16, where the density is 10⁻⁵⁶.</summary>
    private const int Nodes = 128;

    private const double Step = 0.125;

    /// <summary>E f(X); f grows no faster than e^(x²/4).</summary>
    public static double Of(Func<double, double> function)
    {
        double sum = 0;
        for (int k = -Nodes; k <= Nodes; k++)
            sum += function(k * Step) * Weight(k);
        return sum;
    }

    /// <summary>E f(X, Y) of two independent variables; f grows no faster than e^(|xy|/4).</summary>
    public static double Of(Func<double, double, double> function) => Of(x => Of(y => function(x, y)));

    /// <summary>h·e^(−x²/2)/√(2π) at the node x = kh.</summary>
    private static double Weight(int k) => Step * Math.Exp(-(k * Step) * (k * Step) / 2) / Math.Sqrt(2 * Math.PI);
}
