using LabelNoise.Figures;
using LabelNoise.Model.Conditions;
using LabelNoise.Numerics;

namespace LabelNoise.Paper;

/// <summary>Where clauses of Condition 3.1 begin to hold, as lines over a map.</summary>
internal static class ConditionBorders
{
    private const int Parts = 121;

    private const string OnTheRight = " (met on the right)";

    /// <summary>The condition at a place with A4 and σ as the settings of Phase I have them: ‖θ*‖ = m^(−1/4), σ = m^(1/4), fresh inputs.</summary>
    /// <param name="width">m; below 2, where T₁ is 0, it counts as 2.</param>
    /// <param name="learningRate">η.</param>
    /// <param name="constant">C.</param>
    public static Condition31 At(double width, double learningRate, double constant)
    {
        Magnitude m = Magnitude.Of(Math.Max(width, 2));
        return new Condition31
        {
            Width = m,
            Dimension = 7,
            LearningRate = Magnitude.Of(learningRate),
            NoiseLevel = m.Pow(0.25),
            TeacherNorm = m.Pow(-0.25),
            InputBound = 9,
            C = constant,
        };
    }

    /// <summary>The least abscissa from which on a clause holds, at each height.</summary>
    /// <param name="name">The name in the legend, to which the side is added.</param>
    /// <param name="across">The horizontal axis.</param>
    /// <param name="up">The vertical axis.</param>
    /// <param name="clause">"A1" to "A6".</param>
    /// <param name="at">The condition at a place.</param>
    public static Series Along(string name, MapAxis across, MapAxis up, string clause, Func<double, double, Condition31> at) =>
        new(name + OnTheRight, [.. up.Along(Parts).Select(y => (X: Least(across, x => at(x, y).Check(clause).Log10Margin), Y: y)).Where(p => p.X is not null).Select(p => new FigurePoint(p.X!.Value, p.Y))]);

    /// <summary>The greatest height up to which a clause holds, at each abscissa.</summary>
    /// <param name="name">The name in the legend, to which the side is added.</param>
    /// <param name="across">The horizontal axis.</param>
    /// <param name="up">The vertical axis.</param>
    /// <param name="clause">"A1" to "A6".</param>
    /// <param name="at">The condition at a place.</param>
    public static Series Below(string name, MapAxis across, MapAxis up, string clause, Func<double, double, Condition31> at) =>
        new(name + " (met below)", [.. across.Along(Parts).Select(x => (X: x, Y: Least(up, y => -at(x, y).Check(clause).Log10Margin))).Where(p => p.Y is not null).Select(p => new FigurePoint(p.X, p.Y!.Value))]);

    /// <summary>The least width that A1 and A2 allow together.</summary>
    /// <param name="constant">C.</param>
    /// <param name="up">The vertical axis, on which neither depends.</param>
    public static Series LeastWidth(double constant, MapAxis up)
    {
        double width = WidthFloor.At(constant).ToDouble();
        return new Series(FormattableString.Invariant($"A1, A2: C = {constant}{OnTheRight}"), [.. up.Along(2).Select(y => new FigurePoint(width, y))]);
    }

    /// <summary>The dimension from which on A6 holds.</summary>
    /// <param name="across">The horizontal axis, on which it does not depend.</param>
    public static Series LeastDimension(MapAxis across)
    {
        // The margin is the logarithm of the dimension, less that of the least.
        Condition31 condition = At(across.Values[0], 1, 1);
        double least = condition.Dimension / Math.Pow(10, condition.Check("A6").Log10Margin);
        return new Series("A6 (met above)", [.. across.Along(2).Select(x => new FigurePoint(x, least))]);
    }

    /// <summary>Where a margin last changes its sign from negative to positive along an axis; null where it does not.</summary>
    private static double? Least(MapAxis axis, Func<double, double> margin)
    {
        double[] values = [.. axis.Along(Parts)];
        if (margin(values[^1]) < 0)
            return null;
        int fails = Array.FindLastIndex(values, value => margin(value) < 0);
        if (fails < 0)
            return null;
        (double low, double high) = (values[fails], values[fails + 1]);
        for (int k = 0; k < 60; k++)
        {
            double middle = Math.Sqrt(low * high);
            (low, high) = margin(middle) < 0 ? (middle, high) : (low, middle);
        }

        return high;
    }
}
