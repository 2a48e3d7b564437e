using MathNet.Numerics;

namespace LabelNoise.Statistics;

/// <summary>Probabilities on the log-odds scale, where both ends of the unit interval keep their relative precision.</summary>
internal static class LogOdds
{
    /// <summary>Beyond this magnitude one of the two probabilities is below the smallest normal number.</summary>
    public const double Limit = 708;

    /// <summary>The probability with given log-odds.</summary>
    public static double Probability(double logOdds) => 1 / (1 + Math.Exp(-logOdds));

    /// <summary>Natural logarithm of the probability with given log-odds.</summary>
    public static double Log(double logOdds) => Math.Min(logOdds, 0) - SpecialFunctions.Log1p(Math.Exp(-Math.Abs(logOdds)));

    /// <summary>The last log-odds outside a region, on the way from a point outside it to a point inside.</summary>
    public static double Edge(double outside, double inside, Func<double, bool> isInside)
    {
        while (true)
        {
            double middle = outside + ((inside - outside) / 2);
            if (middle == outside || middle == inside)
                return outside;
            if (isInside(middle))
                inside = middle;
            else
                outside = middle;
        }
    }
}
