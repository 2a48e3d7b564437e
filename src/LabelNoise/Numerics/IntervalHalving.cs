namespace LabelNoise.Numerics;

/// <summary>The edge of a region of numbers, to the last digit.</summary>
internal static class IntervalHalving
{
    /// <summary>The last number outside a region, on the way from a number outside it to a number inside.</summary>
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
